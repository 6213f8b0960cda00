package id.sopan.telegram;

/** How it stands between the bot and Telegram, for the health page. */
public enum PollStatus {
    STARTING,
    /** The last call was answered. */
    POLLING,
    /** Telegram posts its updates here. */
    WEBHOOK,
    /** Telegram does not take the address, or its posts do not arrive there: they wait. */
    UNDELIVERED,
    /** Another instance listens; this one takes over when that is gone. */
    STANDBY,
    /** Another program polls with the same token (409). */
    CONFLICT,
    /** Telegram is away, or does not take the call. */
    UNREACHABLE,
    /** The store is away: updates wait at Telegram. */
    STORE_AWAY,
    /** Telegram does not know the token (401, 404); it is asked again now and then. */
    TOKEN_WRONG,
    STOPPED;

    /** Whether this is the instance that sees to it that updates come in, and Telegram takes its calls. */
    public boolean isListening() {
        return this == POLLING || this == WEBHOOK;
    }

    /** Whether this instance does what it is there for. */
    public boolean isWell() {
        return isListening() || this == STANDBY;
    }

    /**
     * Whether nothing is known to be amiss with Telegram. A store that is away is not its fault; nor is the way of its
     * posts, which would stay closed if whoever opens it went by this.
     */
    public boolean isTelegramWell() {
        return isWell() || this == STORE_AWAY || this == UNDELIVERED;
    }
}
