package id.sopan.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store of which each call is measured, whatever stands behind it. */
public final class MeteredStore extends ForwardingStore {

    private final StoreMeters meters;
    private final Map<Collection, Documents> collections = new ConcurrentHashMap<>();

    public MeteredStore(Store store, MeterRegistry meters) {
        super(store);
        this.meters = new StoreMeters(meters);
    }

    @Override
    public Documents documents(Collection collection) {
        return collections.computeIfAbsent(
                collection, name -> new MeteredDocuments(super.documents(name), name, meters));
    }
}
