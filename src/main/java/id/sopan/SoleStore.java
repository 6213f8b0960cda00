package id.sopan;

import id.sopan.store.ForwardingStore;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import java.time.Duration;

/** A store that one instance has to itself, so that it need not wait for the lease of one that was killed. */
final class SoleStore extends ForwardingStore {

    SoleStore(Store store) {
        super(store);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Lease lease(String name, Duration time) {
        return Lease.sole();
    }
}
