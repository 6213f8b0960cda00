package id.sopan;

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

    /** What is corrected by less than this changes no minute that anybody reads. */
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    private static final String NOTED = "clock";

    private final Documents settings;
    private final InstantSource clock;
    private final PutBacks putBacks;
    private final Consumer<PutBack> news;
    private @Nullable Instant last;
    private @Nullable Instant noted;

    /** @param news is told each time that it happens */
    ClockWatch(Store store, InstantSource clock, PutBacks putBacks, Consumer<PutBack> news) {
        this.settings = store.documents(Collection.SETTINGS);
        this.clock = clock;
        this.putBacks = putBacks;
        this.news = news;
    }

    /** Looks at the clock; to be called every few seconds. */
    void look() {
        Instant now = clock.instant();
        if (last == null) remember();
        Instant before = last != null ? last : Objects.requireNonNullElse(noted, now);
        if (now.isBefore(before.minus(TOLERATED))) tell(new PutBack(before, now));
        if (noted == null || Duration.between(noted, now).abs().compareTo(NOTED_EACH) >= 0) note(now);
        last = now;
    }

    private void remember() {
        noted = known().orElse(null);
        putBacks.refresh();
    }

    private void tell(PutBack putBack) {
        putBacks.add(putBack);
        news.accept(putBack);
    }

    private Optional<Instant> known() {
        return settings.find(NOTED).map(document -> Instant.ofEpochMilli(document.order()));
    }

    private void note(Instant now) {
        settings.put(NOTED, now.toEpochMilli(), Set.of(), "{}");
        noted = now;
        putBacks.refresh();
    }
}
