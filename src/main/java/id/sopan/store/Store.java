package id.sopan.store;

/** The database of one installation. Safe for use by many threads. */
public interface Store extends AutoCloseable {

    /** The collection of that name, made when it is not there; the same object for the same name. */
    Documents documents(Collection collection);

    /** Whether the database answers and can write (it tries a small write), for the health page; never throws. */
    boolean answers();

    /** Where it keeps them, as far as can be told now; never throws. */
    Keeping keeping();

    /** Ends all connections; a second call does nothing. Documents then throw {@link StoreUnavailable}. */
    @Override
    void close();
}
