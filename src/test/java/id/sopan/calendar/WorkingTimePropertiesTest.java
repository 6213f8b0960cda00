package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.measure.VisitTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of working time whatever is asked, on questions drawn at random with a seed. */
@Order(2)
class WorkingTimePropertiesTest {

    private static final int SEEDS = 5;
    private static final int QUESTIONS = 2_000;

    private RandomTimes times = new RandomTimes(0);

    @BeforeEach
    void seed(RepetitionInfo repetition) {
        times = new RandomTimes(repetition.getCurrentRepetition());
    }

    @RepeatedTest(SEEDS)
    void theWholeIsTheSumOfItsParts() {
        for (int i = 0; i < QUESTIONS; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant from = times.instant();
            Instant middle = times.after(from);
            Instant to = times.after(middle);
            assertThat(calendar.workingTime(from, to))
                    .isEqualTo(calendar.workingTime(from, middle).plus(calendar.workingTime(middle, to)));
        }
    }

    @RepeatedTest(SEEDS)
    void neverShrinksAndNeverPassesTheWallClock() {
        for (int i = 0; i < QUESTIONS; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant from = times.instant();
            Instant to = times.after(from);
            Instant later = times.after(to);
            assertThat(calendar.workingTime(from, later)).isGreaterThanOrEqualTo(calendar.workingTime(from, to));
            assertThat(calendar.workingTime(from, to)).isLessThanOrEqualTo(Duration.between(from, to));
        }
    }

    @RepeatedTest(SEEDS)
    void dueIsTheEarliestInstantWithThatMuchWorkingTime() {
        for (int i = 0; i < QUESTIONS; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant start = times.instant();
            Duration needed = Duration.ofSeconds(1 + times.upTo(400_000));
            calendar.due(start, needed).instant().ifPresent(due -> {
                assertThat(calendar.workingTime(start, due)).isEqualTo(needed);
                assertThat(calendar.workingTime(start, due.minusSeconds(1))).isLessThan(needed);
            });
        }
    }

    @RepeatedTest(SEEDS)
    void theOrderOfPausesDoesNotMatter() {
        for (int i = 0; i < QUESTIONS; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant from = times.instant();
            Instant to = times.after(from);
            List<Interval> pauses = times.pauses(from, to);
            assertThat(workingTime(calendar, from, to, times.shuffled(pauses)))
                    .isEqualTo(workingTime(calendar, from, to, pauses));
        }
    }

    @RepeatedTest(SEEDS)
    void stretchesAreTheIntervalAndItsWorkingOnesTheWorkingTime() {
        for (int i = 0; i < QUESTIONS / 20; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant from = times.instant();
            Instant to = times.after(from);
            Instant reached = from;
            Duration worked = Duration.ZERO;
            for (Stretch stretch : calendar.stretches(from, to)) {
                assertThat(stretch.from()).isEqualTo(reached);
                reached = stretch.to();
                if (stretch.kind() == Stretch.Kind.KERJA) {
                    worked = worked.plus(Duration.between(stretch.from(), stretch.to()));
                }
            }
            assertThat(reached).isEqualTo(to);
            assertThat(worked).isEqualTo(calendar.workingTime(from, to));
        }
    }

    @RepeatedTest(SEEDS)
    void isWhatLookingAtEachMinuteCounts() {
        for (int i = 0; i < 15; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant from = times.minute();
            Instant to = times.after(from);
            List<Interval> pauses = times.pauses(from, to);
            assertThat(workingTime(calendar, from, to, pauses))
                    .describedAs("%s %s..%s without %s", calendar.zone(), from, to, pauses)
                    .isEqualTo(Duration.ofMinutes(NaiveCounter.minutes(from, to, pauses, calendar.zone())));
        }
    }

    @RepeatedTest(SEEDS)
    void isDueWhenLookingAtEachMinuteSaysSo() {
        for (int i = 0; i < 15; i++) {
            WorkingCalendar calendar = times.calendar();
            Instant start = times.minute();
            long minutes = times.upTo(5_000);
            calendar.due(start, Duration.ofMinutes(minutes))
                    .instant()
                    .ifPresent(due -> assertThat(due)
                            .describedAs("%s %s %s", calendar.zone(), start, minutes)
                            .isEqualTo(NaiveCounter.due(start, minutes, calendar.zone())));
        }
    }

    /** As that of requests is counted. */
    private static Duration workingTime(WorkingCalendar calendar, Instant from, Instant to, List<Interval> pauses) {
        return VisitTime.without(pauses, new Interval(from, to), calendar::workingTime);
    }
}
