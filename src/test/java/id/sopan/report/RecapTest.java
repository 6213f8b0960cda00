package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Calendars;
import id.sopan.calendar.Shipped;
import id.sopan.calendar.UnitDays;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a weekly summary is due. */
class RecapTest {

    private static final Calendars SHIPPED = Shipped.CALENDARS;
    private static final Recap USUAL = Recap.usual(Instant.parse("2026-06-01T00:00:00Z"));

    private static WorkingCalendar in(String zone) {
        return SHIPPED.of(UnitDays.in(ZoneId.of(zone)));
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    private static List<String> due(Recap recap, WorkingCalendar calendar, Instant now) {
        return recap.due(calendar, now).stream().map(Period::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2026-11-30T01:00:00Z",
        "Asia/Makassar, 2026-11-30T00:00:00Z",
        "Asia/Jayapura, 2026-11-29T23:00:00Z"
    })
    void comesAtEightOfItsOwnZone(String zone, Instant eight) {
        WorkingCalendar calendar = in(zone);
        assertThat(USUAL.next(calendar, Instant.parse("2026-11-25T00:00:00Z"))).contains(eight);
        assertThat(due(USUAL, calendar, eight.minusSeconds(1))).containsExactly("2026-11-16..2026-11-22");
        assertThat(due(USUAL, calendar, eight)).containsExactly("2026-11-23..2026-11-29");
    }

    @Test
    void timesAreWrittenAsTheReaderWritesThem() {
        assertThat(ReportMenus.recap(USUAL, Language.EN).html())
                .contains("08:00")
                .doesNotContain("08.00");
        assertThat(ReportMenus.recap(USUAL, Language.EN).rows().toString()).contains("label=07:30, ", "time-07.30");
        assertThat(ReportMenus.recap(USUAL, Language.ID).html()).contains("08.00");
    }

    /** 17 May 2027 is Idul Adha, 18 and 19 joint leave, 20 Vesak: Friday is the next working day. */
    @Test
    void aMondayOffMovesItToTheNextWorkingDay() {
        String zone = "Asia/Jakarta";
        Instant friday = at("2027-05-21T08:00", zone);
        assertThat(USUAL.next(in(zone), at("2027-05-16T12:00", zone))).contains(friday);
        assertThat(due(USUAL, in(zone), friday.minusSeconds(1))).containsExactly("2027-05-03..2027-05-09");
        assertThat(due(USUAL, in(zone), friday)).containsExactly("2027-05-10..2027-05-16");
        assertThat(USUAL.next(in(zone), friday)).contains(at("2027-05-24T08:00", zone));
    }

    /** All of 8 to 15 March 2027 is off: Nyepi, Idul Fitri with its joint leave, and a weekend. */
    @Test
    void aWholeWeekOffMovesTwoToTheSameDay() {
        WorkingCalendar calendar = in("Asia/Jakarta");
        Instant tuesday = at("2027-03-16T08:00", "Asia/Jakarta");
        assertThat(due(USUAL, calendar, tuesday.minusSeconds(1))).containsExactly("2027-02-22..2027-02-28");
        assertThat(due(USUAL, calendar, tuesday)).containsExactly("2027-03-01..2027-03-07", "2027-03-08..2027-03-14");
        assertThat(due(USUAL, calendar, at("2027-03-22T08:00", "Asia/Jakarta")))
                .containsExactly("2027-03-15..2027-03-21");
    }

    @Test
    void afterDowntimeOnlyTheLastOneIsDue() {
        assertThat(due(USUAL, in("Asia/Jakarta"), at("2026-11-24T10:00", "Asia/Jakarta")))
                .containsExactly("2026-11-16..2026-11-22");
    }

    @Test
    void nothingIsDueFromBeforeItWasSet() {
        Instant tuesday = at("2026-11-24T10:00", "Asia/Jakarta");
        Recap set = USUAL.since(tuesday);
        assertThat(set.due(in("Asia/Jakarta"), tuesday.plusSeconds(60))).isEmpty();
        assertThat(set.next(in("Asia/Jakarta"), tuesday)).contains(at("2026-11-30T08:00", "Asia/Jakarta"));
        assertThat(set.on(false).next(in("Asia/Jakarta"), tuesday)).isEmpty();
        assertThat(set.on(false).due(in("Asia/Jakarta"), at("2026-12-01T08:00", "Asia/Jakarta")))
                .isEmpty();
    }

    @Test
    void anotherDayIsForTheSevenDaysBeforeIt() {
        Recap friday = USUAL.on(DayOfWeek.FRIDAY).at(LocalTime.of(15, 0));
        assertThat(due(friday, in("Asia/Jakarta"), at("2026-11-27T15:00", "Asia/Jakarta")))
                .containsExactly("2026-11-20..2026-11-26");
    }

    @ParameterizedTest
    @CsvSource({
        "jumat 15.00, true, FRIDAY, 15:00",
        "' 9:05  SELASA', true, TUESDAY, 09:05",
        "mati, false, MONDAY, 08:00",
        "kamis mati, false, THURSDAY, 08:00",
        "off, false, MONDAY, 08:00",
        "23.59, true, MONDAY, 23:59",
        "jum’at pukul 15.00, true, FRIDAY, 15:00",
        "setiap hari kamis jam 9.30, true, THURSDAY, 09:30",
        "wed 3pm, true, WEDNESDAY, 15:00",
        "every friday at 2:30 pm, true, FRIDAY, 14:30",
        "8:05 am, true, MONDAY, 08:05",
        "'Wednesday, 3 pm', true, WEDNESDAY, 15:00",
    })
    void wordsSetWhatTheySay(String words, boolean on, DayOfWeek day, LocalTime time) {
        assertThat(RecapWords.read(USUAL, words)).hasValueSatisfying(recap -> {
            assertThat(recap.on()).isEqualTo(on);
            assertThat(recap.day()).isEqualTo(day);
            assertThat(recap.time()).isEqualTo(time);
        });
    }

    @Test
    void aDayOrATimeSwitchesItOn() {
        assertThat(RecapWords.read(USUAL.on(false), "rabu")).map(Recap::on).contains(true);
        assertThat(RecapWords.read(USUAL.on(false), "10.15")).map(Recap::on).contains(true);
        assertThat(RecapWords.read(USUAL.on(false), "aktif")).map(Recap::on).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "besok",
                "sabtu",
                "24.00",
                "8.60",
                "08.00 WITA",
                "8",
                "jumat jam 3",
                "friday 3",
                "sat 3pm",
                "friday 15 pm",
                "pukul",
                "-1.00",
                "🙂"
            })
    void otherWordsSetNothing(String words) {
        assertThat(RecapWords.read(USUAL, words)).isEmpty();
    }

