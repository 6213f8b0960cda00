package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        "'Kamis, 3 Desember 26', 2026-12-03"
    })
    void readsWhatPeopleWriteAndWithoutAYearTheNextSuchDay(String words, LocalDate meant) {
        assertThat(WrittenDay.alone(words, TODAY)).contains(meant);
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
                "tanggal 3 Desember 2026"
            })
    void readsNoDayIntoOtherWords(String words) {
        assertThat(WrittenDay.alone(words, TODAY)).isEmpty();
    }
}
