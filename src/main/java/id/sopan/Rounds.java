package id.sopan;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Looks at open runs where something about them may have become wrong: at one that was written, and at all of them at
 * the start and where the roster has changed. While nothing happens, no run is read.
 */
final class Rounds {

    /** How soon runs that another instance wrote are found, should that one be gone. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Runs runs;
    private final Roster roster;
    private final InstantSource clock;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private volatile boolean all = true;
    private Seen seen = new Seen(List.of(), List.of());
    private Instant looked = Instant.EPOCH;

    /** What of the roster decides whether somebody can act. */
    private record Seen(List<Unit> units, List<Unit> unreachable) {}

    Rounds(Runs runs, Roster roster, InstantSource clock) {
        this.runs = runs;
        this.roster = roster;
        this.clock = clock;
    }

    void runChanged(String run) {
        written.add(run);
    }

    /** All open runs are looked at next time. */
    void lookAtAll() {
        all = true;
    }

    /** What fails is looked at again next time. */
    synchronized void go(Consumer<Run> look) {
        Instant now = clock.instant();
        Seen roster = new Seen(this.roster.everyUnit(), this.roster.unreachable());
        boolean late = now.isBefore(looked) || !now.isBefore(looked.plus(LONGEST));
        if (all || late || !roster.equals(seen)) {
            all = false;
            written.clear();
            everything(look);
            seen = roster;
            looked = now;
        } else {
            Set.copyOf(written).forEach(run -> one(run, look));
        }
    }

    private void everything(Consumer<Run> look) {
        try {
            runs.open().forEach(look);
        } catch (RuntimeException e) {
            all = true;
            throw e;
        }
    }

    private void one(String id, Consumer<Run> look) {
        written.remove(id);
        try {
            runs.legible(id).filter(Run::isOpen).ifPresent(look);
        } catch (RuntimeException e) {
            written.add(id);
            throw e;
        }
    }
}
