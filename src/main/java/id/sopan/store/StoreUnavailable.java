package id.sopan.store;

/** The database did not answer, or could not write (a full or read-only disk); the message says what to look at. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
