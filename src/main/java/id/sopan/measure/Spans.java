package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that do not overlap, in order. */
record Spans(List<Span> parts) {

    static final Spans NONE = new Spans(List.of());

    /** The union: time covered twice is covered once. */
    static Spans of(List<Span> spans) {
        if (spans.size() < 2) {
            return spans.isEmpty() || spans.getFirst().isEmpty() ? NONE : new Spans(spans);
        }
        List<Span> sorted = new ArrayList<>(spans);
        sorted.removeIf(Span::isEmpty);
        sorted.sort(Comparator.comparing(Span::from));
        List<Span> parts = new ArrayList<>();
        for (Span span : sorted) {
            if (!parts.isEmpty() && !parts.getLast().to().isBefore(span.from())) {
                Span last = parts.removeLast();
                parts.add(new Span(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else {
                parts.add(span);
            }
        }
        return new Spans(List.copyOf(parts));
    }

    Spans within(Span whole) {
        if (parts.isEmpty()) {
            return this;
        }
        List<Span> within = new ArrayList<>(parts);
        within.replaceAll(part -> part.within(whole));
        return of(within);
    }

    /** What of these lies in none of the others. */
    Spans minus(Spans others) {
        if (parts.isEmpty() || others.parts.isEmpty()) {
            return this;
        }
        List<Span> rest = new ArrayList<>();
        for (Span part : parts) {
            Instant from = part.from();
            for (Span other : others.within(part).parts()) {
                rest.add(new Span(from, other.from()));
                from = other.to();
            }
            rest.add(new Span(from, part.to()));
        }
        return of(rest);
    }

    Duration length(Clock clock) {
        Duration length = Duration.ZERO;
        for (Span part : parts) {
            length = length.plus(clock.between(part.from(), part.to()));
        }
        return length;
    }
}
