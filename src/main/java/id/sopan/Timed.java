package id.sopan;

import id.sopan.schedule.Schedule;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Something in which things fall due, and are shown soon after. */
public interface Timed {

    Schedule schedule();

    /** Whether every chat shows what is stored. */
    boolean hasShownAll();

    /** Returns once they do, or after that time. */
    default void awaitShown(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!hasShownAll() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
