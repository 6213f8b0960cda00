package id.sopan.calendar;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day without working hours, and why.
 *
 * @param name in Indonesian, such as {@code Hari Suci Nyepi}
 * @param nameInEnglish the same for readers of English; may be the Indonesian one
 * @param source the decree or rule that it stands in
 * @param provisional whether it was not read in the decree itself, or is still to be fixed
 */
public record DayOff(LocalDate date, Kind kind, String name, String nameInEnglish, String source, boolean provisional) {

    /** In the order in which one goes before another on the same day. */
    public enum Kind {
        /** Fixed for the whole country. */
        LIBUR_NASIONAL,
        /** Joint leave of civil servants; a unit that serves the public may work on it. */
        CUTI_BERSAMA,
        /** The agency's own. */
        LIBUR_INSTANSI,
        /** No working hours on this day of the week. */
        AKHIR_PEKAN
    }

    static final Comparator<DayOff> STRONGEST_FIRST = Comparator.comparing(DayOff::kind);
}
