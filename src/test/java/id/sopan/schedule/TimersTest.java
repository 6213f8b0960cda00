package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When requests are looked at again. */
class TimersTest {

    private static final Instant NINE = Instant.parse("2026-11-25T02:00:00Z");

    @AutoClose
    private Store store;

    private Timers timers;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        timers = new Timers(store);
    }

    @Test
    void isDueFromItsInstantOnAndNeverTooEarly() {
        timers.set("run", NINE);
        assertThat(timers.due(NINE.minusMillis(1))).isEmpty();
        assertThat(timers.due(NINE)).containsExactly("run");
        timers.set("run", NINE.plusNanos(1));
        assertThat(timers.due(NINE)).isEmpty();
        assertThat(timers.due(NINE.plusMillis(1))).containsExactly("run");
    }

    @Test
    void theNextIsTheFirstAfterAnInstant() {
        timers.set("late", NINE.plusSeconds(60));
        timers.set("early", NINE);
        assertThat(timers.next(NINE.minusMillis(1))).contains(NINE);
        assertThat(timers.next(NINE)).contains(NINE.plusSeconds(60));
        assertThat(timers.next(NINE.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsDueStaysSoUntilItIsSetAnewAndTheEarliestComesFirst() {
        timers.set("second", NINE);
        timers.set("first", NINE.minusSeconds(1));
        assertThat(timers.due(NINE)).containsExactly("first", "second");
        assertThat(timers.overdue()).isEqualTo(2);
        timers.set("first", null);
        timers.set("second", NINE.plusSeconds(1));
        assertThat(timers.overdue()).isZero();
        assertThat(timers.due(NINE)).isEmpty();
        assertThat(timers.due(NINE.plusSeconds(1))).containsExactly("second");
    }
}
