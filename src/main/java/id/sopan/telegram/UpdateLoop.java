package id.sopan.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.sopan.program.ProgramFile;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches updates by long polling. What was fetched is confirmed to Telegram only after it, and all before it, was handled or
 * set aside, so that none is lost when the program ends in between; some may come twice then. One that takes long holds up
 * no others: they are fetched meanwhile, as many as Telegram sends with it (100).
 */
final class UpdateLoop extends Intake {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLoop.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    /** What comes in meanwhile is fetched soon, so that whoever sent it is told. */
    private static final Duration STORE_AWAY = Duration.ofSeconds(2);
    /** So long others wait for one that takes long before they are fetched meanwhile. */
    private static final Duration PROMPT = Duration.ofMillis(250);
    /** Asked from the same offset after less than half a second, Telegram sends one update only: that which takes long. */
    private static final Duration ANEW = Duration.ofMillis(600);

    private final Runnable cancelPoll;
    private final int pollSeconds;

    private final Unconfirmed unconfirmed = new Unconfirmed();
    private @Nullable Long polledFrom;
    private long polledAt;

    /** @param cancelPoll ends the call that waits for an answer */
    UpdateLoop(
            BotApi api,
            Runnable cancelPoll,
            int pollSeconds,
            Function<BotIdentity, Batch> batches,
            Patience patience,
            Tenure tenure) {
        super("sopan-updates", api, batches, patience, tenure);
        this.cancelPoll = cancelPoll;
        this.pollSeconds = pollSeconds;
    }

    @Override
    public Optional<Receipt> refusal(@Nullable String secret) {
        return Optional.of(Receipt.UNWANTED);
    }

    @Override
    public Receipt receive(@Nullable String secret, byte[] update) {
        return Receipt.UNWANTED;
    }

    @Override
    void listen(Batch batch) {
        polledFrom = unconfirmed.offset();
        polledAt = System.nanoTime();
        switch (api.call(new RawUpdates(polledFrom, secondsToWait()))) {
            case Done<ArrayNode> done -> handle(batch, done.result());
            case Failed<ArrayNode> failed -> troubles.meet(failed.failure());
        }
    }

    /**
     * Short until it is known that all is well, so that the status is right soon; but not so short after a conflict
     * that the other poller had no time to come back.
     */
    private int secondsToWait() {
        return switch (bulletin.status()) {
            case POLLING -> unconfirmed.isEmpty() ? pollSeconds : 0;
            case CONFLICT -> Math.min(pollSeconds, 5);
            default -> 0;
        };
    }

    private void handle(Batch batch, ArrayNode updates) {
        try {
            unconfirmed.handle(updates, batch);
            if (unconfirmed.await(PROMPT) || unconfirmed.await(untilAnew())) {
                bulletin.is(PollStatus.POLLING, "");
                renewWhereSomethingCanBeConfirmed(updates);
            }
            if (patience.ended()) {
                unconfirmed.await(LONGEST_END);
            }
        } catch (StoreUnavailable e) {
            bulletin.is(PollStatus.STORE_AWAY, String.valueOf(e.getMessage()));
            patience.restAtMost(STORE_AWAY);
            patience.rest(untilAnew());
        } catch (RuntimeException | Error e) {
            ProgramFile.endIfReplaced(e);
            LOG.error(
                    "Polling goes on after a mistake of this program: {}",
                    innermost(e).getClass().getName());
            patience.rest();
        }
    }

    private Duration untilAnew() {
        Duration left = ANEW.minusNanos(System.nanoTime() - polledAt);
        return left.isPositive() && Objects.equals(polledFrom, unconfirmed.offset()) ? left : Duration.ZERO;
    }

    private static Throwable innermost(Throwable mistake) {
        Throwable innermost = mistake;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    private void renewWhereSomethingCanBeConfirmed(ArrayNode updates) {
        if (updates.isEmpty() || !unconfirmed.isEmpty() || unconfirmed.offset() != null) {
            patience.renew();
        } else {
            LOG.error("An answer of Telegram holds no update_id, so that it cannot be confirmed");
            patience.rest();
        }
    }

    @Override
    public void close() {
        patience.end();
        long until = System.nanoTime() + LONGEST_END.toNanos();
        try {
            do {
                cancelPoll.run();
            } while (thread.isAlive() && !thread.join(Duration.ofMillis(20)) && System.nanoTime() < until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tenure.close();
    }
}
