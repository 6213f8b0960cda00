package id.sopan.outbox;

import id.sopan.store.StoreUnavailable;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about chats beside showing subjects; where it fails, the log says so. */
final class Mending {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Background background;
    /** What was to be done in any case while the store was away. */
    private final Queue<Runnable> undone = new ConcurrentLinkedQueue<>();

    Mending(Background background) {
        this.background = background;
    }

    /** Side by side with whatever else there is. */
    void soon(Runnable act) {
        background.soon(() -> isDone(act));
    }

    /** Likewise, and {@linkplain #again once more} when the store is back, where that was away. */
    void soonInAnyCase(Runnable act) {
        background.soon(() -> isDoneInAnyCase(act));
    }

    /** The others follow where the store is back for one of them. */
    void again() {
        Runnable act = undone.poll();
        if (act != null) {
            background.soon(() -> {
                if (isDoneInAnyCase(act)) {
                    Stream.generate(undone::poll).takeWhile(Objects::nonNull).forEach(this::soonInAnyCase);
                }
            });
        }
    }

    boolean isDone() {
        return undone.isEmpty();
    }

    private boolean isDoneInAnyCase(Runnable act) {
        boolean done = isDone(act);
        if (!done) {
            undone.add(act);
        }
        return done;
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
        } catch (StoreUnavailable e) {
            LOG.warn("The store is away; what a chat shows is mended later: {}", e.getMessage());
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("A chat could not be mended", e);
        }
        return true;
    }
}
