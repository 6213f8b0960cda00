package id.sopan.calendar;

import java.time.Instant;

/** From its first instant up to, and without, its last; empty where the last is not after the first. */
public record Interval(Instant from, Instant to) {

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** What both have in common; empty where they have nothing. */
    public Interval within(Interval whole) {
        return new Interval(from.isAfter(whole.from) ? from : whole.from, to.isBefore(whole.to) ? to : whole.to);
    }
}