    /** The week of 23 November beside those of 16, 9 and 2 November and 26 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 4, 1",
        "2026-10-26, 4, 1",
        "2026-11-01, 4, 1",
        "2026-11-02, 3, 1",
        "2026-11-15, 2, 1",
        "2026-11-18, 1, 1",
        "2026-11-23, 0, 0",
        "2026-11-25, 0, 0",
    })
    void aWeekIsComparedWithWeeksInWhichThereWereRequests(LocalDate first, int weeks, int days) {
        Period week = Period.weekOf(LocalDate.of(2026, 11, 25));
        assertThat(Baseline.periodsFor(week, first)).isEqualTo(weeks);
        assertThat(Baseline.periodsFor(new Period(week.first(), week.first()), first))
                .as("its Monday")
                .isEqualTo(days);
    }

    /** November beside October. */
    @ParameterizedTest
    @CsvSource({"2026-09-01, 1", "2026-10-01, 1", "2026-10-02, 0", "2026-10-31, 0", "2026-11-01, 0", "2026-11-09, 0"})
    void aMonthIsNotComparedWithOneThatIsNotRecordedOrOnlyInPart(LocalDate first, int periods) {
        Period month = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(Baseline.periodsFor(month, first)).isEqualTo(periods);
    }

    @Test
    void buttonsSetWhatTheySayAndForgedOnesNothing() {
        assertThat(ReportMenus.changed(USUAL, "day-5").orElseThrow().day()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(ReportMenus.changed(USUAL, "time-13.00").orElseThrow().time())
                .isEqualTo(LocalTime.of(13, 0));
        assertThat(ReportMenus.changed(USUAL, "off").orElseThrow().on()).isFalse();
        assertThat(ReportMenus.changed(USUAL.on(false), "on").orElseThrow().on())
                .isTrue();
        for (String forged : new String[] {"day-6", "day-", "time-25.00", "time-", "", "x"}) {
            assertThat(ReportMenus.changed(USUAL, forged)).isEmpty();
        }
    }
}
