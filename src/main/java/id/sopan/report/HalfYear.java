package id.sopan.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time between two evaluations of an SOP.
 *
 * @param half 1 from January to June, 2 from July to December
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    private static final String NAME = "(?:semester |half[- ]year )";
    private static final Pattern FORM = Pattern.compile(NAME + "?(?<year>20\\d{2})[-/](?<half>[12])|" + NAME
            + "(?<half2>[12])(?: tahun | of |[-/ ])(?<year2>20\\d{2})");

    private static final Pattern RUNNING = Pattern.compile("semester(?: ini)?|(?:this )?(?:semester|half[- ]year)");
    private static final Pattern LAST = Pattern.compile("semester lalu|last (?:semester|half[- ]year)");

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() < Month.JULY.getValue() ? 1 : 2);
    }

    /**
     * As people write it: {@code 2026-1}, {@code semester 1 tahun 2026}, {@code semester lalu}, {@code last half-year}; empty
     * where it is none.
     *
     * @param today in the zone of whoever asks
     */
    public static Optional<HalfYear> read(String words, LocalDate today) {
        String plain = PeriodWords.plain(words);
        if (RUNNING.matcher(plain).matches()) {
            return Optional.of(of(today));
        }
        return LAST.matcher(plain).matches() ? Optional.of(of(today.minusMonths(6))) : parse(plain);
    }

    private static Optional<HalfYear> parse(String plain) {
        Matcher parts = FORM.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String form = parts.group("year") == null ? "2" : "";
        return Optional.of(new HalfYear(
                Integer.parseInt(parts.group("year" + form)), Integer.parseInt(parts.group("half" + form))));
    }

    public Period period() {
        LocalDate first = LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
        return new Period(first, first.plusMonths(6).minusDays(1));
    }

    /** Whether it is not over on that day, so that its figures are not the last. */
    public boolean isRunningOn(LocalDate day) {
        return !day.isAfter(period().last());
    }

    @Override
    public int compareTo(HalfYear other) {
        return period().first().compareTo(other.period().first());
    }

    /** {@code 2026-1} */
    @Override
    public String toString() {
        return year + "-" + half;
    }
}
