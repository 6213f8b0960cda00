package id.sopan.conversation;

import id.sopan.calendar.WrittenDay;
import id.sopan.calendar.WrittenDay.Read;
import id.sopan.calendar.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it: {@code 24-11-2026 09.30}, {@code kemarin 14.00}, {@code yesterday 2 pm}, or {@code 09.30} for today; also as it is
 * told to them, {@code 24 Nov 2026, 09.30 WITA}.
 */
final class StatedTime {

    private static final Pattern TIME = Pattern.compile(
            ",? *(?:(?<word>kemarin|yesterday|hari ini|today)[ ,]+)?(?<time>.*)", Pattern.CASE_INSENSITIVE);

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
        Matcher written = TIME.matcher(day.map(Read::rest).orElse(text).strip());
        if (!written.matches() || day.isPresent() && written.group("word") != null) {
            return Optional.empty();
        }
        return WrittenTime.read(written.group("time"))
                .flatMap(time -> zone(time.rest(), here)
                        .map(zone -> day.map(Read::date)
                                .orElseGet(() -> date(written.group("word"), LocalDate.ofInstant(now, zone)))
                                .atTime(time.time())
                                .atZone(zone)
                                .toInstant()));
    }

    private static Optional<ZoneId> zone(String written, ZoneId here) {
        return written.isEmpty() ? Optional.of(here) : Optional.ofNullable(ZONES.get(written.toLowerCase(Locale.ROOT)));
    }

    private static LocalDate date(@Nullable String word, LocalDate today) {
        return "kemarin".equalsIgnoreCase(word) || "yesterday".equalsIgnoreCase(word) ? today.minusDays(1) : today;
    }
}
