package id.sopan.outbox;

/** Chats in the log: the id of a private chat is that of its person. */
final class Places {

    private Places() {}

    static String named(long chat) {
        return chat > 0 ? "a private chat" : "chat " + chat;
    }
}
