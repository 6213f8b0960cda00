package id.sopan.store;

import java.time.Duration;

/** The database of one installation. Safe for use by many threads. */
public interface Store extends AutoCloseable {

    /** The collection of that name, made when it is not there; the same object for the same name. */
    Documents documents(Collection collection);

    /** Whether the database answers and can write (it tries a small write), for the health page; never throws. */
    boolean answers();

    /** Where it keeps them, as far as can be told now; never throws. */
    Keeping keeping();

    /** Whether other instances may write to it, too. */
    default boolean isShared() {
        return false;
    }

    /**
     * The lease of that name, which all instances on this database share.
     *
     * @param time after which it is another's, unless it was renewed
     */
    Lease lease(String name, Duration time);

    /**
     * Takes what was deleted and replaced out of its files, too, where it has any of its own.
     *
     * @return false while somebody is reading what was there before: it is to be called again
     */
    default boolean scrub() {
        return true;
    }

    /**
     * Reads through its own files, where it has any: in none of them may be anything that it cannot have written.
     *
     * @throws StoreUnavailable where one is damaged; the message says what to do
     */
    default void examine() {}

    /** Ends all connections; a second call does nothing. Documents then throw {@link StoreUnavailable}. */
    @Override
    void close();
}
