package id.sopan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.measure.PutBack;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockWatchTest {

    private static final Instant TEN = Instant.parse("2026-11-25T03:00:00Z");
    private static final Instant NINE = TEN.minus(Duration.ofHours(1));

    @TempDir
    Path directory;

    private final List<String> told = new ArrayList<>();

    @AutoClose
    private Store store;

    private Instant now = TEN;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
    }

    private ClockWatch watch() {
        return new ClockWatch(
                store,
                () -> now,
                new ClockFaults(store),
                putBack -> told.add(putBack.before() + " to " + putBack.after()));
    }

    private void at(ClockWatch watch, Instant time) {
        now = time;
        watch.look();
    }

    @Test
    void aClockThatIsPutBackIsToldOnce() {
        ClockWatch watch = watch();
        at(watch, TEN);
        at(watch, NINE);
        at(watch, NINE.plusSeconds(5));
        at(watch, TEN);
        assertThat(told).containsExactly(TEN + " to " + NINE);
    }

    @Test
    void likewiseWhereItWasPutBackWhileTheBotWasDown() {
        at(watch(), TEN);
        at(watch(), NINE);
        at(watch(), NINE.plusSeconds(5));
        assertThat(told).containsExactly(TEN + " to " + NINE);
    }

    @Test
    void aClockThatGoesOnOrIsCorrectedByAMinuteIsNoNews() {
        ClockWatch watch = watch();
        at(watch, NINE);
        at(watch, TEN);
        at(watch, TEN.minusSeconds(60));
        at(watch(), TEN.minusSeconds(90));
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasPutBackIsKnownForEver() {
        ClockWatch watch = watch();
        at(watch, TEN);
        at(watch, NINE);
        ClockFaults later = new ClockFaults(store);
        later.refresh();
        assertThat(later.putBacks()).containsExactly(new PutBack(TEN, NINE));
    }

    @Test
    void anotherInstanceLearnsOfItWithinAMinute() {
        ClockFaults known = new ClockFaults(store);
        ClockWatch other = new ClockWatch(store, () -> now, known, putBack -> {});
        at(other, NINE);
        new ClockFaults(store).note(new PutBack(TEN, NINE));
        at(other, NINE.plusSeconds(60));
        assertThat(known.putBacks()).hasSize(1);
    }

    @Test
    void isToldAgainWhereItIsPutBackAgain() {
        ClockWatch watch = watch();
        at(watch, TEN);
        at(watch, NINE);
        at(watch, TEN);
        at(watch, NINE);
        assertThat(told).hasSize(2);
    }
}
