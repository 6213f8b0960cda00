package id.sopan.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands everything on, until a test does something else. */
public class ForwardingDocuments implements Documents {

    private final Documents documents;

    protected ForwardingDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Document> find(String id) {
        return documents.find(id);
    }

    @Override
    public List<Document> query(Query query) {
        return documents.query(query);
    }

    @Override
    public List<String> ids(Query query) {
        return documents.ids(query);
    }

    @Override
    public void scan(Query query, Consumer<Document> each) {
        documents.scan(query, each);
    }

    @Override
    public void scanHeads(Query query, String before, Consumer<Document> each) {
        documents.scanHeads(query, before, each);
    }

    @Override
    public boolean insert(Document document) {
        return documents.insert(document);
    }

    @Override
    public boolean replace(Document next, long expected) {
        return documents.replace(next, expected);
    }

    @Override
    public boolean removeKey(String id, long version, String key) {
        return documents.removeKey(id, version, key);
    }

    @Override
    public boolean delete(String id, long expected) {
        return documents.delete(id, expected);
    }
}
