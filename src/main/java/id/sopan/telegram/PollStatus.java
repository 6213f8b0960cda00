package id.sopan.telegram;

/** How it stands between the bot and Telegram, for the health page. */
public enum PollStatus {
    STARTING,
    /** The last call was answered. */
    POLLING,
    /** Another program polls with the same token (409). */
    CONFLICT,
    /** Telegram is away, or does not take the call. */
    UNREACHABLE,
    /** The store is away: updates wait at Telegram. */
    STORE_AWAY,
    /** Telegram does not know the token (401); polling has ended. */
    TOKEN_WRONG,
    STOPPED
}
