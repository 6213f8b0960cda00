package id.sopan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.checkup.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockApartTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final List<Duration> told = new ArrayList<>();
    private @Nullable Duration known;
    private @Nullable Duration answered;
    private boolean answers = true;
    private final OtherTime time = new OtherTime(() -> Optional.ofNullable(known), this::ask);
    private final ClockApart apart = new ClockApart(time, OtherTime.HOURS, told::add);

    private boolean ask() {
        if (answers) known = answered;
        return answers;
    }

    private void look(Duration ahead) {
        known = ahead;
        answered = ahead;
        apart.look();
    }

    @Test
    void isToldOnceUntilItIsRightAgain() {
        look(Duration.ofHours(2));
        assertThat(told).isEmpty();
        look(YEAR);
        look(YEAR);
        look(Duration.ZERO);
        look(YEAR.negated());
        assertThat(told).containsExactly(YEAR, YEAR.negated());
    }

    @Test
    void ofSeveralMachinesTheOneThatIsAMinuteOffIsTold() {
        ClockApart unlikeOthers = new ClockApart(time, Link.SAME_CLOCK, told::add);
        for (long seconds : List.of(20L, -60L, -61L, 5L, 40L)) {
            answered = Duration.ofSeconds(seconds);
            known = answered;
            unlikeOthers.look();
        }
        assertThat(told).containsExactly(Duration.ofSeconds(-60), Duration.ofSeconds(40));
    }

    @Test
    void aMachineThatHasSleptIsRightByTheNextAnswer() {
        known = YEAR;
        answered = Duration.ZERO;
        apart.look();
        assertThat(told).isEmpty();
        assertThat(time.isRight()).isTrue();
    }

    @Test
    void isToldOnceTelegramAnswers() {
        answers = false;
        look(YEAR);
        assertThat(told).isEmpty();
        answers = true;
        apart.look();
        assertThat(told).hasSize(1);
    }

    @Test
    void weeksAreToldByAClockThatIsRightAsFarAsTelegramTells() {
        known = YEAR;
        assertThat(time.isRight()).isFalse();
        known = Duration.ofMinutes(-5);
        assertThat(time.isRight()).isTrue();
        known = null;
        assertThat(time.isRight()).as("its answers bear no date").isTrue();
        answers = false;
        assertThat(time.isRight()).as("nobody knows").isFalse();
    }
}
