package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.log.SaidInLog;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherZonesTest {

    private static final String WIB = "Asia/Jakarta";
    private static final String WITA = "Asia/Makassar";

    @TempDir
    Path directory;

    @AutoClose
    private Store store;

    @AutoClose
    private final SaidInLog log = new SaidInLog(OtherZones.class);

    private Instant now = Instant.parse("2026-11-25T03:00:00Z");

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
    }

    private OtherZones instance(String zone) {
        return new OtherZones(
                new ForwardingStore(store) {
                    @Override
                    public boolean isShared() {
                        return true;
                    }
                },
                ZoneId.of(zone),
                () -> now);
    }

    /** Each five seconds. */
    private void goOn(Duration time, OtherZones... instances) {
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(5)) {
            for (OtherZones instance : instances) {
                instance.look();
            }
        }
    }

    @Test
    void eachOfTwoIsToldOfTheOtherOnceUntilItIsRightAgain() {
        OtherZones jakarta = instance(WIB);
        goOn(Duration.ofDays(1), jakarta);
        OtherZones makassar = instance(WITA);
        goOn(Duration.ofMinutes(30), jakarta, makassar);

        assertThat(jakarta.about()).containsExactly(WITA);
        assertThat(makassar.about()).containsExactly(WIB);
        assertThat(log.lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(WIB + " here, and " + WITA + " at another"))
                .anySatisfy(line -> assertThat(line).contains(WITA + " here, and " + WIB + " at another"));

        goOn(Duration.ofMinutes(5), jakarta, instance(WIB));
        assertThat(jakarta.about()).isEmpty();
        goOn(Duration.ofMinutes(5), jakarta, instance(WITA));
        assertThat(log.lines()).as("once more, to both").hasSize(4);
    }

    @Test
    void aZoneThatWasChangedForGoodIsNoOther() {
        goOn(Duration.ofHours(1), instance(WIB));
        now = now.plusSeconds(2);
        OtherZones changed = instance(WITA);
        assertThat(changed.about()).isEmpty();
        goOn(Duration.ofHours(1), changed);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whoHasTheStoreAloneNotesNothing() {
        OtherZones alone = new OtherZones(store, ZoneId.of(WITA), () -> now);
        OtherZones shared = instance(WIB);
        goOn(Duration.ofMinutes(5), alone, shared);
        assertThat(shared.about()).isEmpty();
        assertThat(log.lines()).isEmpty();
    }
}
