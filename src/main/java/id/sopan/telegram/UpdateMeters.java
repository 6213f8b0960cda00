package id.sopan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many updates come, and how old they are once they are handled; docs/metrics.md describes each. */
final class UpdateMeters {

    private static final List<String> DATES = List.of("edit_date", "date");
    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final InstantSource clock;
    private final Map<String, Counter> received;
    private final Counter other;
    private final Counter aside;
    private final Timer age;

    /** @param clock the one that Telegram's dates are held against */
    UpdateMeters(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        this.received = RawUpdates.KINDS.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> received(meters, kind)));
        this.other = received(meters, "other");
        this.aside = meters.counter("sopan.updates.aside");
        this.age = Timer.builder("sopan.updates.age")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    private static Counter received(MeterRegistry meters, String kind) {
        return meters.counter("sopan.updates.received", "kind", kind);
    }

    void received(JsonNode update) {
        RawUpdates.KINDS.stream()
                .filter(update::has)
                .findFirst()
                .map(received::get)
                .orElse(other)
                .increment();
    }

    void aside() {
        aside.increment();
    }

    /** A tap bears no date of its own. */
    void handled(JsonNode update) {
        for (JsonNode content : update) {
            DATES.stream()
                    .map(content::path)
                    .filter(date -> date.isIntegralNumber() && date.canConvertToInt())
                    .findFirst()
                    .map(date -> Duration.between(Instant.ofEpochSecond(date.longValue()), clock.instant()))
                    .ifPresent(since -> age.record(since.isNegative() ? Duration.ZERO : since));
        }
    }
}
