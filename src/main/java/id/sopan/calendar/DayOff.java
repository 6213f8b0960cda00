package id.sopan.calendar;

import java.time.LocalDate;

/**
 * A day without working hours, and why.
 *
 * @param name in Indonesian, such as {@code Hari Suci Nyepi}
 * @param nameInEnglish the same for readers of English; may be the Indonesian one
 * @param source where that is written
 */
public record DayOff(LocalDate date, Kind kind, String name, String nameInEnglish, Source source) {

    /** Which one names a day that is off for several reasons: the first of these. */
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

    /** Whether it may still change. */
    public boolean provisional() {
        return source.provisional();
    }
}
