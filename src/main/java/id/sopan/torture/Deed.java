package id.sopan.torture;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param by Telegram's id
 * @param what the label of the button, or {@link #REPLY}, {@link #ASK}, {@link #WITHDRAW}
 * @param origin as {@link #tap} or {@link #message} names it
 * @param text that was written; null for a tap
 */
record Deed(
        long by,
        String name,
        String what,
        String origin,
        @Nullable String text) {

    static final String REPLY = "reply";
    static final String ASK = "ask";
    static final String WITHDRAW = "withdraw";

    static String tap(String callback) {
        return "tap " + callback;
    }

    static String message(long chat, long message) {
        return "message " + chat + " " + message;
    }

    boolean isTap() {
        return text == null;
    }

    @Override
    public String toString() {
        return name + " " + what + " (" + origin + (text == null ? "" : ", \"" + text + "\"") + ")";
    }
}
