package id.sopan.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Of many who want something of what did not answer, one tries it now and then. */
final class Knocking {

    private final Duration pause;
    /** By the clock that nobody sets; null while it answers. */
    private final AtomicReference<@Nullable Long> next = new AtomicReference<>();

    Knocking(Duration pause) {
        this.pause = pause;
    }

    /** Whoever is told so while it does not answer tries it for all. */
    boolean mayBeTried() {
        Long at = next.get();
        return at == null || System.nanoTime() - at >= 0 && next.compareAndSet(at, later());
    }

    void answered() {
        next.set(null);
    }

    void didNotAnswer() {
        next.set(later());
    }

    private long later() {
        return System.nanoTime() + pause.toNanos();
    }
}
