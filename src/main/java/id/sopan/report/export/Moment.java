package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the life of a visit.
 *
 * @param transition {@code start}, {@code reassign}, {@code suspend}, {@code resume}, {@code complete}, or
 *     {@code pi_abort} where the run ended under it
 * @param by who did it; of a {@code reassign} who has it in hand from then on, null where it went back to the queue
 * @param from of a {@code reassign} who handed it over or gave it back; null where it lay in the queue, and for all else
 */
record Moment(
        Stay stay,
        String transition,
        Instant at,
        @Nullable By by,
        @Nullable By from) {

    static Moment of(Stay stay, String transition, Instant at, By by) {
        return new Moment(stay, transition, at, by, null);
    }

    /** Whether it was entered afterwards, with the time at which it was done. */
    boolean isEnteredLate() {
        Visit.Closing closing = stay.visit().closing();
        return isLast() && closing != null && closing.late() != null;
    }

    /** Whether the visit was over then, so that its times are known. */
    boolean isLast() {
        return transition.equals("complete") || transition.equals("pi_abort");
    }

    /** Whether the visit, open before, was over in that very instant. */
    boolean isAtTheEnd() {
        return at.equals(stay.closed()) && stay.visit().opened().isBefore(at);
    }
}
