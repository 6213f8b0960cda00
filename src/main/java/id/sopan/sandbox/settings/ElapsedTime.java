package id.sopan.sandbox.settings;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Time for ages and rates: it grows evenly, whatever is done to clocks, and can be compared with what an earlier
 * process noted. Tests put it forward instead of waiting.
 */
public final class ElapsedTime {

    private final LongSupplier nanos;
    private final long origin;
    private final long wallAtOrigin;
    private final AtomicLong ahead = new AtomicLong();

    public ElapsedTime() {
        this(System::nanoTime);
    }

    /** By another clock than the machine's own. */
    public ElapsedTime(LongSupplier nanos) {
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
        this.wallAtOrigin = System.currentTimeMillis();
    }

    public long millis() {
        return nanos() / 1_000_000;
    }

    public long nanos() {
        return wallAtOrigin * 1_000_000 + (nanos.getAsLong() - origin) + ahead.get();
    }

    /** For tests. */
    public void advanceSeconds(long seconds) {
        ahead.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
