package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.wording.Card;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls to the chat of a dry run, past the outbox, which would store them; again while Telegram asks to wait, and changes also where it does not say what came of them. */
record TrialPost(Messenger messenger, Address at) {

    private static final Logger LOG = LoggerFactory.getLogger(TrialPost.class);
    private static final int TRIES = 5;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** A message as it was sent; 0 where Telegram takes no such card. */
    record Sent(long message, Card card) {

        boolean isThere() {
            return message != 0;
        }
    }

    /** Empty where it may be sent later. */
    Optional<Sent> send(Card card) {
        Delivery delivery = call(() -> messenger.send(at, card), false);
        return switch (delivery) {
            case Delivery.Delivered delivered -> Optional.of(new Sent(delivered.message(), card));
            case Delivery.Refused ignored -> Optional.of(new Sent(0, card));
            default -> Optional.empty();
        };
    }

    /** As it is then: what may be changed later stays as it was. */
    Sent edit(Sent before, Card card) {
        if (before.card().equals(card)) {
            return before;
        }
        Delivery delivery = call(() -> messenger.edit(at, before.message(), card), true);
        return switch (delivery) {
            case Delivery.TryAgain ignored -> before;
            case Delivery.Unknown ignored -> before;
            case Delivery.Unreachable ignored -> before;
            default -> new Sent(before.message(), card);
        };
    }

    void strip(Sent sent) {
        if (sent.isThere() && !sent.card().rows().isEmpty()) {
            call(() -> messenger.strip(at, sent.message()), true);
        }
    }

    void delete(Sent sent) {
        if (sent.isThere()) {
            call(() -> messenger.delete(at, sent.message()), true);
        }
    }

    /** @param repeatable whether a second time does no harm */
    private static Delivery call(Supplier<Delivery> call, boolean repeatable) {
        Delivery delivery = call.get();
        Optional<Duration> pause = pause(delivery, repeatable);
        for (int i = 1; i < TRIES && pause.isPresent(); i++) {
            try {
                Thread.sleep(pause.get());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return delivery;
            }
            delivery = call.get();
            pause = pause(delivery, repeatable);
        }
        if (!(delivery instanceof Delivery.Delivered)) {
            LOG.warn("A message of a dry run is not as it should be: {}", delivery);
        }
        return delivery;
    }

    /** Before it is tried again; empty where it is not. */
    private static Optional<Duration> pause(Delivery delivery, boolean repeatable) {
        return switch (delivery) {
            case Delivery.TryAgain again -> Optional.of(again.after());
            case Delivery.Unknown ignored -> Optional.of(SOON).filter(soon -> repeatable);
            default -> Optional.empty();
        };
    }
}
