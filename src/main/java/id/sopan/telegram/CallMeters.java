package id.sopan.telegram;

import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Invalid;
import id.sopan.telegram.Outcome.NotSent;
import id.sopan.telegram.Outcome.Rejected;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long calls to Telegram take, and what comes of them; docs/metrics.md describes it. */
record CallMeters(MeterRegistry meters) {

    private static final String LIMITED = "limited";
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    /**
     * The limited ones of a method are there from its first call, so that the first of them is an increase.
     *
     * @param method of the Bot API, in any case
     */
    void called(String method, Outcome<?> outcome, long nanoseconds) {
        String called = method.toLowerCase(Locale.ROOT);
        timer(called, LIMITED);
        timer(called, name(outcome)).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String method, String outcome) {
        return Timer.builder("sopan.telegram.calls")
                .tag("method", method)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    private static String name(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> "done";
            case Failed<?> failed -> name(failed.failure());
        };
    }

    private static String name(Failure failure) {
        return switch (failure) {
            case Rejected rejected -> name(rejected.code());
            case NotSent notSent -> "unsent";
            case AnswerLost lost -> "lost";
            case Invalid invalid -> "invalid";
        };
    }

    private static String name(int code) {
        if (code == TOO_MANY) {
            return LIMITED;
        }
        return code >= SERVER_ERROR ? "failed" : "rejected";
    }
}
