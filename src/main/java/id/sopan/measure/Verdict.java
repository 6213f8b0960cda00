package id.sopan.measure;

import java.time.Duration;

/** What a measured time comes to beside its standard. */
public enum Verdict {
    WITHIN,
    /** Also where only a part of the time is known, and that part alone is too much. */
    BEYOND,
    /** It is not too much so far, but has days that the calendar does not know. */
    UNKNOWN;

    /** @param covered whether the calendar knows all days of what was measured */
    public static Verdict of(Duration measured, Duration standard, boolean covered) {
        if (measured.compareTo(standard) > 0) return BEYOND;
        return covered ? WITHIN : UNKNOWN;
    }
}
