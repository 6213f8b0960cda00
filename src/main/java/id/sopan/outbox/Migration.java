package id.sopan.outbox;

/** Hears of a group that became a supergroup, and so has another id. */
public interface Migration {

    /** What is kept for the one is kept for the other; what is not shown yet is looked at afterwards. */
    void moved(long from, long to);
}
