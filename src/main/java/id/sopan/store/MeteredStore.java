package id.sopan.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store of which each call is measured, whatever stands behind it. */
public final class MeteredStore implements Store {

    private final Store store;
    private final StoreMeters meters;
    private final Map<Collection, Documents> collections = new ConcurrentHashMap<>();

    public MeteredStore(Store store, MeterRegistry meters) {
        this.store = store;
        this.meters = new StoreMeters(meters);
    }

    @Override
    public Documents documents(Collection collection) {
        return collections.computeIfAbsent(
                collection, name -> new MeteredDocuments(store.documents(name), name, meters));
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
        return store.lease(name, time);
    }

    @Override
    public void close() {
        store.close();
    }
}
