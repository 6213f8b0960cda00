package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.report.export.OfficeCalendar;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By whose calendar a report says that it was counted. */
class NotedCalendarsTest {

    private final WorkingCalendar wib = OfficeCalendar.in(ZoneId.of("Asia/Jakarta"));

    @Test
    void whoseEachWasIsToldAgain() {
        NotedCalendars noted = new NotedCalendars(unit -> wib);
        noted.of("unit-ti");
        noted.of("manage-server");
        noted.of(null);
        String told = NotedCalendars.joined(noted.counted(), noted);
        assertThat(NotedCalendars.byUnit(told))
                .isEqualTo(Map.of(
                        "unit-ti", wib.version(), "manage-server", wib.version(), NotedCalendars.NONE, wib.version()));
        assertThat(NotedCalendars.versions(told)).containsExactly(wib.version());
    }

    @Test
    void whatWasToldWithoutUnitsIsThatOfAllWhereItIsOne() {
        assertThat(NotedCalendars.byUnit("0123")).isEqualTo(Map.of(NotedCalendars.ALL, "0123"));
        assertThat(NotedCalendars.byUnit("0123 4567")).isEmpty();
        assertThat(NotedCalendars.versions("0123 4567")).containsExactly("0123", "4567");
    }
}
