package id.sopan.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of an interval in which time counts, or does not for one and the same reason.
 *
 * @param to exclusive
 * @param day why it is off; null but for {@link Kind#LIBUR}
 */
public record Stretch(
        Instant from, Instant to, Kind kind, @Nullable DayOff day) {

    public enum Kind {
        /** Working time, the only one that counts. */
        KERJA,
        /** The break between working hours. */
        ISTIRAHAT,
        /** A day off, weekends included. */
        LIBUR,
        /** Before the first and after the last working hour of a day. */
        DI_LUAR_JAM_KERJA,
        /** A day of which the calendar knows nothing. */
        DI_LUAR_DATA
    }
}
