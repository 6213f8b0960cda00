package id.sopan.cli;

/** Why nothing can be answered, and what to do, in both languages. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        super(message);
    }
}
