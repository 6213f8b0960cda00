package id.sopan.checkup;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram says of the bot.
 *
 * @param username without the @
 * @param readsAll whether privacy mode is off
 * @param ahead of Telegram's clock, to a second or two; null when it did not say
 */
public record Link(
        String username, boolean readsAll, @Nullable Duration ahead) {

    /** Clocks that are no further apart are the same: what an answer may take on its way, and more. */
    public static final Duration SAME_CLOCK = Duration.ofSeconds(30);

    /** What a clock is wrong by less than this changes no minute that anybody reads. */
    public static final Duration SAME_MINUTES = Duration.ofMinutes(2);
}
