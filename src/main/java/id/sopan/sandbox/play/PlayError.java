package id.sopan.sandbox.play;

/** A control call that cannot be done; the message says why, and what to do. */
public final class PlayError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private PlayError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static PlayError wrong(String message) {
        return new PlayError(400, message);
    }

    static PlayError notAllowed(String message) {
        return new PlayError(403, message);
    }

    static PlayError missing(String message) {
        return new PlayError(404, message);
    }

    static PlayError notYet(String message) {
        return new PlayError(503, message);
    }

    public int status() {
        return status;
    }
}
