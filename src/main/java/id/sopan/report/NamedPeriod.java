package id.sopan.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods that have a name of their own: {@code 2026}, the month {@code 2026-11}, {@code 11-2026}, {@code november 2026} or
 * {@code nov}, which without a year is the last that began; the quarter {@code triwulan III 2026} or {@code q3 2026}.
 */
final class NamedPeriod {

    private static final Pattern YEAR = Pattern.compile("(?:tahun |year )?(?<year>20\\d{2})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:triwulan |tw ?|quarter |q ?)(?<quarter>[1-4]|i{1,3}|iv)(?: tahun | of |[-/ ])(?<year>20\\d{2})");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final Pattern MONTH = Pattern.compile(
            "(?<year>20\\d{2})-(?<month>0[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])[-/](?<year2>20\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(?:bulan )?(?<name>\\p{L}+)(?: (?<year>20\\d{2}))?");

    private static final Map<String, Month> MONTHS = months();

    private NamedPeriod() {}

    /** @param word in lower case, with single spaces */
    static Optional<Period> read(String word, LocalDate today) {
        Matcher whole = YEAR.matcher(word);
        if (whole.matches()) {
            return Optional.of(of(Year.parse(whole.group("year"))));
        }
        Matcher quarter = QUARTER.matcher(word);
        if (quarter.matches()) {
            return Optional.of(quarter(Integer.parseInt(quarter.group("year")), quarter.group("quarter")));
        }
        return month(word, today).map(NamedPeriod::of);
    }

    static Period of(Year year) {
        return new Period(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
    }

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Period quarter(int year, String written) {
        int roman = ROMAN.indexOf(written);
        int quarter = roman < 0 ? Integer.parseInt(written) - 1 : roman;
        return PeriodWords.quarter(LocalDate.of(year, Month.JANUARY, 1).plusMonths(3L * quarter));
    }

    private static Optional<YearMonth> month(String word, LocalDate today) {
        Matcher digits = MONTH.matcher(word);
        if (digits.matches()) {
            String second = digits.group("year") == null ? "2" : "";
            return Optional.of(YearMonth.of(
                    Integer.parseInt(digits.group("year" + second)), Integer.parseInt(digits.group("month" + second))));
        }
        Matcher named = NAMED.matcher(word);
        if (!named.matches() || !MONTHS.containsKey(named.group("name"))) {
            return Optional.empty();
        }
        Month month = MONTHS.get(named.group("name"));
        String year = named.group("year");
        int last = month.compareTo(today.getMonth()) > 0 ? today.getYear() - 1 : today.getYear();
        return Optional.of(YearMonth.of(year == null ? last : Integer.parseInt(year), month));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    months.put(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT), month);
                }
            }
        }
        return Map.copyOf(months);
    }
}
