package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.schedule.Recurring;
import id.sopan.schedule.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A clock that is put forward waits at each instant for all that is due at it. */
class DueOnTheWayTest {

    private static final Instant DUE = Instant.parse("2027-03-16T01:00:00Z");

    private final Schedule schedule = new Schedule(InstantSource.fixed(DUE));
    private int shown;

    private final DueOnTheWay due = new DueOnTheWay(() -> new Timed() {

        @Override
        public Schedule schedule() {
            return schedule;
        }

        @Override
        public boolean hasShownAll() {
            shown++;
            return true;
        }
    });

    @Test
    void whatIsDoneOneAfterTheOtherIsAllDoneAtThatInstant() {
        OneByOne summaries = new OneByOne(2);
        OneByOne requests = new OneByOne(35);
        schedule.add(summaries);
        schedule.add(requests);
        due.reached(DUE);
        assertThat(summaries.left).isZero();
        assertThat(requests.left).isZero();
        assertThat(shown).as("and each is shown before the next").isEqualTo(35);
    }

    @Test
    void whereNothingIsLeftItLooksOnce() {
        schedule.add(new OneByOne(0));
        due.reached(DUE);
        assertThat(shown).isOne();
    }

    @Test
    void whatNeverEndsHoldsItUpForAWhileOnly() {
        OneByOne endless = new OneByOne(Integer.MAX_VALUE);
        schedule.add(endless);
        due.reached(DUE);
        assertThat(endless.left).isLessThan(Integer.MAX_VALUE - 10);
    }

    private static final class OneByOne implements Recurring {

        private int left;

        private OneByOne(int left) {
            this.left = left;
        }

        @Override
        public void run(Instant now) {
            left = Math.max(0, left - 1);
        }

        @Override
        public boolean goesOn() {
            return left > 0;
        }
    }
}
