package id.sopan.wording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Working time as people read it, as plain text; never in days, which are of different lengths. */
public final class WorkingTime {

    /** Up to here it is told in minutes, as the SOP states it; what is longer, in hours, too. */
    private static final Duration IN_MINUTES = Duration.ofHours(3);

    private WorkingTime() {}

    /** Rounded down to minutes: {@code 45 menit}, {@code 21 jam 50 menit}. */
    public static String of(Duration duration, Wording wording) {
        return exactly(Duration.ofMinutes(duration.toMinutes()), wording);
    }

    /** The same with seconds: for times that stand beside their sum, which would not add up if they were rounded. */
    static String exactly(Duration duration, Wording wording) {
        boolean inMinutes = duration.compareTo(IN_MINUTES) <= 0;
        List<String> parts = new ArrayList<>();
        add(parts, wording, "time.hours", inMinutes ? 0 : duration.toHours());
        add(parts, wording, "time.minutes", inMinutes ? duration.toMinutes() : duration.toMinutesPart());
        add(parts, wording, "time.seconds", duration.toSecondsPart());
        return parts.isEmpty() ? wording.say("time.minutes", 0) : String.join(" ", parts);
    }

    private static void add(List<String> parts, Wording wording, String key, long amount) {
        if (amount != 0) parts.add(wording.say(key, amount));
    }
}
