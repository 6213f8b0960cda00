package id.sopan.store;

import java.time.Duration;

/** Hands everything on to another store, but for what a subclass does otherwise. */
public class ForwardingStore implements Store {

    private final Store store;

    protected ForwardingStore(Store store) {
        this.store = store;
    }

    @Override
    public Documents documents(Collection collection) {
        return store.documents(collection);
    }

    @Override
    public boolean answers() {
        return store.answers();
    }

    @Override
    public Keeping keeping() {
        return store.keeping();
    }

    @Override
    public boolean isShared() {
        return store.isShared();
    }

    @Override
    public Lease lease(String name, Duration time) {
        return store.lease(name, time);
    }

    @Override
    public boolean scrub() {
        return store.scrub();
    }

    @Override
    public void examine() {
        store.examine();
    }

    @Override
    public void close() {
        store.close();
    }
}
