package id.sopan.outbox;

/** Hears of a group that became a supergroup, and so has another id. */
public interface Migration {

    /** Comes before anything has moved: what was told in the one counts as told in the other as well. */
    default void moving(long from, long to) {}

    /** What is kept for the one is kept for the other; what is not shown yet is looked at afterwards. */
    void moved(long from, long to);
}
