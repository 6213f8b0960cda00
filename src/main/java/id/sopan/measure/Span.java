package id.sopan.measure;

import java.time.Instant;

/** A stretch of time: from its first instant up to, and without, its last. */
record Span(Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** What both have in common; empty where they have nothing. */
    Span within(Span other) {
        Instant latestFrom = from.isAfter(other.from) ? from : other.from;
        Instant earliestTo = to.isBefore(other.to) ? to : other.to;
        return new Span(latestFrom, earliestTo);
    }
}
