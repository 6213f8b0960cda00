package id.sopan.conversation;

import id.sopan.roster.ClosedDay;
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

/** Days as people write them: {@code 2026-12-28}, {@code 28-12-2026}, {@code 28/12/2026}, {@code 28 Desember 2026}. */
final class CalendarDay {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}|\\d{1,2} +\\p{L}+ +\\d{4})(.*)",
            Pattern.DOTALL);
    private static final int LONGEST = 100;
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("u-M-d", Locale.ROOT),
            form("d-M-u", Locale.ROOT),
            form("d MMMM u", Locale.of("id")),
            form("d MMM u", Locale.of("id")),
            form("d MMMM u", Locale.ENGLISH));

    private CalendarDay() {}

    /** What is written of a day, and the rest of the line. */
    record Read(LocalDate date, String rest) {}

    static Optional<Read> read(String words) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (!written.matches()) return Optional.empty();
        String day = written.group(1).replaceAll("(?<=\\d)[/. ](?=\\d)", "-").replaceAll(" +", " ");
        return FORMS.stream()
                .flatMap(form -> parse(day, form).stream())
                .findFirst()
                .map(date -> new Read(date, written.group(2).strip()));
    }

    /** What stands where a day should, for words that cannot be read. */
    static String named(String words) {
        Matcher written = WRITTEN.matcher(words.strip());
        return written.matches() ? written.group(1) : words;
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
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
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
