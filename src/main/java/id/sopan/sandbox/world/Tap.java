package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;

/** A tap on an inline button, and the bot's answer to it; {@code born} in milliseconds of elapsed time. */
public record Tap(
        String id,
        long bot,
        long user,
        String room,
        long born,
        boolean answered,
        @Nullable String text,
        boolean showAlert,
        @Nullable String url) {

    Tap answered(@Nullable String words, boolean alert, @Nullable String address) {
        return new Tap(id, bot, user, room, born, true, words, alert, address);
    }
}
