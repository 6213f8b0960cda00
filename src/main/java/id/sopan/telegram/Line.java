package id.sopan.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram says of the bot.
 *
 * @param readsAll whether it gets all that is said in its groups: privacy mode is off
 * @param ahead how far this machine's clock is ahead of Telegram's, to a second or two; null when Telegram did not say
 */
public record Line(
        BotIdentity me, boolean readsAll, @Nullable Duration ahead) {}
