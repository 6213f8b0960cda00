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

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-([12])");

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() < Month.JULY.getValue() ? 1 : 2);
    }

    /** @param word such as {@code 2026-1}, also at the end of a sentence; empty where it is none */
    public static Optional<HalfYear> parse(String word) {
        Matcher parts = FORM.matcher(PeriodWords.withoutEnd(word.strip()));
        return parts.matches()
                ? Optional.of(new HalfYear(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
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
