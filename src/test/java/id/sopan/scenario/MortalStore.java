package id.sopan.scenario;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Lease;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A store as one process knows it that is killed at a given write: from then on it reads and writes nothing any more.
 * What was written stays for the next process.
 */
public final class MortalStore implements Store {

    /** Whether the fatal write still reaches the disk. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private final Store durable;
    private long written;
    private long last = Long.MAX_VALUE;
    private Moment moment = Moment.AFTER;
    private boolean dead;
    private String fatal = "";

    public MortalStore(Store durable) {
        this.durable = durable;
    }

    /** @param write counted from now, from 1; one that changes nothing is none */
    public synchronized void dieAt(long write, Moment moment) {
        last = written + write;
        this.moment = moment;
    }

    synchronized void live() {
        last = Long.MAX_VALUE;
    }

    synchronized boolean isDead() {
        return dead;
    }

    synchronized void awaitDeath() {
        try {
            while (!dead) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was being written when it died. */
    synchronized String fatal() {
        return fatal;
    }

    private synchronized boolean write(String what, BooleanSupplier write) {
        refuseDead();
        if (moment == Moment.BEFORE && written + 1 >= last) {
            die(what);
        }
        boolean changed = write.getAsBoolean();
        if (changed && ++written >= last) {
            die(what);
        }
        return changed;
    }

    private synchronized <T> T read(Supplier<T> read) {
        refuseDead();
        return read.get();
    }

    private void die(String what) {
        fatal = what;
        dead = true;
        notifyAll();
        refuseDead();
    }

    private void refuseDead() {
        if (dead) {
            throw new StoreUnavailable("this process was killed");
        }
    }

    @Override
    public Documents documents(Collection collection) {
        Documents documents = durable.documents(collection);
        return new Documents() {
            private String what(String id) {
                return collection + " " + id;
            }

            @Override
            public Optional<Document> find(String id) {
                return read(() -> documents.find(id));
            }

            @Override
            public boolean insert(Document document) {
                return write(what(document.id()), () -> documents.insert(document));
            }

            @Override
            public boolean replace(Document next, long expected) {
                return write(what(next.id()), () -> documents.replace(next, expected));
            }

            @Override
            public boolean removeKey(String id, long version, String key) {
                BooleanSupplier removal = () -> documents.removeKey(id, version, key);
                return documents
                                .find(id)
                                .filter(found -> found.keys().contains(key))
                                .isPresent()
                        ? write(what(id), removal)
                        : read(removal::getAsBoolean);
            }

            @Override
            public boolean delete(String id, long expected) {
                return write(what(id), () -> documents.delete(id, expected));
            }

            @Override
            public List<Document> query(Query query) {
                return read(() -> documents.query(query));
            }

            @Override
            public List<String> ids(Query query) {
                return read(() -> documents.ids(query));
            }

            @Override
            public void scan(Query query, Consumer<Document> each) {
                read(() -> documents.query(query)).forEach(each);
            }

            @Override
            public void scanHeads(Query query, String before, Consumer<Document> each) {
                scan(query, each);
            }
        };
    }

    @Override
    public boolean answers() {
        return read(durable::answers);
    }

    /** There is one process at a time. */
    @Override
    public Lease lease(String name, Duration time) {
        return Lease.sole();
    }

    @Override
    public Keeping keeping() {
        return durable.keeping();
    }

    @Override
    public synchronized void close() {
        dead = true;
        notifyAll();
    }
}
