package id.sopan.outbox;

import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what other instances have left to be shown, as long as this one speaks. */
final class TakingUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TakingUp.class);
    /** A card of what another instance has written comes later by this at most. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Handovers handovers;
    private final Outbox outbox;
    private final Set<String> superseding = ConcurrentHashMap.newKeySet();
    private volatile Runnable first = () -> {};

    TakingUp(Handovers handovers, Outbox outbox) {
        this.handovers = handovers;
        this.outbox = outbox;
    }

    /** To be done before what was left is shown. */
    void first(Runnable act) {
        first = act;
    }

    /** Until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                if (outbox.speaks()) {
                    look();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            List<Handover> left = handovers.left();
            if (!left.isEmpty()) {
                first.run();
            }
            left.forEach(this::takeUp);
        } catch (StoreUnavailable away) {
            // what is not shown is found again once it is back
        } catch (RuntimeException | Error mistake) {
            LOG.error("What other instances have written is not shown yet", mistake);
        }
    }

    /** A new message waits for the chat's call that is under way; what others have left does not. */
    private void takeUp(Handover left) {
        if (left.unknown() != null) {
            outbox.stripUnknown(left.unknown().at(), left.unknown().id());
            handovers.take(left);
        } else if (left.anew().isEmpty()) {
            take(left);
        } else if (superseding.add(left.subject())) {
            outbox.aside(() -> {
                try {
                    handovers.left(left.subject()).ifPresent(this::take); // it may have been taken since it was read
                } finally {
                    superseding.remove(left.subject());
                }
            });
        }
    }

    /** A new message that is asked for is noted before it is forgotten that it was. */
    private void take(Handover left) {
        try {
            left.anew().forEach(slot -> outbox.supersede(left.subject(), slot));
        } catch (IllegalStateException unreadable) {
            LOG.error("A {} cannot be shown anew", Subjects.kind(left.subject()), unreadable);
        }
        handovers.take(left);
        outbox.show(left.subject());
    }
}
