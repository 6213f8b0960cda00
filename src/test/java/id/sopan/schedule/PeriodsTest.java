package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods by which something recurs, and days on which somebody is told again; by the shipped calendar. */
class PeriodsTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final WorkingCalendar CALENDAR = Shipped.in(JAKARTA);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }

    /** 1 January 2027 is off, and a Friday; 1 May 2027 is a Saturday; 17 August 2026 is off, and a Monday. */
    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-11-25, 2026-11-25, 2026-11-25T07:30, 2026-11-26",
        "P1W, 2026-11-25, 2026-11-23, 2026-11-23T07:30, 2026-11-30",
        "P1W, 2026-08-21, 2026-08-17, 2026-08-18T07:30, 2026-08-24",
        "P2W, 2026-11-25, 2026-11-23, 2026-11-23T07:30, 2026-12-07",
        "P2W, 2026-12-06, 2026-11-23, 2026-11-23T07:30, 2026-12-07",
        "P1M, 2026-11-25, 2026-11-01, 2026-11-02T07:30, 2026-12-01",
        "P1M, 2027-05-31, 2027-05-01, 2027-05-03T07:30, 2027-06-01",
        "P3M, 2026-11-25, 2026-10-01, 2026-10-01T07:30, 2027-01-01",
        "P3M, 2027-01-01, 2027-01-01, 2027-01-04T07:30, 2027-04-01",
        "P6M, 2026-11-25, 2026-07-01, 2026-07-01T07:30, 2027-01-01",
        "P1Y, 2027-11-25, 2027-01-01, 2027-01-04T07:30, 2028-01-01",
    })
    void eachPeriodBeginsOnItsFirstWorkingDay(
            String every, LocalDate day, LocalDate first, LocalDateTime opening, LocalDate next) {
        Periods periods = Periods.of(every, CALENDAR);
        assertThat(periods.first(day)).isEqualTo(first);
        assertThat(periods.first(first)).isEqualTo(first);
        assertThat(periods.first(first.minusDays(1))).isBefore(first);
        assertThat(periods.opening(first)).contains(opening.atZone(JAKARTA).toInstant());
        assertThat(periods.after(first)).isEqualTo(next);
    }

    /** 18 to 24 March 2026, Wednesday to Tuesday, are off, with a weekend between. */
    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-11-25, 2026-11-24",
        "P1D, 2026-11-23, 2026-11-20",
        "P1D, 2026-03-25, 2026-03-17",
        "P1W, 2026-11-23, 2026-11-16",
        "P1M, 2026-11-01, 2026-10-01",
        "P1Y, 2027-01-01, 2026-01-01",
    })
    void theOneBeforeIsTheLastThatDidNotOpenTogetherWithIt(String every, LocalDate first, LocalDate before) {
        Periods periods = Periods.of(every, CALENDAR);
        assertThat(periods.before(first, LocalDate.of(2026, 1, 1))).contains(before);
        assertThat(periods.before(first, first)).isEmpty();
    }

    @Test
    void aPeriodBeyondTheDataHasNoOpening() {
        assertThat(Periods.of("P1Y", CALENDAR).opening(LocalDate.of(2028, 1, 1)))
                .isEmpty();
    }

    /** 17 August 2026, a Monday, and 25 August, a Tuesday, are off. */
    @Test
    void remindersAreRepeatedEachSoManyWorkingDays() {
        assertThat(days(1)).containsExactly("2026-08-14", "2026-08-18", "2026-08-19");
        assertThat(days(3)).containsExactly("2026-08-19", "2026-08-24", "2026-08-28");
        assertThat(days(5)).containsExactly("2026-08-21", "2026-08-31", "2026-09-07");
        assertThat(ReminderMarks.days(0, at("2026-08-13T10:00"), CALENDAR)).isEmpty();
    }

    private static List<String> days(int every) {
        return ReminderMarks.days(every, at("2026-08-13T10:00"), CALENDAR)
                .limit(3)
                .map(Mark::name)
                .toList();
    }

    @Test
    void ofTheDaysThatWereMissedOnlyTheLastIsDueAndTheNextIsKnown() {
        Pending due = ReminderMarks.waitedFor(3, at("2026-08-13T10:00"), CALENDAR, at("2026-08-26T09:00"));
        assertThat(due.last())
                .isNotNull()
                .satisfies(mark -> assertThat(mark.name()).isEqualTo("2026-08-24"));
        assertThat(due.next()).isEqualTo(at("2026-08-28T07:30"));
        assertThat(ReminderMarks.waitedFor(3, at("2026-08-13T10:00"), CALENDAR, at("2026-08-26T20:00"))
                        .last())
                .as("nobody works in the evening")
                .isNull();
    }
}
