package id.sopan.calendar;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as people write them: {@code 14.00}, {@code 14:00}, {@code pukul 14.00}, {@code 2 pm}, {@code 2:30 p.m.} */
public final class WrittenTime {

    private static final int HOURS = 24;
    private static final int HALF = 12;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?:pukul|jam|at) +)?(?<hour>\\d{1,2})(?=[.:]\\d|\\h?[ap]\\.?m\\b)(?:[.:](?<minute>[0-5]\\d))?"
                    + "(?:\\h?(?<half>[ap])\\.?m\\b\\.?)?(?![\\p{L}\\d]|[.:]\\d)(?<rest>.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private WrittenTime() {}

    /** What is written of a time, and the rest of the line. */
    public record Read(LocalTime time, String rest) {}

    /** Empty where no time stands first. */
    public static Optional<Read> read(String words) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(written.group("hour")), written.group("half"));
        String minute = written.group("minute");
        return hour < HOURS
                ? Optional.of(new Read(
                        LocalTime.of(hour, minute == null ? 0 : Integer.parseInt(minute)),
                        written.group("rest").strip()))
                : Optional.empty();
    }

    /** Of the day; no hour of it where a half of the day has none such. */
    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        boolean inHalf = written >= 1 && written <= HALF;
        return inHalf ? written % HALF + (half.equalsIgnoreCase("p") ? HALF : 0) : HOURS;
    }
}
