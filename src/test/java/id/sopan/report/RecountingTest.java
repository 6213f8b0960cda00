package id.sopan.report;

import static id.sopan.report.ServerRuns.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.Stretch;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.report.export.OfficeCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit's calendar that knows the days of 2026, and then those of 2027, too, beside a report whose days are those of WIB. */
class RecountingTest {

    private static Report report(String first, String last) {
        Period period = new Period(LocalDate.parse(first), LocalDate.parse(last));
        return new Report(
                period, WIB.getId(), new Tally().figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
    }

    private static WorkingCalendar longer(WorkingCalendar calendar) {
        CalendarData data = calendar.data();
        DateRange covered =
                new DateRange(data.covered().first(), data.covered().last().plusYears(1));
        return new WorkingCalendar(
                new CalendarData(covered, data.usual(), data.fasting(), data.ramadans(), data.daysOff()),
                calendar.zone(),
                "fedcba9876543210");
    }

    /** The year ends at 01.00 of 1 January in WITA, and at 02.00 in WIT. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void daysThatAreAddedBehindThePeriodCorrectNothingInIt(String zone) {
        WorkingCalendar calendar = OfficeCalendar.in(ZoneId.of(zone));
        Report year = report("2026-01-01", "2026-12-31");
        List<Stretch> counted = Recounting.counted(calendar, year);
        assertThat(counted).isNotEmpty().isEqualTo(Recounting.counted(longer(calendar), year));
    }

    @Test
    void daysThatAreAddedInThePeriodAreCountedOtherwise() {
        WorkingCalendar calendar = OfficeCalendar.in(ZoneId.of("Asia/Makassar"));
        Report week = report("2026-12-28", "2027-01-03");
        assertThat(Recounting.counted(calendar, week)).isNotEqualTo(Recounting.counted(longer(calendar), week));
    }
}
