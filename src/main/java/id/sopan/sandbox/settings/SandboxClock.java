package id.sopan.sandbox.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** Business time that can be put forward: a source of instants plus an offset that only grows. */
public final class SandboxClock implements InstantSource {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final InstantSource base;
    private final ZoneId zone;
    private final List<DueInstants> due = new CopyOnWriteArrayList<>();
    private final ReentrantLock advancing = new ReentrantLock();
    private volatile Duration offset = Duration.ZERO;
    private volatile Duration skipped = Duration.ZERO;
    private volatile Runnable keeping = () -> {};

    private SandboxClock(InstantSource base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** Runs with the system's clock, in Jakarta. */
    public static SandboxClock system() {
        return system(JAKARTA);
    }

    /** Runs with the system's clock, for an office in that zone. */
    public static SandboxClock system(ZoneId zone) {
        return new SandboxClock(InstantSource.system(), zone);
    }

    /** Runs with another source; {@code InstantSource.fixed(...)} makes a clock that moves only when it is told to. */
    public static SandboxClock over(InstantSource base) {
        return new SandboxClock(base, JAKARTA);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    /** In which the page shows it. */
    public ZoneId zone() {
        return zone;
    }

    /** All that it was put forward by since it was made, also before a reset. */
    Duration skipped() {
        return skipped;
    }

    /** From now on each move goes through these instants, in order. */
    public void through(DueInstants instants) {
        due.add(instants);
    }

    /** From now on this is called at each instant that it is put forward to, before what is due then is done. */
    public void keepBy(Runnable keeping) {
        this.keeping = keeping;
    }

    public void advance(Duration by) {
        advanceTo(instant().plus(by));
    }

    /** Moves to an instant; one that is past already changes nothing. Returns when all that was due is done. */
    public void advanceTo(Instant target) {
        advancing.lock();
        try {
            for (Instant next = firstDue(target); next.isBefore(target); next = firstDue(target)) {
                moveTo(next);
                Instant reached = next;
                due.forEach(instants -> instants.reached(reached));
            }
            moveTo(target);
            due.forEach(instants -> instants.reached(target));
        } finally {
            advancing.unlock();
        }
    }

    /** Sets the offset that was kept from an earlier start, or none after a reset. */
    public void restore(Duration kept) {
        offset = kept;
    }

    private Instant firstDue(Instant target) {
        Instant from = instant();
        Instant first = target;
        for (DueInstants instants : due) {
            Instant next = instants.next(from, target);
            if (next != null && next.isBefore(first)) {
                first = next;
            }
        }
        return first;
    }

    private void moveTo(Instant target) {
        Duration ahead = Duration.between(instant(), target);
        if (ahead.isPositive()) {
            offset = offset.plus(ahead);
            skipped = skipped.plus(ahead);
            keeping.run();
        }
    }
}
