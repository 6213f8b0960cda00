package id.sopan;

import java.time.Duration;
import java.util.function.Consumer;

/** Notices that the machine's clock is hours from Telegram's. Not safe for several threads. */
final class ClockApart {

    private final OtherTime time;
    private final Consumer<Duration> news;
    private boolean told;

    /** @param news is told once, until the clock is right again, how far it is ahead */
    ClockApart(OtherTime time, Consumer<Duration> news) {
        this.time = time;
        this.news = news;
    }

    /** Looks at both clocks; to be called every few seconds. A machine that has slept is right once Telegram has answered. */
    void look() {
        if (time.wrong().isEmpty()) {
            told = false;
        } else if (!told && time.asked().getAsBoolean()) {
            time.wrong().ifPresent(ahead -> {
                told = true;
                news.accept(ahead);
            });
        }
    }
}
