package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Shipped;
import id.sopan.calendar.Source;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Source DECREE = new Source(
            "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri Pendayagunaan Aparatur Negara dan"
                    + " Reformasi Birokrasi tentang Hari Libur Nasional dan Cuti Bersama Tahun 2027 Nomor 1",
            false,
            false);

    private static DayOff ofDecree(LocalDate date) {
        String name = "Hari Libur yang Namanya Cukup Panjang untuk Satu Baris Penuh";
        return new DayOff(date, DayOff.Kind.LIBUR_INSTANSI, name, name, DECREE);
    }

    @Test
    void changesOfALongDecreeAreToldAsFarAsTheyFit() {
        List<DayOff> days = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 21))
                .map(CalendarTextTest::ofDecree)
                .toList();
        String news = changes(days, List.of(), CALENDAR.covered());
        Telegram.takesHtml(news, 4096);
        int told = (int) news.lines().count() - 2;
        assertThat(news).contains("1 Januari 2027", "… dan %d perubahan lain".formatted(1 + 20 - told));
    }

    @Test
    void manyComingDaysOffAreToldAsFarAsTheyFitAndAllOfThemInTheConsole() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        Map<LocalDate, DayOff> days = new HashMap<>();
        today.datesUntil(today.plusDays(18)).forEach(day -> days.put(day, ofDecree(day)));
        CalendarData data = CALENDAR.data();
        WorkingCalendar calendar = new WorkingCalendar(
                new CalendarData(data.covered(), data.usual(), data.fasting(), data.ramadans(), days),
                CALENDAR.zone(),
                "01");
        String message = CalendarText.message(calendar, "Unit TI", today, Language.ID);
        Telegram.takesHtml(message, 4096);
        assertThat(message).contains("Hari ini, ", "2 Juni 2026", "lainnya; selengkapnya di /konsol", "Data kalender");
        assertThat(CalendarText.of(calendar, "Unit TI", today, Language.ID))
                .contains("18 Juni 2026")
                .doesNotContain("selengkapnya");
    }
}
