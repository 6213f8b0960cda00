package id.sopan.schedule;

import id.sopan.measure.RunClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When shares of a standard time are used up: each is worked out once for all who are told.
 *
 * @param opened since when it is with those who are told: what was used up before they could see it is not theirs to hear
 * @param used what is known, by per cent
 */
record Shares(RunClock clock, Instant opened, Map<Integer, Optional<Instant>> used) {

    Shares(RunClock clock, Instant opened) {
        this(clock, opened, new HashMap<>());
    }

    /** For others, with whom it is since then. */
    Shares since(Instant theirs) {
        return new Shares(clock, theirs, used);
    }

    Optional<Instant> used(int percent) {
        return used.computeIfAbsent(percent, clock::used);
    }

    Optional<Mark> mark(int percent) {
        return used(percent).filter(at -> at.isAfter(opened)).map(at -> new Mark(Integer.toString(percent), at));
    }
}
