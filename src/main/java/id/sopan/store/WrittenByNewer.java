package id.sopan.store;

/** What is stored holds what this version does not know: a newer Sopan has written it. */
public final class WrittenByNewer extends IllegalStateException {

    public WrittenByNewer(String message) {
        super(message);
    }
}
