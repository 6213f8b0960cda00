package id.sopan;

import id.sopan.telegram.PollStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * DOWN where the store cannot be written, or takes so long that whoever asks would give up; also where an update could
 * not be kept, though the store answers again.
 */
record StoreHealth(Supplier<Bot> bot) implements HealthIndicator {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Executor ASIDE = Thread.ofVirtual().name("sopan-health")::start;

    @Override
    public Health health() {
        return Health.status(isWell(bot.get()) ? Status.UP : Status.DOWN).build();
    }

    private static boolean isWell(Bot bot) {
        return bot.updates().status() != PollStatus.STORE_AWAY && answersSoon(bot);
    }

    private static boolean answersSoon(Bot bot) {
        return CompletableFuture.supplyAsync(bot::storeAnswers, ASIDE)
                .completeOnTimeout(false, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
