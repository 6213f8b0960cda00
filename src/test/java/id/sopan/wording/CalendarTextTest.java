package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final WorkingCalendar CALENDAR = Shipped.in(ZoneId.of("Asia/Makassar"));

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

    @Test
    void theDaysOffOfANewYearAreToldAndFitOneMessage() {
        List<DayOff> year = List.copyOf(CALENDAR.data().daysOff().values());
        DateRange covered = CALENDAR.covered();
        String news = changes(List.of(), year.subList(0, 27), covered);
        assertThat(news)
                .contains("Data mencakup", "libur: Tahun Baru 2026 Masehi")
                .doesNotContain("perubahan lain");
        assertThat(news.split("\n")).hasSize(1 + 1 + 27);
        String more = changes(year, year, covered);
        assertThat(more.split("\n")).hasSize(1 + 35 + 1);
        assertThat(more).contains("… dan %d perubahan lain".formatted(1 + 2 * year.size() - 35));
        Telegram.takesHtml(more, 4096);
    }

    private static String changes(List<DayOff> closed, List<DayOff> added, DateRange covered) {
        return CalendarChangesText.of(
                new CalendarChanges(
                        closed, List.of(), List.of(), added, List.of(), List.of(), Set.of(), Optional.of(covered)),
                Language.ID);
    }

    private static String text(String today, Language language) {
        return CalendarText.of(CALENDAR, "Bagian Akademik <A&B>", LocalDate.parse(today), language) + "\n";
    }
}
