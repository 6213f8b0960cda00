package id.sopan;

import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether instances that share a store go by other zones: each notes its own there once a minute, and what was noted before
 * this one began does not count, so that a zone which was changed for good is forgotten.
 */
final class OtherZones {

    private static final Logger LOG = LoggerFactory.getLogger(OtherZones.class);
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    private static final Duration ABOUT = NOTED_EACH.multipliedBy(3);
    /** Key of the notes; their ids are this and the zone, and their {@code order} is when it was noted last. */
    private static final String ZONE = "zone:";

    private final boolean shared;
    private final Documents settings;
    private final ZoneId own;
    private final InstantSource clock;
    private final long begun;
    private @Nullable Instant noted;
    private List<String> told = List.of();

    OtherZones(Store store, ZoneId own, InstantSource clock) {
        this.shared = store.isShared();
        this.settings = store.documents(Collection.SETTINGS);
        this.own = own;
        this.clock = clock;
        this.begun = clock.millis();
    }

    /** Notes the own one, and tells the log of others, once as long as they are the same; to be called every few seconds by one thread. */
    void look() {
        Instant now = clock.instant();
        if (!shared || (noted != null && Duration.between(noted, now).abs().compareTo(NOTED_EACH) < 0)) {
            return;
        }
        settings.put(ZONE + own, now.toEpochMilli(), Set.of(ZONE), "{}");
        noted = now;
        List<String> others = about();
        if (!others.isEmpty() && !others.equals(told)) {
            LOG.warn(
                    "SOPAN_ZONE is {} here, and {} at another instance on this database: set the same in each, and start"
                            + " anew those where it was changed. Until then units get the zone of the instance that binds them, and"
                            + " reminders are timed anew again and again",
                    own,
                    String.join(", ", others));
        }
        told = others;
    }

    /** The zones of others that were about within the last few minutes. */
    List<String> about() {
        long now = clock.millis();
        long since = Math.max(begun, now - ABOUT.toMillis());
        return settings.ids(Query.of(ZONE).between(since, now + NOTED_EACH.toMillis())).stream()
                .map(id -> id.substring(ZONE.length()))
                .filter(zone -> !zone.equals(own.getId()))
                .sorted()
                .toList();
    }
}
