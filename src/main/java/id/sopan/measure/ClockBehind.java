package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * A machine's clock was found to be behind Telegram's, as where it slept and nothing sets its clock.
 *
 * @param from when it was seen to be right last, or found to be wrong, by that clock
 * @param there what it was by Telegram's when that clock said so
 * @param until when it was still so, by that clock
 */
public record ClockBehind(Instant from, Instant there, Instant until) implements ClockFault {

    /** How much later than it was noted last it may still have been so: less than the clock leaps when it is put right. */
    public static final Duration NOTED_EACH = Duration.ofMinutes(1);

    /** By how much. */
    public Duration by() {
        return Duration.between(from, there);
    }

    public ClockBehind stillAt(Instant now) {
        return new ClockBehind(from, there, now);
    }

    /** Whether one of its ends alone was told by the clock that was behind; both together are as far apart as they were. */
    @Override
    public boolean touches(Instant opened, Instant end, boolean raised) {
        Instant last = raised ? until.plus(by()) : until;
        return isWithin(opened, until) != isWithin(end, last);
    }

    private boolean isWithin(Instant time, Instant last) {
        return !time.isBefore(from) && !time.isAfter(last.plus(NOTED_EACH));
    }
}
