package id.sopan.store;

/** The database of one installation. */
public interface Store extends AutoCloseable {

    /** The collection of that name, made when it is not there; the same object for the same name. */
    Documents documents(Collection collection);

    /** Whether the database answers and can write, for the health page; never throws. */
    boolean answers();

    @Override
    void close();
}
