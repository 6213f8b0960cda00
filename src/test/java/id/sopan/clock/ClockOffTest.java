package id.sopan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.measure.ClockBehind;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that slept for half an hour, and of which nothing sets the clock. */
class ClockOffTest {

    private static final Instant TEN = Instant.parse("2026-11-25T03:00:00Z");
    private static final Duration SLEPT = Duration.ofMinutes(-30);

    @TempDir
    Path directory;

    private final List<Duration> told = new ArrayList<>();
    private Instant now = TEN;
    private Duration ahead = Duration.ZERO;
    private @Nullable Duration answered;

    @AutoClose
    private Store store;

    private ClockFaults faults;
    private ClockOff off;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
        faults = new ClockFaults(store);
        off = new ClockOff(new OtherTime(() -> Optional.of(ahead), this::ask), () -> now, faults, told::add);
    }

    private boolean ask() {
        if (answered != null) ahead = answered;
        return true;
    }

    /** Each ten seconds. */
    private void goesOn(Duration time, Duration ahead) {
        this.ahead = ahead;
        Instant end = now.plus(time);
        for (; now.isBefore(end); now = now.plusSeconds(10)) {
            off.look();
        }
    }

    private List<ClockBehind> known() {
        ClockFaults later = new ClockFaults(store);
        later.refresh();
        return later.known().stream().map(ClockBehind.class::cast).toList();
    }

    @Test
    void isNotedAsLongAsItIsBehind() {
        goesOn(Duration.ofMinutes(10), Duration.ZERO);
        assertThat(known()).isEmpty();
        goesOn(Duration.ofSeconds(10), SLEPT);
        Instant from = TEN.plus(Duration.ofSeconds(590));
        assertThat(known()).containsExactly(new ClockBehind(from, from.minus(SLEPT), from.plusSeconds(10)));
        goesOn(Duration.ofMinutes(20), SLEPT);
        goesOn(Duration.ofMinutes(20), Duration.ZERO);
        assertThat(known())
                .as("once, since it was right last")
                .containsExactly(new ClockBehind(from, from.minus(SLEPT), from.plusSeconds(1210)));
        assertThat(faults.known()).isEqualTo(known());
        goesOn(Duration.ofMinutes(1), SLEPT);
        assertThat(known()).as("again").hasSize(2);
    }

    @Test
    void likewiseOverARestart() {
        goesOn(Duration.ofMinutes(10), SLEPT);
        faults = new ClockFaults(store);
        faults.refresh();
        off = new ClockOff(new OtherTime(() -> Optional.of(ahead), this::ask), () -> now, faults, told::add);
        goesOn(Duration.ofMinutes(10), SLEPT.plusSeconds(3));
        assertThat(known()).containsExactly(new ClockBehind(TEN, TEN.minus(SLEPT), TEN.plusSeconds(1190 - 1190 % 60)));
        faults = new ClockFaults(store);
        faults.refresh();
        off = new ClockOff(new OtherTime(() -> Optional.of(ahead), this::ask), () -> now, faults, told::add);
        goesOn(Duration.ofMinutes(1), Duration.ofMinutes(-10));
        assertThat(known())
                .as("by another time, it is another clock that is wrong")
                .hasSize(2);
    }

    @Test
    void adminsAreToldOnceWhereNothingPutsItRight() {
        goesOn(Duration.ofMinutes(5), SLEPT);
        assertThat(told).as("it may yet be put right").isEmpty();
        goesOn(Duration.ofHours(9), SLEPT);
        assertThat(told).containsExactly(SLEPT);
        goesOn(Duration.ofMinutes(6), Duration.ZERO);
        goesOn(Duration.ofMinutes(6), Duration.ofMinutes(10));
        assertThat(told).containsExactly(SLEPT, Duration.ofMinutes(10));
    }

    @Test
    void aClockAtTheVeryEdgeIsToldOnce() {
        for (int i = 0; i < 60; i++) {
            goesOn(Duration.ofMinutes(1), Duration.ofSeconds(i % 2 == 0 ? -121 : -119));
        }
        assertThat(told).hasSize(1);
        assertThat(known()).hasSize(1);
    }

    @Test
    void whatChangesNoMinuteIsNoNews() {
        goesOn(Duration.ofHours(1), Duration.ofMinutes(-2));
        goesOn(Duration.ofHours(1), Duration.ofMinutes(2));
        assertThat(told).isEmpty();
        assertThat(known()).isEmpty();
    }

    @Test
    void aClockThatIsAheadIsToldAndWhatItWroteIsDoubtedOnceItIsPutBack() {
        goesOn(Duration.ofMinutes(6), Duration.ofMinutes(10));
        assertThat(told).hasSize(1);
        assertThat(known()).isEmpty();
    }

    @Test
    void ofHoursIsToldByOthers() {
        goesOn(Duration.ofHours(1), Duration.ofHours(-4));
        assertThat(told).isEmpty();
        assertThat(known()).as("what is recorded is wrong all the same").hasSize(1);
    }

    @Test
    void aMachineThatHasSleptIsRightByTheNextAnswer() {
        answered = Duration.ZERO;
        goesOn(Duration.ofHours(1), SLEPT);
        assertThat(told).isEmpty();
        assertThat(known()).isEmpty();
    }
}
