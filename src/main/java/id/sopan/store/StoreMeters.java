package id.sopan.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long calls to the store take and what comes of them; docs/metrics.md describes each. */
final class StoreMeters {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10)
    };

    enum Reading {
        FIND,
        QUERY,
        SCAN
    }

    enum Writing {
        INSERT,
        REPLACE,
        REMOVE_KEY,
        DELETE
    }

    private final Map<Reading, Timers> readings;
    private final Map<Writing, Timers> writings;
    private final Map<Collection, Counter> conflicts;

    StoreMeters(MeterRegistry meters) {
        readings = each(Reading.values(), reading -> new Timers(meters, reading));
        writings = each(Writing.values(), writing -> new Timers(meters, writing));
        conflicts = each(
                Collection.values(),
                collection -> Counter.builder("sopan.store.conflicts")
                        .tag("collection", collection.table())
                        .register(meters));
    }

    private static <K, V> Map<K, V> each(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys).collect(Collectors.toUnmodifiableMap(key -> key, value));
    }

    <T> T reading(Reading reading, Supplier<T> call) {
        return Objects.requireNonNull(readings.get(reading)).time(call);
    }

    boolean writing(Writing writing, Collection collection, BooleanSupplier call) {
        boolean done = Objects.requireNonNull(writings.get(writing)).time(call::getAsBoolean);
        if (!done) {
            Objects.requireNonNull(conflicts.get(collection)).increment();
        }
        return done;
    }

    /** Of one operation, by whether the store answered. */
    private static final class Timers {

        private final Timer answered;
        private final Timer away;

        Timers(MeterRegistry meters, Enum<?> operation) {
            answered = timer(meters, operation, "answered");
            away = timer(meters, operation, "away");
        }

        private static Timer timer(MeterRegistry meters, Enum<?> operation, String outcome) {
            return Timer.builder("sopan.store.calls")
                    .tag("operation", operation.name().toLowerCase(Locale.ROOT))
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(BOUNDS)
                    .register(meters);
        }

        <T> T time(Supplier<T> call) {
            long began = System.nanoTime();
            Timer timer = answered;
            try {
                return call.get();
            } catch (StoreUnavailable e) {
                timer = away;
                throw e;
            } finally {
                timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }
    }
}
