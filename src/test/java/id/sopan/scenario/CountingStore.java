package id.sopan.scenario;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the documents of one collection that are read. */
public final class CountingStore extends ForwardingStore {

    private final Collection counted;
    private final AtomicInteger read = new AtomicInteger();

    public CountingStore(Store store, Collection counted) {
        super(store);
        this.counted = counted;
    }

    /** How many were read since this was asked last. */
    public int read() {
        return read.getAndSet(0);
    }

    @Override
    public Documents documents(Collection collection) {
        Documents documents = super.documents(collection);
        return collection == counted ? new Counted(documents) : documents;
    }

    private final class Counted extends ForwardingDocuments {

        Counted(Documents documents) {
            super(documents);
        }

        @Override
        public Optional<Document> find(String id) {
            Optional<Document> found = super.find(id);
            found.ifPresent(document -> read.incrementAndGet());
            return found;
        }

        @Override
        public List<Document> query(Query query) {
            List<Document> found = super.query(query);
            read.addAndGet(found.size());
            return found;
        }

        @Override
        public void scan(Query query, Consumer<Document> each) {
            super.scan(query, document -> {
                read.incrementAndGet();
                each.accept(document);
            });
        }
    }
}
