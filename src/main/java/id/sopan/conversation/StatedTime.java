package id.sopan.conversation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people write it: {@code 24-11-2026 09.30}, {@code kemarin 14.00}, or {@code 09.30} for today. */
final class StatedTime {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4})[ ,]+|(?<word>kemarin|yesterday|hari ini|today)[ ,]+)?"
                    + "(?:pukul |jam |at )?(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?: ?(?:wib|wita|wit))?");

    private StatedTime() {}

    /** Empty where it cannot be read. */
    static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time = LocalTime.of(number(matcher, "hour"), number(matcher, "minute"));
            return Optional.of(date(matcher, LocalDate.ofInstant(now, zone))
                    .atTime(time)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException notThere) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher matcher, LocalDate today) {
        String word = matcher.group("word");
        if (word != null) {
            return word.equals("kemarin") || word.equals("yesterday") ? today.minusDays(1) : today;
        }
        return matcher.group("day") == null
                ? today
                : LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
