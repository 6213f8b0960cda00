package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.Calendars;
import id.sopan.calendar.UnitDays;
import id.sopan.definition.DefinitionSource;
import id.sopan.measure.Stays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the API tells of a time is what the ledger in the chat tells: where the days come from, and what may change. */
class RunTimesTest {

    private static final Calendars CALENDARS =
            CalendarLinter.read(DefinitionSource.shippedCalendars().read()).orThrow();

    private static RunTimes.Stay stay(String from, String to) {
        return RunTimes.of(Stays.clock(
                        unit -> CALENDARS.of(UnitDays.in(Stays.WIB)), to, Stays.visit("analisis", from, to)))
                .visits()
                .getFirst();
    }

    @Test
    void theHoursOfARamadanThatIsNotFixedYetAreProvisional() {
        RunTimes.Stay stay = stay("2027-02-09T08:00", "2027-02-09T09:00");
        assertThat(stay.ramadan()).singleElement().satisfies(month -> {
            assertThat(month.name()).isEqualTo("Ramadan 1448 H");
            assertThat(month.first()).isEqualTo(LocalDate.of(2027, 2, 8));
            assertThat(month.last()).isEqualTo(LocalDate.of(2027, 3, 9));
            assertThat(month.provisional()).isTrue();
        });
        assertThat(stay("2026-02-20T08:00", "2026-02-20T09:00").ramadan())
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.provisional()).isFalse();
                    assertThat(month.source()).isNotBlank();
                });
        assertThat(stay("2026-11-24T08:00", "2026-11-24T09:00").ramadan()).isEmpty();
    }

    @Test
    void jointLeaveThatIsNotDecreedYetIsProvisional() {
        assertThat(stay("2027-02-04T15:00", "2027-02-08T09:00").ledger())
                .filteredOn(line -> "libur".equals(line.countedAs()) && Boolean.TRUE.equals(line.provisional()))
                .extracting(RunTimes.Line::day, RunTimes.Line::secondHand)
                .containsExactly(
                        tuple("Cuti bersama Tahun Baru Imlek", true), tuple("Tahun Baru Imlek 2578 Kongzili", true));
        assertThat(stay("2026-12-23T15:00", "2026-12-25T09:00").ledger())
                .filteredOn(line -> "libur".equals(line.countedAs()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.provisional()).isFalse());
    }
}
