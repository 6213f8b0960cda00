package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, 2026-12-28",
        "28-12-2026, 2026-12-28",
        "28/12/2026, 2026-12-28",
        "28.12.2026, 2026-12-28",
        "1/12/2026, 2026-12-01",
        "1 Desember 2026, 2026-12-01",
        "1 Des 2026, 2026-12-01",
        "1 december 2026, 2026-12-01",
        "1 Dec 2026, 2026-12-01",
        "1 Desember, 2026-12-01",
        "1 des, 2026-12-01",
        "1 December, 2026-12-01",
        "1 Dec, 2026-12-01",
        "1/12, 2026-12-01",
        "1-12, 2026-12-01",
        "3/4, 2027-04-03",
        "24-11, 2026-11-24",
        "23 November, 2027-11-23",
        "29 Februari, 2028-02-29",
        "'Kamis, 3 Desember 2026', 2026-12-03",
        "'sab, 5 Des 2026', 2026-12-05",
        "Jum’at 8 Januari, 2027-01-08",
        "'Saturday, 5 December 2026', 2026-12-05",
        "ahad 6-12-2026, 2026-12-06",
        "3/12/26, 2026-12-03",
        "03-12-26, 2026-12-03",
        "3.12.26, 2026-12-03",
        "3 Des 26, 2026-12-03",
        "'Kamis, 3 Desember 26', 2026-12-03",
        "'December 24, 2026', 2026-12-24",
        "December 24 2026, 2026-12-24",
        "Dec 24, 2026-12-24",
        "dec. 24th, 2026-12-24",
        "24th December 2026, 2026-12-24",
        "7th of December, 2026-12-07",
        "7 of December 2026, 2026-12-07",
        "Dec 7, 2026-12-07",
        "December the 7th, 2026-12-07",
        "Mon 7 Dec, 2026-12-07",
        "'Mon, Dec 7, 2026', 2026-12-07",
        "'Thursday, December 3', 2026-12-03",
        "Thurs Dec 3, 2026-12-03",
        "Sept 1, 2027-09-01",
        "Des 24, 2026-12-24"
    })
    void readsWhatPeopleWriteAndWithoutAYearTheNextSuchDay(String words, LocalDate meant) {
        assertThat(WrittenDay.alone(words, TODAY)).contains(meant);
    }

    /** However a day is told, it is read again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "d MMMM uuuu",
                "d MMM uuuu",
                "MMMM d, uuuu",
                "MMM d, uuuu",
                "EEEE, d MMMM uuuu",
                "EEE, MMM d uuuu",
                "EEEE, MMMM d",
                "d/M/uuuu",
                "uuuu-MM-dd"
            })
    void everyDayOfAYearIsRead(String form) {
        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            DateTimeFormatter told = DateTimeFormatter.ofPattern(form, locale);
            TODAY.datesUntil(TODAY.plusYears(1)).forEach(day -> {
                assertThat(WrittenDay.alone(told.format(day), TODAY)).contains(day);
                assertThat(WrittenDay.read(told.format(day) + " Dies 60; SK 12", TODAY))
                        .contains(new WrittenDay.Read(day, "Dies 60; SK 12"));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"kemarin, -1", "hari  ini, 0", "Besok, 1", "tomorrow, 1", " lusa , 2"})
    void readsDaysNearToday(String words, int days) {
        assertThat(WrittenDay.alone(words, TODAY)).contains(TODAY.plusDays(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "besok pagi",
                "09-30-26",
                "31-11-2026",
                "31/11",
                "30 Februari",
                "2 minggu",
                "09.30",
                "1/12/126",
                "3/12/85",
                "1 Des sore",
                "1",
                "Rabu, 3 Desember 2026",
                "tanggal 3 Desember 2026",
                "Feb 30",
                "Wed, Dec 3",
                "Dec 9.30",
                "Dec 9:30",
                "Dec 7 26",
                "December 2026",
                "Desk 7",
                "next monday",
                "12/24/2026"
            })
    void readsNoDayIntoOtherWords(String words) {
        assertThat(WrittenDay.alone(words, TODAY)).isEmpty();
    }
}
