package id.sopan.scenario;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Lease;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the documents of one collection that are read. */
final class CountingStore implements Store {

    private final Store store;
    private final Collection counted;
    private final AtomicInteger read = new AtomicInteger();

    CountingStore(Store store, Collection counted) {
        this.store = store;
        this.counted = counted;
    }

    /** How many were read since this was asked last. */
    int read() {
        return read.getAndSet(0);
    }

    @Override
    public Documents documents(Collection collection) {
        Documents documents = store.documents(collection);
        return collection == counted ? new Counted(documents) : documents;
    }

    @Override
    public boolean answers() {
        return store.answers();
    }

    @Override
    public Lease lease(String name, Duration time) {
        return store.lease(name, time);
    }

    @Override
    public Keeping keeping() {
        return store.keeping();
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Counted implements Documents {

        private final Documents documents;

        Counted(Documents documents) {
            this.documents = documents;
        }

        @Override
        public Optional<Document> find(String id) {
            Optional<Document> found = documents.find(id);
            found.ifPresent(document -> read.incrementAndGet());
            return found;
        }

        @Override
        public List<Document> query(Query query) {
            List<Document> found = documents.query(query);
            read.addAndGet(found.size());
            return found;
        }

        @Override
        public void scan(Query query, Consumer<Document> each) {
            documents.scan(query, document -> {
                read.incrementAndGet();
                each.accept(document);
            });
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
}
