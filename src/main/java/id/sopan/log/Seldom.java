package id.sopan.log;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Says once a minute at most what anybody can bring about, so that nobody fills the log. */
public final class Seldom {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private long next;
    private int unsaid;

    public Seldom() {
        this(System::nanoTime);
    }

    Seldom(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** @param saying is given how many went unsaid since the last; not called where this one does, too */
    public synchronized void say(IntConsumer saying) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            unsaid++;
            return;
        }
        next = now + BETWEEN.toNanos();
        saying.accept(unsaid);
        unsaid = 0;
    }
}
