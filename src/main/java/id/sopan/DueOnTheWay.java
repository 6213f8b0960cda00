package id.sopan;

import id.sopan.sandbox.settings.DueInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a clock that is put forward pass through all that falls due, and wait at each instant until it has been said.
 *
 * @param bot the one that runs; null while none does
 */
public record DueOnTheWay(Supplier<? extends @Nullable Timed> bot) implements DueInstants {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So often at one instant, should something never come to its end. */
    private static final int TICKS = 200;

    @Override
    public @Nullable Instant next(Instant after, Instant until) {
        Timed running = bot.get();
        return running == null
                ? null
                : running.schedule()
                        .next(after)
                        .filter(instant -> !instant.isAfter(until))
                        .orElse(null);
    }

    @Override
    public void reached(Instant instant) {
        Timed running = bot.get();
        if (running == null) {
            return;
        }
        int ticks = 0;
        do {
            running.schedule().tick();
            running.awaitShown(PATIENCE);
            ticks++;
        } while (running.schedule().goesOn() && ticks < TICKS);
    }
}
