package id.sopan.console;

import id.sopan.engine.Run;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The first so many of runs that come the newest first, with those that began at the same instant as the last of them. */
final class Stretch implements Predicate<Run> {

    private final int length;
    private int gone;
    private Instant back = Instant.MAX;
    private boolean over;

    Stretch(int length) {
        this.length = length;
    }

    /** Whether the next one belongs to it. */
    @Override
    public boolean test(Run run) {
        over = over || (gone >= length && run.since().isBefore(back));
        if (!over) {
            gone++;
            back = run.since();
        }
        return !over;
    }

    /** When the last of them began; empty where there are none after it. */
    Optional<Instant> back() {
        return over ? Optional.of(back) : Optional.empty();
    }

    /** How many they are. */
    int gone() {
        return gone;
    }
}
