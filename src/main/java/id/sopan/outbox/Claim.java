package id.sopan.outbox;

/**
 * What a message may claim of its chat's time.
 *
 * @param asker who asked for it, by Telegram's user id; {@link Show#NOBODY} where that is nobody, or not known
 */
record Claim(Show.Urgency urgency, long asker) {

    static final Claim NEWS = new Claim(Show.Urgency.NEWS, Show.NOBODY);

    boolean isAwaited() {
        return urgency == Show.Urgency.AWAITED;
    }
}
