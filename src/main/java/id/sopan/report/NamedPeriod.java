package id.sopan.report;

import id.sopan.calendar.CalendarNames;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods that have a name of their own: {@code 2026}, the month {@code 2026-11}, {@code 11-2026}, {@code november 2026} or
 * {@code nov}; the quarter {@code triwulan III 2026}, {@code q3} or {@code 3rd quarter}; of those without a year the last
 * that began.
 */
final class NamedPeriod {

    private static final Pattern YEAR = Pattern.compile("(?:tahun |year )?(?<year>20\\d{2})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:(?:triwulan |tw ?|quarter |q ?)(?<quarter>[1-4]|i{1,3}|iv)|(?<ordinal>\\w+) quarter)"
                    + "(?:(?: tahun | of |[-/ ])(?<year>20\\d{2}))?");
    private static final int QUARTERS = 4;
    private static final List<String> QUARTER_NUMBERS = List.of(
            "1", "2", "3", "4", "i", "ii", "iii", "iv", "1st", "2nd", "3rd", "4th", "first", "second", "third",
            "fourth");
    private static final Pattern MONTH = Pattern.compile(
            "(?<year>20\\d{2})-(?<month>0[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])[-/](?<year2>20\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(?:bulan )?(?<name>\\p{L}+)(?: (?<year>20\\d{2}))?");

    private NamedPeriod() {}

    /** @param word in lower case, with single spaces */
    static Optional<Period> read(String word, LocalDate today) {
        Matcher whole = YEAR.matcher(word);
        if (whole.matches()) {
            return Optional.of(of(Year.parse(whole.group("year"))));
        }
        return quarter(word, today).or(() -> month(word, today).map(NamedPeriod::of));
    }

    static Period of(Year year) {
        return new Period(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
    }

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Optional<Period> quarter(String word, LocalDate today) {
        Matcher written = QUARTER.matcher(word);
        if (!written.matches()) {
            return Optional.empty();
        }
        String number = written.group("quarter") == null ? written.group("ordinal") : written.group("quarter");
        int index = QUARTER_NUMBERS.indexOf(number);
        return index < 0
                ? Optional.empty()
                : Optional.of(Month.of(3 * (index % QUARTERS) + 1))
                        .map(first -> PeriodWords.quarter(
                                in(written.group("year"), first, today).atDay(1)));
    }

    /** Without a year the last such month that began. */
    private static YearMonth in(@Nullable String year, Month month, LocalDate today) {
        int last = month.compareTo(today.getMonth()) > 0 ? today.getYear() - 1 : today.getYear();
        return YearMonth.of(year == null ? last : Integer.parseInt(year), month);
    }

    private static Optional<YearMonth> month(String word, LocalDate today) {
        Matcher digits = MONTH.matcher(word);
        if (digits.matches()) {
            String second = digits.group("year") == null ? "2" : "";
            return Optional.of(YearMonth.of(
                    Integer.parseInt(digits.group("year" + second)), Integer.parseInt(digits.group("month" + second))));
        }
        Matcher named = NAMED.matcher(word);
        return named.matches()
                ? Optional.ofNullable(CalendarNames.MONTHS.get(named.group("name")))
                        .map(month -> in(named.group("year"), month, today))
                : Optional.empty();
    }
}
