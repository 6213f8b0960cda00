package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.function.Consumer;

/** Where stored documents are read from: a store, or an archive of one. */
public interface Source {

    /** Those of the collection, the lowest {@code order} first. */
    void each(Collection collection, Consumer<Document> each);

    /** Whether documents bear what they are found by. */
    default boolean bearsKeys() {
        return true;
    }

    static Source of(Store store) {
        return (collection, each) -> store.documents(collection).scan(Query.all(), each);
    }
}
