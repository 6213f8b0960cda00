package id.sopan.outbox;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** When something was done within the last minute: so often at most in any minute, however it begins. */
final class LastMinute {

    private final int most;
    private final long minute;
    private final TimeMeter clock;
    private final Queue<Long> times = new ArrayDeque<>();

    LastMinute(int most, Duration minute, TimeMeter clock) {
        this.most = most;
        this.minute = minute.toNanos();
        this.clock = clock;
    }

    /** How long it must wait to be done once more; zero when it may be done. */
    synchronized Duration untilFree() {
        long now = clock.currentTimeNanos();
        times.removeIf(time -> now - time >= minute);
        return times.size() < most ? Duration.ZERO : Duration.ofNanos(times.element() + minute - now);
    }

    /** It is done. */
    synchronized void count() {
        times.add(clock.currentTimeNanos());
    }
}
