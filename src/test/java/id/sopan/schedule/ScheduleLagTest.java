package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** How far the schedule is behind, as whoever watches it reads it. */
class ScheduleLagTest {

    private final Schedule schedule = new Schedule(InstantSource.system());

    @Test
    void itGrowsWhileSomethingThatIsDueCannotBeDoneAndEndsWithThat() throws InterruptedException {
        Stubborn stubborn = new Stubborn();
        schedule.add(stubborn);
        Thread.sleep(100);
        schedule.tick();
        assertThat(schedule.lag()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(schedule.overdue()).isEqualTo(3);
        stubborn.overdue = 0;
        Duration before = schedule.lag();
        schedule.tick();
        assertThat(schedule.lag()).isLessThan(before);
        assertThat(schedule.overdue()).isZero();
    }

    /** Fails while it has something to do. */
    private static final class Stubborn implements Recurring {

        private int overdue = 3;

        @Override
        public void run(Instant now) {
            if (overdue > 0) {
                throw new IllegalStateException("cannot be done yet");
            }
        }

        @Override
        public int overdue() {
            return overdue;
        }
    }
}
