package id.sopan.outbox;

/** Hears of a group that became a supergroup, and so has another id. */
public interface Migration {

    void moved(long from, long to);
}
