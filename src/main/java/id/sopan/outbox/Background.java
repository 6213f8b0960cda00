package id.sopan.outbox;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What an outbox does while nobody waits for it. What comes once the program ends is left: the next process finds it. */
final class Background {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger unfinished = new AtomicInteger();
    /** What was given last for each chat for which something is still to be done in turn. */
    private final Map<Long, CompletableFuture<Void>> lasts = new ConcurrentHashMap<>();

    /** Begins what goes on for long; whether it does. */
    boolean begin(Runnable act) {
        try {
            threads.execute(act);
            return true;
        } catch (RejectedExecutionException ending) {
            return false;
        }
    }

    /** Does something soon, side by side with whatever else there is. */
    void soon(Runnable act) {
        if (!begin(counted(act))) {
            unfinished.decrementAndGet();
        }
    }

    /** The same, once all is done that was given here before for that chat. */
    void inTurn(long chat, Runnable act) {
        Runnable counted = counted(act);
        CompletableFuture<Void> last = lasts.compute(chat, (unused, before) -> after(before, counted));
        last.whenComplete((done, trouble) -> lasts.remove(chat, last));
    }

    private CompletableFuture<Void> after(@Nullable CompletableFuture<Void> before, Runnable act) {
        CompletableFuture<Void> begun = before == null ? CompletableFuture.completedFuture(null) : before;
        return begun.handleAsync(
                (done, trouble) -> {
                    act.run();
                    return done;
                },
                threads);
    }

    private Runnable counted(Runnable act) {
        unfinished.incrementAndGet();
        return () -> {
            try {
                act.run();
            } finally {
                unfinished.decrementAndGet();
            }
        };
    }

    /** Whether all is done but what goes on for long. */
    boolean isDone() {
        return unfinished.get() == 0;
    }

    void end() {
        threads.shutdownNow();
    }
}
