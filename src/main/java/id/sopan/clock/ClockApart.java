package id.sopan.clock;

import java.time.Duration;
import java.util.function.Consumer;

/** Notices that the machine's clock is far from Telegram's. Not safe for several threads. */
final class ClockApart {

    private final OtherTime time;
    private final Duration limit;
    private final Consumer<Duration> news;
    private boolean told;

    /**
     * @param limit what is no news yet
     * @param news is told once, until the clock is right again, how far it is ahead
     */
    ClockApart(OtherTime time, Duration limit, Consumer<Duration> news) {
        this.limit = limit;
        this.time = time;
        this.news = news;
    }

    /** Looks at both clocks; to be called every few seconds. A machine that has slept is right once Telegram has answered. */
    void look() {
        if (time.beyond(limit).isEmpty()) {
            told = false;
        } else if (!told && time.asked().getAsBoolean()) {
            time.beyond(limit).ifPresent(ahead -> {
                told = true;
                news.accept(ahead);
            });
        }
    }
}
