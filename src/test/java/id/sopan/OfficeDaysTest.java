package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sandbox tells of the past happened on days on which an office is open. */
class OfficeDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final WorkingCalendar CALENDAR = Shipped.in(ZONE);

    /** A weekend; the long leave of March 2026; Christmas with its joint leave; days that no file covers. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-20, 2026-11-23",
        "2026-03-25, 2026-03-16, 2026-03-17",
        "2026-12-28, 2026-12-22, 2026-12-23",
        "2028-01-04, 2027-12-31, 2028-01-03"
    })
    void theTwoLastWorkingDays(String today, String first, String second) {
        OfficeDays days = OfficeDays.before(ZonedDateTime.parse(today + "T10:00+07:00[Asia/Jakarta]"), CALENDAR);

        assertThat(days.first().atZone(ZONE)).hasToString(first + "T08:05+07:00[Asia/Jakarta]");
        assertThat(days.second().atZone(ZONE)).hasToString(second + "T09:40+07:00[Asia/Jakarta]");
    }
}
