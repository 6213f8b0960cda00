package id.sopan.engine;

/**
 * A human being, as Telegram knows them.
 *
 * @param id Telegram's user id
 * @param name as they called themselves when they acted
 */
public record Person(long id, String name) {

    /** Nobody has it; stands for somebody whose name was taken out of the journal. */
    private static final long REMOVED = 0;

    /** @param name to be shown in the place of theirs */
    public static Person removed(String name) {
        return new Person(REMOVED, name);
    }

    public boolean wasRemoved() {
        return id == REMOVED;
    }
}
