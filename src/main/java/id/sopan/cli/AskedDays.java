package id.sopan.cli;

import id.sopan.calendar.WrittenDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period as options name it.
 *
 * @param from first day; null where none is named
 * @param to last day, inclusive; null likewise
 */
record AskedDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws Unfit where one is no day, or they are in the wrong order */
    static AskedDays of(@Nullable String from, @Nullable String to) {
        AskedDays days = new AskedDays(day("--from", from), day("--to", to));
        if (days.last().isBefore(days.first())) {
            throw new Unfit("--from " + days.first() + " sesudah --to " + days.last() + ". Mohon tukar keduanya."
                    + System.lineSeparator() + "--from " + days.first() + " is after --to " + days.last()
                    + ". Swap the two.");
        }
        return days;
    }

    private static @Nullable LocalDate day(String option, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return WrittenDay.iso(given)
                .orElseThrow(() -> new Unfit(option + ": tidak ada tanggal `" + given
                        + "`. Mohon tulis TAHUN-BULAN-TANGGAL, misalnya 2026-01-31." + System.lineSeparator() + option
                        + ": there is no day `" + given + "`. Write YEAR-MONTH-DAY, such as 2026-01-31."));
    }

    LocalDate first() {
        return from == null ? FIRST : from;
    }

    LocalDate last() {
        return to == null ? LAST : to;
    }

    String inIndonesian() {
        return from == null && to == null ? "kapan pun" : words("sejak ", "sampai dengan ");
    }

    String inEnglish() {
        return from == null && to == null ? "at any time" : words("from ", "up to and with ");
    }

    private String words(String since, String until) {
        return ((from == null ? "" : since + from + " ") + (to == null ? "" : until + to)).strip();
    }
}
