package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * A machine's clock was put back.
 *
 * @param before what it had said last
 * @param after what it said then
 */
public record PutBack(Instant before, Instant after) implements ClockFault {

    /** A clock that was further ahead was wrong before; what is written later is then told from the right one. */
    private static final Duration DOUBTED = Duration.ofDays(7);

    /** Of so much time and less nobody can tell, by the time alone, whether it was the first that bore it or the second. */
    private static final Duration CAME_TWICE = Duration.ofDays(1);

    /** How much later than it was looked at last the clock may have been read before. */
    private static final Duration LOOKED = Duration.ofMinutes(2);

    /**
     * When something began of which a clock noted that it begins later than now: where that clock was put back since, when it was.
     *
     * @param noted by the machine's clock then
     */
    public static Instant began(Instant noted, Instant now, Collection<PutBack> putBacks) {
        return putBacks.stream()
                .filter(putBack -> noted.isAfter(now)
                        && !putBack.before().plus(LOOKED).isBefore(noted)
                        && !putBack.after().isAfter(now))
                .map(PutBack::after)
                .max(Comparator.naturalOrder())
                .orElse(noted);
    }

    @Override
    public boolean touches(Instant opened, Instant end, boolean raised) {
        if (end.isBefore(after)) {
            return false;
        }
        boolean open = opened.isBefore(after) || Duration.between(after, before).compareTo(CAME_TWICE) <= 0;
        return raised
                ? !end.isAfter(before.plus(LOOKED))
                : open && end.isBefore(before) && end.isBefore(after.plus(DOUBTED));
    }
}
