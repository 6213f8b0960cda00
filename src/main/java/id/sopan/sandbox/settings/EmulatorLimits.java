package id.sopan.sandbox.settings;

/**
 * The limits of Telegram's servers, as far as they are known: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 * names the three rates; the life of a callback query is measured, that of an update documented.
 *
 * @param enabled whether rates are limited at all; lengths and lives always are
 * @param perChatPerSecond messages a second in one chat, over a time
 * @param burst how many of them may come at once
 * @param perGroupPerMinute messages sent to one group in any 60 seconds
 * @param overallPerSecond messages of one bot in any second
 * @param callbackSeconds how long a callback query may wait for delivery and answer
 * @param updateHours how long another update waits for delivery
 */
public record EmulatorLimits(
        boolean enabled,
        int perChatPerSecond,
        int burst,
        int perGroupPerMinute,
        int overallPerSecond,
        int callbackSeconds,
        int updateHours) {

    public static EmulatorLimits strict() {
        return new EmulatorLimits(true, 1, 3, 20, 30, 150, 24);
    }

    public static EmulatorLimits none() {
        return new EmulatorLimits(false, 1, 3, 20, 30, 150, 24);
    }
}
