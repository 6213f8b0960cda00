package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * A machine's clock was put back.
 *
 * @param before what it had said last
 * @param after what it said then
 */
public record PutBack(Instant before, Instant after) {

    /** A clock that was further ahead was wrong before; what is written later is then told from the right one. */
    private static final Duration DOUBTED = Duration.ofDays(7);

    /** Whether that time came twice, so that what ended then may be measured too short. */
    public boolean isRepeated(Instant end) {
        return !end.isBefore(after) && end.isBefore(before) && end.isBefore(after.plus(DOUBTED));
    }
}
