package id.sopan.report.export;

import id.sopan.engine.By;
import java.time.Instant;

/**
 * Something in the life of a visit.
 *
 * @param transition {@code start}, {@code suspend}, {@code resume}, {@code complete}, or {@code pi_abort} where the run
 *     ended under it
 */
record Moment(Stay stay, String transition, Instant at, By by) {

    /** Whether the visit was over then, so that its times are known. */
    boolean isLast() {
        return transition.equals("complete") || transition.equals("pi_abort");
    }
}
