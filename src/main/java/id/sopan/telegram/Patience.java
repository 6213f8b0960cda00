package id.sopan.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Waits longer after each failure in a row, and not a moment longer than until the end is asked for. */
final class Patience {

    private static final int LONG = 10;

    private final BackOff backOff;
    private final CountDownLatch end = new CountDownLatch(1);
    private BackOffExecution attempts;

    Patience(BackOff backOff) {
        this.backOff = backOff;
        this.attempts = backOff.start();
    }

    /** From half a second to half a minute, with jitter, without end. */
    static BackOff usual() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setJitter(250);
        backOff.setMaxInterval(30_000);
        return backOff;
    }

    boolean ended() {
        return end.getCount() == 0;
    }

    void end() {
        end.countDown();
    }

    void rest() {
        restAtMost(Duration.ofDays(1));
    }

    /** Likewise, where people wait. */
    void restAtMost(Duration longest) {
        rest(Duration.ofMillis(Math.min(attempts.nextBackOff(), longest.toMillis())));
    }

    /** Likewise where the next is no likelier to be answered: from five seconds to five minutes, by {@link #usual}. */
    void restLong() {
        rest(Duration.ofMillis(attempts.nextBackOff()).multipliedBy(LONG));
    }

    void rest(Duration time) {
        try {
            end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    void renew() {
        attempts = backOff.start();
    }
}
