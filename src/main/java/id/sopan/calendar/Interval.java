package id.sopan.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From its first instant up to, and without, its last; empty where the last is not after the first. */
public record Interval(Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** What of this is also between the two instants. */
    Interval within(Interval whole) {
        return new Interval(from.isAfter(whole.from) ? from : whole.from, to.isBefore(whole.to) ? to : whole.to);
    }

    /** Their union: none of the parts overlap or touch, and they are in order. */
    static List<Interval> union(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Comparator.comparing(Interval::from));
        List<Interval> parts = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = parts.isEmpty() ? null : parts.getLast();
            if (last == null || last.to.isBefore(next.from)) parts.add(next);
            else if (last.to.isBefore(next.to)) parts.set(parts.size() - 1, new Interval(last.from, next.to));
        }
        return parts;
    }
}
