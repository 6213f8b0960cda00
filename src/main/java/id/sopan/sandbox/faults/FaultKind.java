package id.sopan.sandbox.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong; {@code docs/sandbox.md} tells of each by its {@link #wire} name. */
public enum FaultKind {
    /** The connection breaks and nothing is done. */
    REFUSED,
    /** The call is done, but the connection breaks before its answer. */
    LOST_ANSWER,
    /** The call waits before it is done. */
    DELAY,
    /** Status 500 of the Bot API; nothing is done. */
    SERVER_ERROR,
    /** A page of HTML with status 502; nothing is done. */
    BAD_GATEWAY,
    /** Status 429 with the seconds to wait; a planned one meets all calls for so long. */
    TOO_MANY_REQUESTS,
    /** The same for one chat; planned only. */
    TOO_MANY_REQUESTS_IN_CHAT,
    /** Status 400 with the description that was ordered; nothing is done. Ordered only. */
    BAD_REQUEST,
    /** Updates that wait are delivered in another order. */
    OUT_OF_ORDER,
    /** An update that was confirmed is delivered once more. */
    DUPLICATE,
    /** While none waits, the ids of updates go on elsewhere. */
    NEW_NUMBERING,
    /** An update is never delivered, as after 24 hours. */
    UPDATE_EXPIRED,
    /** A tap is delivered, but so late that it takes no answer. */
    TAP_EXPIRED,
    /** Somebody deletes what the bot has just sent. */
    MESSAGE_DELETED,
    /** Somebody deletes what the bot sends before it is answered, so that a 500 is the answer. */
    DELETED_AT_ONCE,
    /** A basic group becomes a supergroup. */
    GROUP_MIGRATED,
    /** A person blocks the bot. */
    BOT_BLOCKED,
    /** The creator of a group removes the bot. */
    BOT_REMOVED,
    /** The creator of a forum closes the topic in which the bot has just written. */
    TOPIC_CLOSED,
    /** A file is deleted when the bot asks for it. */
    FILE_GONE,
    /** Telegram cannot reach a file when the bot asks for it. */
    FILE_UNAVAILABLE,
    /** The Bot API server does not serve a file that the bot fetches, as an own one by itself serves none. */
    FILE_UNSERVED;

    private static final List<FaultKind> ORDERED =
            List.of(REFUSED, LOST_ANSWER, DELAY, SERVER_ERROR, BAD_GATEWAY, TOO_MANY_REQUESTS, BAD_REQUEST);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FaultKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /** Those that can be ordered for the next calls of a method. */
    static List<FaultKind> ordered() {
        return ORDERED;
    }

    /** Those that a plan may have. */
    static List<FaultKind> planned() {
        return Arrays.stream(values()).filter(kind -> kind != BAD_REQUEST).toList();
    }
}
