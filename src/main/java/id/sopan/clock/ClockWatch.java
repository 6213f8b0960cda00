package id.sopan.clock;

import id.sopan.checkup.Link;
import id.sopan.measure.PutBack;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notices that the machine's clock was put back, also while the bot was down. Not safe for several threads. */
final class ClockWatch {

    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    private static final String NOTED = "clock";

    private final Documents settings;
    private final InstantSource clock;
    private final ClockFaults faults;
    private final Consumer<PutBack> news;
    private @Nullable Instant last;
    private @Nullable Instant noted;

    /** @param news is told each time that it happens */
    ClockWatch(Store store, InstantSource clock, ClockFaults faults, Consumer<PutBack> news) {
        this.settings = store.documents(Collection.SETTINGS);
        this.clock = clock;
        this.faults = faults;
        this.news = news;
    }

    /** Looks at the clock; to be called every few seconds. */
    void look() {
        Instant now = clock.instant();
        if (last == null) remember();
        Instant before = last != null ? last : Objects.requireNonNullElse(noted, now);
        if (now.isBefore(before.minus(Link.SAME_MINUTES))) tell(new PutBack(before, now));
        if (noted == null || Duration.between(noted, now).abs().compareTo(NOTED_EACH) >= 0) note(now);
        last = now;
    }

    private void remember() {
        noted = known().orElse(null);
        faults.refresh();
    }

    private void tell(PutBack putBack) {
        faults.note(putBack);
        news.accept(putBack);
    }

    private Optional<Instant> known() {
        return settings.find(NOTED).map(document -> Instant.ofEpochMilli(document.order()));
    }

    private void note(Instant now) {
        settings.put(NOTED, now.toEpochMilli(), Set.of(), "{}");
        noted = now;
        faults.refresh();
    }
}
