package id.sopan.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The working hours of one day of the week.
 *
 * @param breaks inside the hours; they do not overlap
 */
public record DayHours(LocalTime from, LocalTime to, List<Break> breaks) {

    /** A break from its first up to, and without, its last moment. */
    public record Break(LocalTime from, LocalTime to) {}

    public DayHours {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    }

    /** Starts and ends of the working parts in turn, in seconds of the day. */
    int[] parts() {
        List<Integer> bounds = new ArrayList<>();
        bounds.add(from.toSecondOfDay());
        for (Break pause : breaks) {
            bounds.add(pause.from().toSecondOfDay());
            bounds.add(pause.to().toSecondOfDay());
        }
        bounds.add(to.toSecondOfDay());
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }
}
