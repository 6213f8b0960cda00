package id.sopan.measure;

import id.sopan.calendar.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that do not overlap, in order. */
record Spans(List<Interval> parts) {

    static final Spans NONE = new Spans(List.of());

    /** The union: time covered twice is covered once. */
    static Spans of(List<Interval> spans) {
        if (spans.size() < 2) {
            return spans.isEmpty() || spans.getFirst().isEmpty() ? NONE : new Spans(spans);
        }
        List<Interval> sorted = new ArrayList<>(spans);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Comparator.comparing(Interval::from));
        List<Interval> parts = new ArrayList<>();
        for (Interval span : sorted) {
            if (!parts.isEmpty() && !parts.getLast().to().isBefore(span.from())) {
                Interval last = parts.removeLast();
                parts.add(new Interval(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else {
                parts.add(span);
            }
        }
        return new Spans(List.copyOf(parts));
    }

    Spans within(Interval whole) {
        if (parts.isEmpty()) {
            return this;
        }
        List<Interval> within = new ArrayList<>();
        for (Interval part : parts) {
            add(within, part.within(whole));
        }
        return new Spans(List.copyOf(within));
    }

    /** What of these lies in none of the others. */
    Spans minus(Spans others) {
        if (parts.isEmpty() || others.parts.isEmpty()) {
            return this;
        }
        List<Interval> rest = new ArrayList<>();
        for (Interval part : parts) {
            Instant from = part.from();
            for (Interval other : others.within(part).parts()) {
                add(rest, new Interval(from, other.from()));
                from = other.to();
            }
            add(rest, new Interval(from, part.to()));
        }
        return new Spans(List.copyOf(rest));
    }

    private static void add(List<Interval> parts, Interval part) {
        if (!part.isEmpty()) parts.add(part);
    }

    Duration length(Clock clock) {
        Duration length = Duration.ZERO;
        for (Interval part : parts) {
            length = length.plus(clock.between(part.from(), part.to()));
        }
        return length;
    }
}
