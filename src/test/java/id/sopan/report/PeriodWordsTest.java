package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.report.PeriodWords.Refused;
import id.sopan.report.PeriodWords.Understood;
import id.sopan.report.PeriodWords.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods in words, and figures of few. */
class PeriodWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "pekan, 2026-11-16..2026-11-22",
        "minggu lalu, 2026-11-16..2026-11-22",
        "PEKAN  ini, 2026-11-23..2026-11-25",
        "bulan, 2026-10-01..2026-10-31",
        "bulan lalu, 2026-10-01..2026-10-31",
        "november, 2026-11-01..2026-11-25",
        "november 2026, 2026-11-01..2026-11-25",
        "11-2026, 2026-11-01..2026-11-25",
        "2026, 2026-01-01..2026-11-25",
        "2026-2, 2026-07-01..2026-11-25",
        "triwulan IV 2026, 2026-10-01..2026-11-25",
        "bulan Desember, 2025-12-01..2025-12-31",
        "Nov 2025, 2025-11-01..2025-11-30",
        "2026-02, 2026-02-01..2026-02-28",
        "10-2026, 2026-10-01..2026-10-31",
        "bulan ini, 2026-11-01..2026-11-25",
        "triwulan, 2026-07-01..2026-09-30",
        "triwulan ini, 2026-10-01..2026-11-25",
        "semester, 2026-07-01..2026-11-25",
        "semester lalu, 2026-01-01..2026-06-30",
        "this half-year, 2026-07-01..2026-11-25",
        "Last half year., 2026-01-01..2026-06-30",
        "last semester, 2026-01-01..2026-06-30",
        "semester 1 tahun 2026, 2026-01-01..2026-06-30",
        "half-year 2 of 2025, 2025-07-01..2025-12-31",
        "semester 2025-2, 2025-07-01..2025-12-31",
        "1-2026, 2026-01-01..2026-01-31",
        "2026-1, 2026-01-01..2026-06-30",
        "tahun ini, 2026-01-01..2026-11-25",
        "tahun lalu, 2025-01-01..2025-12-31",
        "2025, 2025-01-01..2025-12-31",
        "pekan lalu., 2026-11-16..2026-11-22",
        "2026-1!, 2026-01-01..2026-06-30",
        "2026-09-01..2026-11-30., 2026-09-01..2026-11-25",
        "week, 2026-11-16..2026-11-22",
        "this week, 2026-11-23..2026-11-25",
        "this month, 2026-11-01..2026-11-25",
        "quarter, 2026-07-01..2026-09-30",
        "2026-09-01..2026-11-30, 2026-09-01..2026-11-25",
        "2026-09-01 .. 2026-09-01, 2026-09-01..2026-09-01",
        "1-11-2026..30-11-2026, 2026-11-01..2026-11-25",
        "1.9.2026 - 30.9.2026, 2026-09-01..2026-09-30",
        "1 September 2026 s.d. 30 Sep 2026, 2026-09-01..2026-09-30",
        "2024-02-29 sampai 2024-03-01, 2024-02-29..2024-03-01",
        "1 september 2026 sampai dengan 30 november 2026, 2026-09-01..2026-11-25",
        "dari 1 sep 2026 s.d 30 nov 2026, 2026-09-01..2026-11-25",
        "pekan 16–22 November 2026, 2026-11-16..2026-11-22",
        "16-22 November 2026, 2026-11-16..2026-11-22",
        "1 s.d. 15 November 2026, 2026-11-01..2026-11-15",
        "28 September - 4 Oktober 2026, 2026-09-28..2026-10-04",
        "triwulan III 2026, 2026-07-01..2026-09-30",
        "Q1 2026, 2026-01-01..2026-03-31",
        "triwulan 4 tahun 2025, 2025-10-01..2025-12-31",
        "tahun 2025, 2025-01-01..2025-12-31",
        "kemarin, 2026-11-24..2026-11-24",
        "hari ini, 2026-11-25..2026-11-25",
        "year, 2026-01-01..2026-11-25",
        "Sep 1 - Sep 2, 2026-09-01..2026-09-02",
        "Dec 1 - Dec 2, 2025-12-01..2025-12-02",
        "28 Desember s.d. 3 Januari, 2025-12-28..2026-01-03",
        "Nov 20 to Nov 30, 2026-11-20..2026-11-25",
        "'September 1, 2026 to September 30, 2026', 2026-09-01..2026-09-30",
        "'Sep 28 - Oct 4, 2026', 2026-09-28..2026-10-04",
        "'November 16-22, 2026', 2026-11-16..2026-11-22",
        "28 December - 4 January 2026, 2025-12-28..2026-01-04",
        "'November 23, 2026', 2026-11-23..2026-11-23",
        "Nov 23, 2026-11-23..2026-11-23",
        "last 7 days, 2026-11-19..2026-11-25",
        "7 hari terakhir, 2026-11-19..2026-11-25",
        "1st quarter, 2026-01-01..2026-03-31",
        "first quarter of 2025, 2025-01-01..2025-03-31",
        "4th quarter, 2026-10-01..2026-11-25",
        "3rd quarter 2026, 2026-07-01..2026-09-30",
        "triwulan III, 2026-07-01..2026-09-30",
        "2026-09-01, 2026-09-01..2026-09-01",
        "23-11-2026, 2026-11-23..2026-11-23",
    })
    void periodsAreUnderstood(String words, String period) {
        assertThat(PeriodWords.read(words, TODAY))
                .isInstanceOfSatisfying(
                        Understood.class, read -> assertThat(read.period()).hasToString(period));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30..2026-09-01, ENDS_BEFORE_IT_STARTS",
        "2026-02-30..2026-03-01, NO_SUCH_DAY",
        "2026-03-01..2026-13-01, NO_SUCH_DAY",
        "2027-01-01..2027-02-01, BEGINS_IN_THE_FUTURE",
        "2019-01-01..2026-01-01, TOO_LONG",
        "30-11-2026, BEGINS_IN_THE_FUTURE",
        "1 s.d. 31 september 2026, NO_SUCH_DAY",
        "triwulan v 2026, UNKNOWN",
        "31-9-2026..1-10-2026, NO_SUCH_DAY",
        "1-9..30-9, UNKNOWN",
        "desember 2026, BEGINS_IN_THE_FUTURE",
        "2027-1, BEGINS_IN_THE_FUTURE",
        "2026-3, UNKNOWN",
        "minggu depan, UNKNOWN",
        "last 0 days, UNKNOWN",
        "5th quarter, UNKNOWN",
        "Nov 31, UNKNOWN",
        "'November 31, 2026', NO_SUCH_DAY",
        "'Dec 1, 2026', BEGINS_IN_THE_FUTURE",
        "30-9 - 1-10, UNKNOWN",
        "2026-09-01.., UNKNOWN",
    })
    void othersAreRefusedWithAReason(String words, Why why) {
        assertThat(PeriodWords.read(words, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, read -> assertThat(read.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordThatIsOfferedIsUnderstoodAndHasItsLikeInTheOtherLanguage(Language language) {
        for (String word : PeriodWords.known(language)) {
            assertThat(PeriodWords.read(word, TODAY)).as(word).isInstanceOf(Understood.class);
            for (Language other : Language.values()) {
                assertThat(PeriodWords.read(PeriodWords.in(other, word), TODAY))
                        .isEqualTo(PeriodWords.read(word, TODAY));
            }
        }
        assertThat(PeriodWords.in(language, "2026-09-01..2026-11-30")).isEqualTo("2026-09-01..2026-11-30");
    }

    @Test
    void percentilesAreByTheNearestRank() {
        List<Integer> ten = IntStream.rangeClosed(1, 10).boxed().toList();
        assertThat(Percentile.of(ten, 50)).isEqualTo(5);
        assertThat(Percentile.of(ten, 80)).isEqualTo(8);
        assertThat(Percentile.of(ten, 90)).isEqualTo(9);
        assertThat(Percentile.of(ten, 100)).isEqualTo(10);
        assertThat(Percentile.of(List.of(7), 1)).isEqualTo(7);
        assertThat(Percentile.of(List.of(15, 20, 35, 40, 50), 30)).isEqualTo(20);
        assertThat(Percentile.of(List.of(15, 20, 35, 40, 50), 40)).isEqualTo(20);
    }

    @Test
    void underFiveCasesThereIsNoPercentage() {
        assertThat(new Compliance(4, 4, 0).percent()).isEmpty();
        assertThat(new Compliance(4, 5, 0).percent()).hasValue(80);
        assertThat(new Compliance(2, 3, 9).percent()).isEmpty();
        assertThat(new Compliance(999, 1000, 0).percent()).as("not all").hasValue(99);
        assertThat(new Compliance(1000, 1000, 0).percent()).hasValue(100);
    }
}
