package id.sopan.outbox;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** When something was done within the last minute: so often at most in any minute, however it begins. */
final class LastMinute {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int most;
    private final TimeMeter clock;
    private final Queue<Long> times = new ArrayDeque<>();

    LastMinute(int most, TimeMeter clock) {
        this.most = most;
        this.clock = clock;
    }

    /** How long it must wait to be done once more; zero when it may be done, and is counted then. */
    synchronized Duration untilFree() {
        long now = clock.currentTimeNanos();
        times.removeIf(time -> now - time >= MINUTE);
        if (times.size() >= most) {
            return Duration.ofNanos(times.element() + MINUTE - now);
        }
        times.add(now);
        return Duration.ZERO;
    }
}
