package id.sopan.conversation;

import id.sopan.desk.RunMarks;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where forms and prompts may have been left open when a process ended between an act and its dialogues: about requests
 * that this instance was to show since the last look, or that nobody has shown yet. All are looked at where another instance
 * may have shown some, and now and then. While nothing happens, neither forms nor requests are read.
 */
final class LeftOpen {

    /** How soon is found what no request tells of: who asks for something may do so no more. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Office office;
    private final Overtaking overtaking;
    private final Outbox outbox;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private boolean spoke;
    private Instant lookedAtAll = Instant.EPOCH;

    LeftOpen(Office office, Overtaking overtaking, Outbox outbox) {
        this.office = office;
        this.overtaking = overtaking;
        this.outbox = outbox;
        outbox.onShowing(RunProjection.RUN, shown::add);
    }

    /** What fails is looked at again next time. */
    synchronized void close() {
        Set<String> moved = Set.copyOf(shown);
        shown.removeAll(moved);
        try {
            close(moved);
        } catch (RuntimeException e) {
            shown.addAll(moved);
            throw e;
        }
    }

    private void close(Set<String> moved) {
        boolean speaks = outbox.speaks();
        Instant now = office.clock().instant();
        boolean late = now.isBefore(lookedAtAll) || !now.isBefore(lookedAtAll.plus(LONGEST));
        if (late || (speaks && !spoke)) {
            overtaking.closeAll();
            lookedAtAll = now;
        } else {
            Set<String> runs = new HashSet<>(moved);
            runs.addAll(new RunMarks(office.runs()).unshown());
            overtaking.closeAbout(runs);
        }
        spoke = speaks;
    }
}
