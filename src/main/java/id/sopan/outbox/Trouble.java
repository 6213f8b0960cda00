package id.sopan.outbox;

/** Hears of a chat or topic in which nothing can be shown. */
public interface Trouble {

    /**
     * @param at without a topic: all of the chat
     * @param topicOnly without a topic it is General alone
     */
    void unreachable(Address at, boolean topicOnly);

    /** @param at without a topic: all of the chat */
    void reachable(Address at);
}
