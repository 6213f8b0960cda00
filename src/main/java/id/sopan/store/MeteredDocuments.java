package id.sopan.store;

import id.sopan.store.StoreMeters.Reading;
import id.sopan.store.StoreMeters.Writing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures each call, and hands it on. */
record MeteredDocuments(Documents documents, Collection collection, StoreMeters meters) implements Documents {

    @Override
    public Optional<Document> find(String id) {
        return meters.reading(Reading.FIND, () -> documents.find(id));
    }

    @Override
    public Optional<Document> find(String id, Document known) {
        return meters.reading(Reading.FIND, () -> documents.find(id, known));
    }

    @Override
    public boolean insert(Document document) {
        return meters.writing(Writing.INSERT, collection, () -> documents.insert(document));
    }

    @Override
    public boolean replace(Document next, long expected) {
        return meters.writing(Writing.REPLACE, collection, () -> documents.replace(next, expected));
    }

    @Override
    public boolean removeKey(String id, long version, String key) {
        return meters.writing(Writing.REMOVE_KEY, collection, () -> documents.removeKey(id, version, key));
    }

    @Override
    public boolean delete(String id, long expected) {
        return meters.writing(Writing.DELETE, collection, () -> documents.delete(id, expected));
    }

    @Override
    public List<Document> query(Query query) {
        return meters.reading(Reading.QUERY, () -> documents.query(query));
    }

    @Override
    public List<String> ids(Query query) {
        return meters.reading(Reading.QUERY, () -> documents.ids(query));
    }

    /** Its time is also that of whoever is handed the documents. */
    @Override
    public void scan(Query query, Consumer<Document> each) {
        meters.reading(Reading.SCAN, () -> {
            documents.scan(query, each);
            return true;
        });
    }

    @Override
    public void scanHeads(Query query, String before, Consumer<Document> each) {
        meters.reading(Reading.SCAN, () -> {
            documents.scanHeads(query, before, each);
            return true;
        });
    }
}
