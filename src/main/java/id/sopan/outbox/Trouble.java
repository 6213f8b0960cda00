package id.sopan.outbox;

/** Hears of a chat or topic in which nothing can be shown. */
public interface Trouble {

    void unreachable(Address at);

    /** @param at without a topic: all of the chat */
    void reachable(Address at);
}
