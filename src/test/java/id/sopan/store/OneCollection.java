package id.sopan.store;

import java.util.function.UnaryOperator;

/** A store of which one collection is another than it seems. */
public final class OneCollection extends ForwardingStore {

    private final Collection which;
    private final UnaryOperator<Documents> instead;

    /** @param instead is given the collection, and makes what stands in its place */
    public OneCollection(Store store, Collection which, UnaryOperator<Documents> instead) {
        super(store);
        this.which = which;
        this.instead = instead;
    }

    @Override
    public Documents documents(Collection collection) {
        Documents documents = super.documents(collection);
        return collection == which ? instead.apply(documents) : documents;
    }
}
