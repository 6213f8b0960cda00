package id.sopan.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Instants as ISO 8601 with whole seconds. The usual form, {@code 2026-11-27T11:00:00+07:00} or with {@code Z}, is read
 * and written digit by digit, since a formatter takes most of the time of a hundred thousand questions; any other form is
 * a formatter's.
 */
final class InstantText {

    private static final DateTimeFormatter ANY_FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXXXX][XXXX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";

    private InstantText() {}

    /** Throws {@link DateTimeException} on what is none, or has fractions of a second. */
    static Instant parse(String text) {
        if (isUsual(text)) {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
            return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + time.toSecondOfDay() - offset(text));
        }
        OffsetDateTime at = OffsetDateTime.parse(text, ANY_FORM);
        if (at.getNano() != 0) throw new DateTimeException("fractions of a second");
        return at.toInstant();
    }

    private static boolean isUsual(String text) {
        boolean zulu = text.length() == 20 && text.charAt(19) == 'Z';
        return (zulu || (text.length() == 25 && isOffset(text))) && isLike(text, FORM, 0);
    }

    private static boolean isOffset(String text) {
        return (text.charAt(19) == '+' || text.charAt(19) == '-') && isLike(text, "dd:dd", 20);
    }

    private static boolean isLike(String text, String form, int from) {
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char found = text.charAt(from + i);
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) return false;
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }

    private static int offset(String text) {
        if (text.length() == 20) return 0;
        int sign = text.charAt(19) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 23, 25))
                .getTotalSeconds();
    }

    static void append(StringBuilder to, Instant instant, ZoneOffset offset) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        to.append(at.toLocalDate()).append('T');
        two(to, at.getHour()).append(':');
        two(to, at.getMinute()).append(':');
        two(to, at.getSecond()).append(offset.getId());
    }

    private static StringBuilder two(StringBuilder to, int number) {
        return to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
