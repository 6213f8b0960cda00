package id.sopan.conversation;

import id.sopan.roster.ClosedDay;
import id.sopan.wording.Harmless;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days as people write them, the day before the month: {@code 28-12-2026}, {@code 28/12/2026}, {@code 28 Desember 2026},
 * {@code 28 Dec 2026}; without the year {@code 28-12}, {@code 28/12}, {@code 28 Desember}; also {@code 2026-12-28}.
 */
final class CalendarDay {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}|\\d{1,2} +\\p{L}+ +\\d{4})(.*)",
            Pattern.DOTALL);

    /** With points it could be a time of day. */
    private static final Pattern YEARLESS =
            Pattern.compile("(\\d{1,2}[-/]\\d{1,2}(?![-/.:\\d])|\\d{1,2} +\\p{L}+)(.*)", Pattern.DOTALL);

    /** From one leap day to the next there are at most so many. */
    private static final int YEARS = 8;

    private static final int LONGEST = 100;
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("u-M-d", Locale.ROOT),
            form("d-M-u", Locale.ROOT),
            form("d MMMM u", Locale.of("id")),
            form("d MMM u", Locale.of("id")),
            form("d MMMM u", Locale.ENGLISH),
            form("d MMM u", Locale.ENGLISH));

    private CalendarDay() {}

    /** What is written of a day, and the rest of the line. */
    record Read(LocalDate date, String rest) {}

    /** Without a year the next such day, from today on. */
    static Optional<Read> read(String words, LocalDate today) {
        return read(words, today, 1);
    }

    /** Without a year the last such day, until today. */
    static Optional<Read> past(String words, LocalDate today) {
        return read(words, today, -1);
    }

    /** As {@link #read}, where nothing else is written. */
    static Optional<LocalDate> alone(String words, LocalDate today) {
        return read(words, today).filter(read -> read.rest().isEmpty()).map(Read::date);
    }

    /** @param way from today through the years: 1 forward, -1 back */
    private static Optional<Read> read(String words, LocalDate today, int way) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (written.matches()) {
            return date(plain(written)).map(date -> read(date, written));
        }
        Matcher shorter = YEARLESS.matcher(words.strip());
        return shorter.matches()
                ? nearest(plain(shorter), today, way).map(date -> read(date, shorter))
                : Optional.empty();
    }

    private static Optional<LocalDate> nearest(String day, LocalDate today, int way) {
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(years -> inYear(day, today.getYear() + way * years))
                .flatMap(Optional::stream)
                .filter(date -> way > 0 ? !date.isBefore(today) : !date.isAfter(today))
                .findFirst();
    }

    private static Read read(LocalDate date, Matcher written) {
        return new Read(date, written.group(2).strip());
    }

    private static String plain(Matcher written) {
        return written.group(1).replaceAll("(?<=\\d)[/. ](?=\\d)", "-").replaceAll(" +", " ");
    }

    private static Optional<LocalDate> inYear(String day, int year) {
        return date(day + (day.contains("-") ? "-" : " ") + year);
    }

    private static Optional<LocalDate> date(String day) {
        return FORMS.stream().flatMap(form -> parse(day, form).stream()).findFirst();
    }

    /** What stands where a day should, for words that cannot be read. */
    static String named(String words) {
        return Stream.of(WRITTEN, YEARLESS)
                .map(form -> form.matcher(words.strip()))
                .filter(Matcher::matches)
                .map(written -> written.group(1))
                .findFirst()
                .orElse(words);
    }

    /** The name before, the basis after the semicolon; empty where one of the two is missing. */
    static Optional<ClosedDay> closed(Read read) {
        String[] parts = read.rest().split(";", 2);
        if (parts.length < 2) return Optional.empty();
        String name = line(parts[0]);
        String basis = line(parts[1]);
        return name.isEmpty() || basis.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClosedDay(read.date(), name, basis));
    }

    private static String line(String words) {
        return Harmless.shorten(words.replaceAll("\\s+", " ").strip(), LONGEST);
    }

    private static Optional<LocalDate> parse(String day, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
