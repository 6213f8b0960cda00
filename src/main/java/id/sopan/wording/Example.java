package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What would do as an answer where a day or a time is asked for.
 *
 * @param day still to come
 * @param time that has passed
 */
public record Example(LocalDate day, LocalDateTime time) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    /** For a question that was begun then: the day stays the same for a week, so that nothing is sent anew each day. */
    public static Example of(Instant begun, Instant now, ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(begun, zone);
        long weeks = ChronoUnit.WEEKS.between(from, LocalDate.ofInstant(now, zone)) + 1;
        return new Example(from.plusWeeks(weeks), LocalDateTime.ofInstant(begun, zone));
    }

    /** As people write a day: {@code 5-12-2026}, in English {@code 5 December 2026}, which no American takes for a day in May. */
    public static String written(LocalDate day, Language language) {
        return language == Language.EN ? Moments.day(day, language) : DAY.format(day);
    }

    String written(Language language) {
        return written(day, language);
    }

    /** {@code 5-12-2026 09.30}, {@code 5 December 2026 09:30}. */
    String writtenTime(Language language) {
        return written(time.toLocalDate(), language) + " " + Moments.time(time.toLocalTime(), language);
    }
}
