package id.sopan.sandbox.world;

import id.sopan.sandbox.faults.Faults;
import id.sopan.sandbox.settings.ElapsedTime;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.store.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state, its clock, and the one lock under which it is read and changed. A change is kept before it is answered. */
public final class World implements AutoCloseable {

    private static final String OFFSET = "clock offset in milliseconds";

    private final Journal journal;
    private final Tables tables;
    private final SandboxClock clock;
    private final ElapsedTime elapsed;
    private final Path files;
    private final Faults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean told;
    private volatile EmulatorLimits limits;
    private volatile boolean closed;

    public World(Path directory, SandboxClock clock, ElapsedTime elapsed, EmulatorLimits limits) {
        this.journal = Journal.in(directory);
        this.tables = Tables.in(journal);
        this.clock = clock;
        this.elapsed = elapsed;
        this.faults = new Faults(elapsed);
        this.limits = limits;
        this.files = directory.resolve("files");
        journal.load();
        Long kept = tables.counters().find(OFFSET);
        if (kept != null) {
            clock.restore(Duration.ofMillis(kept));
        }
        clock.keepBy(this::keepClock);
    }

    public Tables tables() {
        return tables;
    }

    public SandboxClock clock() {
        return clock;
    }

    public ElapsedTime elapsed() {
        return elapsed;
    }

    public Faults faults() {
        return faults;
    }

    public EmulatorLimits limits() {
        return limits;
    }

    public void limit(EmulatorLimits other) {
        limits = other;
    }

    /** Now in Unix seconds of business time. */
    public long date() {
        return clock.instant().getEpochSecond();
    }

    Path files() {
        return files;
    }

    public boolean isClosed() {
        return closed;
    }

    /**
     * Runs this alone, keeps what it changed, and wakes whoever waits if it changed anything.
     *
     * @throws java.io.UncheckedIOException where it was changed and cannot be kept yet, as on a full disk
     */
    public <T extends @Nullable Object> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            told |= journal.isNoted();
            try {
                journal.commit();
            } finally {
                if (told) {
                    told = false;
                    changed.signalAll();
                }
                lock.unlock();
            }
        }
    }

    /** Wakes whoever waits after the change that is under way, though nothing may have changed that is kept. */
    public void tell() {
        told = true;
    }

    /** Asks again after each change until there is an answer; null where time is out or the emulator closes. */
    public <T> @Nullable T await(Supplier<@Nullable T> question, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            T answer = question.get();
            while (answer == null && left > 0 && !closed) {
                // Nobody signals when a deadline of elapsed time passes that a test has put forward.
                long slice = Math.min(left, TimeUnit.MILLISECONDS.toNanos(500));
                left -= slice - Math.max(0, changed.awaitNanos(slice));
                answer = question.get();
            }
            return answer;
        } finally {
            try {
                journal.commit();
            } finally {
                lock.unlock();
            }
        }
    }

    private void keepClock() {
        change(() -> {
            tables.counters().put(OFFSET, clock.offset().toMillis());
            return true;
        });
    }

    /** Forgets everything but the numberings, which only grow: an old number never means something new. */
    void clear() {
        Map<String, Long> counters = new TreeMap<>(tables.counters().under(""));
        counters.remove(OFFSET);
        journal.clear();
        clock.restore(Duration.ZERO);
        counters.forEach(tables.counters()::put);
    }

    @Override
    public void close() {
        closed = true;
        change(() -> {
            tell();
            return true;
        });
        journal.close();
    }
}
