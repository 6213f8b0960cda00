package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.UnitDays;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final WorkingCalendar CALENDAR = CalendarLinter.read(
                    DefinitionSource.shippedCalendars().read())
            .orThrow()
            .of(UnitDays.in(ZoneId.of("Asia/Makassar")));

    @Test
    void tellsTheComingWeeksAndWhereEachDayComesFrom() {
        Approved.text("calendar-ramadan", text("2026-02-27", Language.ID));
        Approved.text("calendar-english", text("2026-12-24", Language.EN));
    }

    @Test
    void fitsOneMessageOnEveryDayOfTheDataAndBeyond() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 2, 1)).forEach(day -> {
            Telegram.takesHtml(text(day.toString(), Language.ID), 4096);
            Telegram.takesHtml(text(day.toString(), Language.EN), 4096);
        });
        assertThat(text("2028-01-03", Language.ID))
                .contains("di luar data kalender", "Data kalender sampai")
                .doesNotContain("Sampai data kalender habis");
        assertThat(text("2027-12-28", Language.ID)).contains("Sampai data kalender habis");
    }

    private static String text(String today, Language language) {
        return CalendarText.of(CALENDAR, "Bagian Akademik <A&B>", LocalDate.parse(today), language) + "\n";
    }
}
