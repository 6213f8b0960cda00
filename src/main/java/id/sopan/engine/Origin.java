package id.sopan.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a command came from; what came from the same callback, form or message is the same command.
 *
 * @param from what it came from; null for the program itself
 * @param stated the message's own date, where the journal had to raise it
 * @param late true where the entry's time was stated afterwards, and may lie before that of the entry before
 */
public record Origin(
        @Personal @Nullable Source from,
        @Nullable Instant stated,
        @Nullable Boolean late) {

    /** For how long that may come again: Telegram keeps an update for 24 hours (core.telegram.org/bots/api#getting-updates). */
    public static final Duration REPEATED = Duration.ofHours(25);

    public static final Origin NONE = new Origin(null, null, null);

    /**
     * The message, tap or form. By a private chat, by a tap's id and by a message that everybody finds in its chat it tells
     * who it was.
     *
     * @param chat Telegram's chat id
     * @param message id of the message in that chat
     * @param callback id of the callback query, for a tap
     * @param form id of the console's form that was sent; null elsewhere
     * @param album which files were sent together with the message, by an id that no others have; null where it was sent alone
     */
    public record Source(
            @Nullable Long chat,
            @Nullable Long message,
            @Nullable String callback,
            @Nullable String form,
            @Nullable String album) {

        private boolean sameAs(Source other) {
            if (form != null || other.form != null) {
                return form != null && form.equals(other.form);
            }
            if (callback != null || other.callback != null) {
                return callback != null && callback.equals(other.callback);
            }
            return message != null && message.equals(other.message) && chat != null && chat.equals(other.chat);
        }
    }

    public static Origin message(long chat, long message) {
        return message(chat, message, null);
    }

    /** @param album that the message came in; null where it was sent alone */
    public static Origin message(long chat, long message, @Nullable String album) {
        return new Origin(new Source(chat, message, null, null, album), null, null);
    }

    public static Origin tap(long chat, long message, String callback) {
        return new Origin(new Source(chat, message, callback, null, null), null, null);
    }

    /** A form of the console; sent a second time it is the same command. */
    public static Origin form(String form) {
        return new Origin(new Source(null, null, null, form, null), null, null);
    }

    public @Nullable Long chat() {
        return from == null ? null : from.chat();
    }

    public @Nullable Long message() {
        return from == null ? null : from.message();
    }

    public @Nullable String callback() {
        return from == null ? null : from.callback();
    }

    public @Nullable String album() {
        return from == null ? null : from.album();
    }

    public Origin stated(Instant at) {
        return new Origin(from, at, late);
    }

    public Origin enteredLate() {
        return new Origin(from, stated, true);
    }

    boolean sameAs(Origin other) {
        return from != null && other.from != null && from.sameAs(other.from);
    }
}
