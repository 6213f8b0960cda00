package id.sopan;

import id.sopan.checkup.Copies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What is read off the bot whenever somebody looks, and the counters that it keeps itself; see docs/metrics.md. */
record Gauges(Installation installation) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        installation.meters().add(registry);
        count(registry, "sopan.listening", bot -> bot.updates().status().isListening() ? 1 : 0);
        count(registry, "sopan.outbox.waiting", bot -> bot.backlog().length());
        time(registry, "sopan.outbox.oldest", bot -> bot.backlog().oldest());
        count(
                registry,
                "sopan.files.uncopied",
                bot -> bot.copies().map(Copies::waiting).orElse(0));
        time(registry, "sopan.polling.lag", bot -> bot.updates().lag());
        count(registry, "sopan.schedule.overdue", bot -> bot.schedule().overdue());
        time(registry, "sopan.schedule.lag", bot -> bot.schedule().lag());
    }

    private void count(MeterRegistry registry, String name, Function<Bot, Integer> read) {
        Gauge.builder(name, installation, from -> read.apply(from.bot())).register(registry);
    }

    private void time(MeterRegistry registry, String name, Function<Bot, Duration> read) {
        TimeGauge.builder(
                        name,
                        installation,
                        TimeUnit.MILLISECONDS,
                        from -> read.apply(from.bot()).toMillis())
                .register(registry);
    }
}
