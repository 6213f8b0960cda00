package id.sopan.clock;

import id.sopan.checkup.Link;
import id.sopan.measure.ClockBehind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the machine's clock is minutes from Telegram's, and notes as long as it is behind, so that the times that were
 * told by it can be doubted. Not safe for several threads.
 */
final class ClockOff {

    /** A machine that has slept has its clock put right within minutes where anything does so. */
    private static final Duration PUT_RIGHT_WITHIN = Duration.ofMinutes(5);

    private final OtherTime time;
    private final InstantSource clock;
    private final ClockFaults faults;
    private final Consumer<Duration> news;
    private @Nullable Instant right;
    private @Nullable Instant since;
    private @Nullable ClockBehind noted;
    private boolean told;

    /** @param news is told once, until the clock is right again, how far it is ahead; not so of hours */
    ClockOff(OtherTime time, InstantSource clock, ClockFaults faults, Consumer<Duration> news) {
        this.time = time;
        this.clock = clock;
        this.faults = faults;
        this.news = news;
    }

    /** Looks at both clocks; to be called every few seconds. A machine that has slept is right once Telegram has answered. */
    void look() {
        boolean known = since != null
                || time.beyond(Link.SAME_MINUTES).isEmpty()
                || time.asked().getAsBoolean();
        if (known) look(clock.instant());
    }

    private void look(Instant now) {
        Optional<Duration> ahead = time.beyond(since == null ? Link.SAME_MINUTES : Link.SAME_MINUTES.dividedBy(2));
        if (ahead.isEmpty()) {
            right = now;
            since = null;
            noted = null;
            told = false;
        } else {
            if (since == null) since = now;
            if (ahead.get().isNegative()) note(now, ahead.get());
            tell(now, ahead.get());
        }
    }

    private void note(Instant now, Duration ahead) {
        if (noted == null || !now.isBefore(noted.until().plus(ClockBehind.NOTED_EACH))) {
            noted = (noted == null ? begun(now, ahead) : noted).stillAt(now);
            faults.note(noted);
        }
    }

    /** It goes on where it was so already before this process, by as much. */
    private ClockBehind begun(Instant now, Duration ahead) {
        if (right != null) {
            return new ClockBehind(right, right.minus(ahead), now);
        }
        return faults.lastBehind()
                .filter(last -> !last.until().isAfter(now)
                        && last.by().plus(ahead).abs().compareTo(Link.SAME_MINUTES) <= 0)
                .orElseGet(() -> new ClockBehind(now, now.minus(ahead), now));
    }

    private void tell(Instant now, Duration ahead) {
        boolean lasts = since != null && !now.isBefore(since.plus(PUT_RIGHT_WITHIN));
        if (!told && lasts && time.wrong().isEmpty()) {
            told = true;
            news.accept(ahead);
        }
    }
}
