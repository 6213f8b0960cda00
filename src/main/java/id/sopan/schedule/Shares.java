package id.sopan.schedule;

import id.sopan.measure.RunClock;
import java.time.Instant;
import java.util.Optional;

/**
 * When shares of a standard time are used up.
 *
 * @param opened since when it is with those who are told: what was used up before they could see it is not theirs to hear
 */
record Shares(RunClock clock, Instant opened) {

    Optional<Instant> used(int percent) {
        return clock.used(percent);
    }

    Optional<Mark> mark(int percent) {
        return used(percent).filter(at -> at.isAfter(opened)).map(at -> new Mark(Integer.toString(percent), at));
    }
}
