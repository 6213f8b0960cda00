package id.sopan.schedule;

import id.sopan.engine.Entry;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stay began whose number was another's before, which was taken back.
 *
 * @param seq of the entry by which it began, which no other stay has
 * @param at when it was known that it had
 */
record Reopening(long seq, Instant at) {

    /** Null for the first stay of its number. */
    static @Nullable Reopening of(Run run, Visit stay) {
        return run.reopening(stay).map(Reopening::of).orElse(null);
    }

    private static Reopening of(Entry entry) {
        Instant known = entry.at().isAfter(entry.recordedAt()) ? entry.at() : entry.recordedAt();
        return new Reopening(entry.seq(), known);
    }

    /** Whether what was told then by the number alone, as older versions noted it, was told of this stay. */
    boolean hadBegun(Instant told) {
        return !told.isBefore(at);
    }
}
