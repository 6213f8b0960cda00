package id.sopan.torture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param by Telegram's id
 * @param what the label of the button, or {@link #REPLY}, {@link #ASK}, {@link #WITHDRAW}
 * @param origin as {@link #tap} or {@link #message} names it
 * @param text that was written; null for a tap
 * @param at when
 * @param question that was replied to; null for none
 */
record Deed(
        long by,
        String name,
        String what,
        String origin,
        @Nullable String text,
        Instant at,
        @Nullable Question question) {

    /**
     * A message that wants a reply.
     *
     * @param message its id
     */
    record Question(int message, String text) {}

    static final String REPLY = "reply";
    static final String ASK = "ask";
    static final String WITHDRAW = "withdraw";

    static String tap(String callback) {
        return "tap " + callback;
    }

    static String message(long chat, long message) {
        return "message " + chat + " " + message;
    }

    static Deed ofTap(long by, String name, String label, String callback) {
        return new Deed(by, name, label, tap(callback), null, Instant.now(), null);
    }

    /** Of a message. */
    long chat() {
        return Long.parseLong(origin.split(" ", -1)[1]);
    }

    /** Its id. */
    long message() {
        return Long.parseLong(origin.split(" ", -1)[2]);
    }

    boolean isTap() {
        return text == null;
    }

    @Override
    public String toString() {
        return name + " " + what + " (" + origin + (text == null ? "" : ", \"" + text + "\"") + ")";
    }
}
