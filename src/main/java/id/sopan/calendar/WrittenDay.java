package id.sopan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days as people write them, the day before the month: {@code 28-12-2026}, {@code 28/12/2026}, {@code 28 Desember 2026},
 * {@code 28th of Dec 2026}, or behind its name: {@code December 28, 2026}; without the year {@code 28-12}, {@code 28/12},
 * {@code 28 Desember}, {@code Dec 28}; also {@code 2026-12-28}. Its weekday may stand before: {@code Senin, 28 Desember 2026}.
 */
public final class WrittenDay {

    private static final String WEEKDAY = "(?:(?<weekday>" + anyOf(CalendarNames.WEEKDAYS) + ")[,.]? +)?";

    private static final String NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";

    private static final String NAMED = "(?:" + NUMBER + "(?: +of)? +\\p{L}+\\.?|" + anyOf(CalendarNames.MONTHS)
            + "\\.? +(?:the +)?" + NUMBER + "(?![-/.:]?\\d))";

    private static final Pattern WRITTEN = Pattern.compile(
            WEEKDAY + "(?<day>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}|" + NAMED
                    + ",? +\\d{4})(?<rest>.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** With points it could be a time of day. */
    private static final Pattern YEARLESS = Pattern.compile(
            WEEKDAY + "(?<day>\\d{1,2}[-/]\\d{1,2}(?![-/.:\\d])|" + NAMED + ")(?<rest>.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<before>(?<!\\d)\\d{1,2}(?:[-/.]\\d{1,2}[-/.]| +\\p{L}+ +))(?<year>\\d{2})$");

    /** A year of two digits that lies further ahead may be meant of the century before. */
    private static final int SHORT_YEARS = 20;

    /** Days from today. */
    private static final Map<String, Integer> NEAR =
            Map.of("kemarin", -1, "yesterday", -1, "hari ini", 0, "today", 0, "besok", 1, "tomorrow", 1, "lusa", 2);

    /** From one leap day to the next there are at most so many. */
    private static final int YEARS = 8;

    private static final List<DateTimeFormatter> FORMS = List.of(form("u-M-d"), form("d-M-u"));

    private static final Pattern UNTIL = Pattern.compile(
            "(?:s\\.? ?/?d\\.?(?!\\p{L})|sampai(?: dengan)?|hingga|to|until|till|through|[-–—…]|\\.{2,})\\s*(?<last>\\S.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private WrittenDay() {}

    /** As programs write them, {@code 2026-12-28} and nothing else; empty where there is no such day. */
    public static Optional<LocalDate> iso(String day) {
        return ISO.matcher(day).matches() ? parse(day, DateTimeFormatter.ISO_LOCAL_DATE) : Optional.empty();
    }

    /** What is written of a day, and the rest of the line. */
    public record Read(LocalDate date, String rest) {

        /** Whether a last day stands behind it, so that it is the first of several. */
        public boolean isFirstOfSeveral() {
            Matcher until = UNTIL.matcher(rest);
            return until.matches() && WrittenDay.read(until.group("last"), date).isPresent();
        }
    }

    /** Without a year the next such day, from today on. */
    public static Optional<Read> read(String words, LocalDate today) {
        return read(words, today, 1);
    }

    /** Without a year the last such day, until today. */
    public static Optional<Read> past(String words, LocalDate today) {
        return read(words, today, -1);
    }

    /** As {@link #read}, where nothing else is written; also {@code besok}, and a year of two digits: {@code 3/12/26}. */
    public static Optional<LocalDate> alone(String words, LocalDate today) {
        Integer days = NEAR.get(words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        if (days != null) {
            return Optional.of(today.plusDays(days));
        }
        String whole = SHORT_YEAR.matcher(words.strip()).replaceFirst("${before}20${year}");
        return read(whole, today)
                .filter(read -> read.rest().isEmpty())
                .map(Read::date)
                .filter(date -> whole.equals(words.strip()) || date.getYear() <= today.getYear() + SHORT_YEARS);
    }

    /** @param way from today through the years: 1 forward, -1 back */
    private static Optional<Read> read(String words, LocalDate today, int way) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (written.matches()) {
            return date(plain(written)).flatMap(date -> read(date, written));
        }
        Matcher shorter = YEARLESS.matcher(words.strip());
        return shorter.matches()
                ? nearest(plain(shorter), today, way).flatMap(date -> read(date, shorter))
                : Optional.empty();
    }

    private static Optional<LocalDate> nearest(String day, LocalDate today, int way) {
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(years -> inYear(day, today.getYear() + way * years))
                .flatMap(Optional::stream)
                .filter(date -> way > 0 ? !date.isBefore(today) : !date.isAfter(today))
                .findFirst();
    }

    /** Empty where it is another weekday than is written. */
    private static Optional<Read> read(LocalDate date, Matcher written) {
        String weekday = written.group("weekday");
        return weekday == null || date.getDayOfWeek() == CalendarNames.WEEKDAYS.get(weekday.toLowerCase(Locale.ROOT))
                ? Optional.of(new Read(date, written.group("rest").strip()))
                : Optional.empty();
    }

    private static String anyOf(Map<String, ?> names) {
        return "(?:" + String.join("|", names.keySet()) + ")";
    }

    /** In digits, but for the name of no month. */
    private static String plain(Matcher written) {
        String day = written.group("day");
        Optional<Month> month = WORD.matcher(day)
                .results()
                .map(word -> CalendarNames.MONTHS.get(word.group().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst();
        List<String> digits =
                DIGITS.matcher(day).results().map(MatchResult::group).toList();
        return month.map(named -> digits.getFirst() + "-" + named.getValue()
                        + digits.stream().skip(1).map(year -> "-" + year).collect(Collectors.joining()))
                .orElseGet(() -> day.replaceAll("[/. ]", "-"));
    }

    private static Optional<LocalDate> inYear(String day, int year) {
        return date(day + "-" + year);
    }

    private static Optional<LocalDate> date(String day) {
        return FORMS.stream().flatMap(form -> parse(day, form).stream()).findFirst();
    }

    /** What stands where a day should, for words that cannot be read. */
    public static String named(String words) {
        return Stream.of(WRITTEN, YEARLESS)
                .map(form -> form.matcher(words.strip()))
                .filter(Matcher::matches)
                .map(written -> words.strip().substring(0, written.end("day")))
                .findFirst()
                .orElse(words);
    }

    private static Optional<LocalDate> parse(String day, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
