package id.sopan.telegram;

import id.sopan.store.Lease;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether it is this instance that Telegram's updates are fetched by, of all that run for one bot. */
final class Tenure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

    /** Another instance listens within this time, and {@link #RENEWAL}, after this one is gone without a word. */
    static final Duration TIME = Duration.ofSeconds(20);

    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /** A store that does not answer holds up no end; the lease's own time ends it then. */
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

    private final Lease lease;
    private final Runnable gained;
    private final Runnable lost;
    private final Duration time;
    private final Duration renewal;
    private final Thread renewing = Thread.ofVirtual().name("sopan-lease").unstarted(this::renewAlways);

    private volatile boolean held;
    private volatile boolean closed;
    private volatile long until;
    /** Why it cannot be known who has it; null where it is known. */
    private volatile @Nullable String unknown;

    /**
     * @param gained called as soon as this instance has it; what fails there is tried again with the next renewal
     * @param lost called when another instance may have it from now on, and again while one has
     */
    Tenure(Lease lease, Runnable gained, Runnable lost) {
        this(lease, gained, lost, TIME, RENEWAL);
    }

    /**
     * @param time of the lease
     * @param renewal after which it is renewed
     */
    Tenure(Lease lease, Runnable gained, Runnable lost, Duration time, Duration renewal) {
        this.time = time;
        this.renewal = renewal;
        this.lease = lease;
        this.gained = gained;
        this.lost = lost;
    }

    /** Tries at once, and from then on again and again; returns after the first attempt. */
    void begin() {
        attempt();
        renewing.start();
    }

    boolean holds() {
        return held && System.nanoTime() - until < 0;
    }

    /** Why it is not known whether another instance has it; null where that is known. */
    @Nullable
    String unknown() {
        return unknown;
    }

    private void renewAlways() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(renewal);
                attempt();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong is tried again at the next renewal. */
    private void attempt() {
        try {
            renew();
        } catch (RuntimeException | Error mistake) {
            LOG.error("Whose turn it is to listen could not be settled; it is asked again soon", mistake);
        }
    }

    private void renew() {
        boolean before = holds();
        long now = System.nanoTime();
        try {
            boolean mine = lease.hold() && !closed;
            until = now + time.toNanos();
            held = mine;
            if (mine && !before) {
                gained.run();
            }
            unknown = null;
        } catch (RuntimeException | Error unanswered) {
            unknown = String.valueOf(unanswered.getMessage());
            held = before && holds();
            if (!(unanswered instanceof StoreUnavailable)) {
                throw unanswered;
            }
        } finally {
            if (!held) {
                lost.run();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        renewing.interrupt();
        held = false;
        lost.run();
        try {
            Thread.ofVirtual().name("sopan-lease-end").start(lease::release).join(LONGEST_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
