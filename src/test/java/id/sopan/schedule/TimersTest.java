package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When requests are looked at again. */
class TimersTest {

    private static final Instant NINE = Instant.parse("2026-11-25T02:00:00Z");

    private static final long SEQ = 5;

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
        timers.set("run", SEQ, NINE);
        assertThat(timers.due(NINE.minusMillis(1))).isEmpty();
        assertThat(timers.due(NINE)).containsExactly("run");
        timers.set("run", SEQ, NINE.plusNanos(1));
        assertThat(timers.due(NINE)).isEmpty();
        assertThat(timers.due(NINE.plusMillis(1))).containsExactly("run");
    }

    @Test
    void theNextIsTheFirstAfterAnInstant() {
        timers.set("late", SEQ, NINE.plusSeconds(60));
        timers.set("early", SEQ, NINE);
        assertThat(timers.next(NINE.minusMillis(1))).contains(NINE);
        assertThat(timers.next(NINE)).contains(NINE.plusSeconds(60));
        assertThat(timers.next(NINE.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsDueStaysSoUntilItIsSetAnewAndTheEarliestComesFirst() {
        timers.set("second", SEQ, NINE);
        timers.set("first", SEQ, NINE.minusSeconds(1));
        assertThat(timers.due(NINE)).containsExactly("first", "second");
        assertThat(timers.overdue()).isEqualTo(2);
        timers.set("first", SEQ, null);
        timers.set("second", SEQ, NINE.plusSeconds(1));
        assertThat(timers.overdue()).isZero();
        assertThat(timers.due(NINE)).isEmpty();
        assertThat(timers.due(NINE.plusSeconds(1))).containsExactly("second");
    }

    @Test
    void whoLookedAtARunAsItWasBeforeTakesNothingFromWhoSawItLater() {
        timers.set("run", SEQ + 1, NINE);
        timers.set("run", SEQ, NINE.plusSeconds(60));
        assertThat(timers.due(NINE)).containsExactly("run");
        timers.set("run", SEQ, null);
        assertThat(timers.due(NINE)).containsExactly("run");
        timers.set("run", SEQ + 1, NINE.plusSeconds(1));
        assertThat(timers.due(NINE)).isEmpty();
    }

    /** Else who looks late could take its place. */
    @Test
    void thatAllStaysAsItWasIsNotedToo() {
        timers.set("run", SEQ, NINE);
        timers.set("run", SEQ + 1, NINE);
        timers.set("run", SEQ, NINE.plusSeconds(60));
        assertThat(timers.due(NINE)).containsExactly("run");
    }

    @Test
    void whatAnEarlierVersionSetIsSetAnew() {
        store.documents(Collection.TIMERS)
                .insert(new Document("remind run", 1, NINE.toEpochMilli(), Set.of("remind"), "{}"));
        assertThat(timers.due(NINE)).containsExactly("run");
        timers.set("run", SEQ, NINE.plusSeconds(60));
        assertThat(timers.due(NINE)).isEmpty();
    }
}
