package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group in which the weekly summary was set becomes a supergroup. */
class RecapsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Address GROUP = new Address(-5, null);
    private static final Address SUPERGROUP = new Address(-1005, null);

    private SqliteStore store;
    private Recaps recaps;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        recaps = new Recaps(store);
        recaps.change(GROUP, NOW, recap -> recap.on(false));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsOffStaysOffThoughALookCameFirstAndFoundNothingSetThere() {
        assertThat(recaps.told(SUPERGROUP, NOW)).map(Recap::on).contains(true);

        recaps.moved(GROUP.chat(), SUPERGROUP.chat());

        assertThat(recaps.told(SUPERGROUP, NOW)).map(Recap::on).contains(false);
        assertThat(new Recaps(store).of(SUPERGROUP, NOW).on()).isFalse();
        assertThat(recaps.known(GROUP)).isEmpty();
    }

    @Test
    void whatSomebodyHasSetThereSinceStays() {
        recaps.change(SUPERGROUP, NOW, recap -> recap.on(DayOfWeek.FRIDAY));

        recaps.moved(GROUP.chat(), SUPERGROUP.chat());

        assertThat(recaps.of(SUPERGROUP, NOW).day()).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void whatChangesNothingLeavesWhatIsDue() {
        Recap set = recaps.change(GROUP, NOW, recap -> recap.on(DayOfWeek.FRIDAY));
        assertThat(recaps.change(GROUP, NOW.plusSeconds(60), recap -> recap.on(DayOfWeek.FRIDAY)))
                .isEqualTo(set);
        assertThat(recaps.change(GROUP, NOW.plusSeconds(60), recap -> recap.on(DayOfWeek.MONDAY))
                        .since())
                .isEqualTo(NOW.plusSeconds(60));
    }
}
