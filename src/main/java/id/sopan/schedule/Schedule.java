package id.sopan.schedule;

import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that falls due. Nothing is remembered here: each tick finds in the store what is still to be done. */
public final class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final InstantSource clock;
    private final List<Recurring> all = new CopyOnWriteArrayList<>();
    private final ReentrantLock ticking = new ReentrantLock();
    private volatile long ticked = System.nanoTime();

    public Schedule(InstantSource clock) {
        this.clock = clock;
    }

    public void add(Recurring recurring) {
        all.add(recurring);
    }

    /** The first instant after this one at which anything is due. */
    public Optional<Instant> next(Instant after) {
        return all.stream().flatMap(recurring -> recurring.next(after).stream()).min(Instant::compareTo);
    }

    /** Does all that is due; what fails is logged, and tried again at the next tick. */
    public void tick() {
        ticking.lock();
        try {
            Instant now = clock.instant();
            if (all.stream().filter(recurring -> !isDone(recurring, now)).count() == 0) {
                ticked = System.nanoTime();
            }
        } finally {
            ticking.unlock();
        }
    }

    /** Whether the next tick goes on with what was due at the last one. */
    public boolean goesOn() {
        return all.stream().anyMatch(Recurring::goesOn);
    }

    /** How many things were found due and are not done. */
    public int overdue() {
        return all.stream().mapToInt(Recurring::overdue).sum();
    }

    /** Since all that was due was done. */
    public Duration lag() {
        return Duration.ofNanos(System.nanoTime() - ticked);
    }

    private static boolean isDone(Recurring recurring, Instant now) {
        try {
            recurring.run(now);
            return true;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} could not do what was due", recurring.getClass().getSimpleName(), e);
            return false;
        }
    }
}
