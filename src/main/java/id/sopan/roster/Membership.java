package id.sopan.roster;

/** Whether somebody is in a chat at this moment. */
public interface Membership {

    /** Never throws; asks Telegram when it is not known. */
    Standing of(long chat, long person);

    /** Whether Telegram tells the bot who is in a chat, since it is administrator there; false, too, where it is not known. */
    boolean isToldOf(long chat);

    /** What was known of this person in this chat is out of date. */
    void forget(long chat, long person);

    enum Standing {
        PRESENT,
        ABSENT,
        /** Telegram did not say; the bot is perhaps no administrator there. */
        UNKNOWN
    }
}
