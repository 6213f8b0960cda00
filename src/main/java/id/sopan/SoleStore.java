package id.sopan;

import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import java.time.Duration;

/** A store that one instance has to itself, so that it need not wait for the lease of one that was killed. */
record SoleStore(Store store) implements Store {

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
    public Lease lease(String name, Duration time) {
        return Lease.sole();
    }

    @Override
    public void close() {
        store.close();
    }
}
