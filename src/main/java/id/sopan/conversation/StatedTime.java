package id.sopan.conversation;

import id.sopan.calendar.WrittenDay;
import id.sopan.calendar.WrittenDay.Read;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it: {@code 24-11-2026 09.30}, {@code kemarin 14.00}, or {@code 09.30} for today; also as it is
 * told to them, {@code 24 Nov 2026, 09.30 WITA}.
 */
final class StatedTime {

    private static final Pattern TIME =
            Pattern.compile(",? *(?:(?<word>kemarin|yesterday|hari ini|today)[ ,]+)?(?:pukul |jam |at )?"
                    + "(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?: ?(?<zone>wib|wita|wit))?");

    private static final Map<String, ZoneId> ZONES = Map.of(
            "wib", ZoneId.of("Asia/Jakarta"),
            "wita", ZoneId.of("Asia/Makassar"),
            "wit", ZoneId.of("Asia/Jayapura"));

    private StatedTime() {}

    /**
     * Empty where it cannot be read.
     *
     * @param here where none is written
     */
    static Optional<Instant> read(String text, ZoneId here, Instant now) {
        Optional<Read> day = WrittenDay.past(text, LocalDate.ofInstant(now, here));
        Matcher time = TIME.matcher(day.map(Read::rest).orElse(text).strip().toLowerCase(Locale.ROOT));
        if (!time.matches() || day.isPresent() && time.group("word") != null) {
            return Optional.empty();
        }
        ZoneId zone = time.group("zone") == null ? here : ZONES.getOrDefault(time.group("zone"), here);
        try {
            LocalTime clock =
                    LocalTime.of(Integer.parseInt(time.group("hour")), Integer.parseInt(time.group("minute")));
            LocalDate date =
                    day.map(Read::date).orElseGet(() -> date(time.group("word"), LocalDate.ofInstant(now, zone)));
            return Optional.of(date.atTime(clock).atZone(zone).toInstant());
        } catch (DateTimeException notThere) {
            return Optional.empty();
        }
    }

    private static LocalDate date(@Nullable String word, LocalDate today) {
        return "kemarin".equals(word) || "yesterday".equals(word) ? today.minusDays(1) : today;
    }
}
