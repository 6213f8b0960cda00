package id.sopan.schedule;

import java.time.Instant;
import java.util.Optional;

/** Something that falls due again and again. */
public interface Recurring {

    /**
     * The first instant after this one at which there will be something to do, as far as it is known now; empty where
     * nothing is known. A clock that is put forward stops there; otherwise {@link #run} comes within seconds of it.
     */
    default Optional<Instant> next(Instant after) {
        return Optional.empty();
    }

    /**
     * Does what is due by now and has not been done. It is called every few seconds, after a start, and by several
     * instances at once: whoever implements it stores what was done so that it is done once.
     */
    void run(Instant now);

    /** Whether the last {@link #run} left to the next one what is due, so as to do it in order or not all at once. */
    default boolean goesOn() {
        return false;
    }

    /** How many things the last {@link #run} found due and left undone. */
    default int overdue() {
        return 0;
    }
}
