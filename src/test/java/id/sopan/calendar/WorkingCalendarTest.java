package id.sopan.calendar;

import static id.sopan.calendar.Shipped.JAKARTA;
import static id.sopan.calendar.Shipped.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.calendar.Stretch.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Duration WEEK = Duration.ofMinutes(37 * 60 + 30);
    private static final Duration WEEK_OF_RAMADAN = Duration.ofMinutes(32 * 60 + 30);

    @Test
    void everyDayOffOfBothYearsHasNoWorkingTimeAndEveryOtherDayHas() {
        DateRange covered = JAKARTA.covered();
        covered.first().datesUntil(covered.last()).forEach(date -> {
            Instant midnight = date.atStartOfDay(Shipped.WIB).toInstant();
            Duration worked = JAKARTA.workingTime(midnight, midnight.plus(Duration.ofDays(1)));
            assertThat(worked.isZero()).describedAs("%s", date).isEqualTo(NaiveCounter.isOff(date));
            assertThat(JAKARTA.isWorkingDay(date)).isEqualTo(!NaiveCounter.isOff(date));
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-07-06, 2250", "2026-11-23, 2250", "2027-04-05, 2250", "2026-02-23, 1950", "2026-03-02, 1950"})
    void aFullWeekHasTheHoursOfTheRegulation(LocalDate monday, long minutes) {
        Instant from = monday.atStartOfDay(Shipped.WIB).toInstant();
        assertThat(JAKARTA.workingTime(from, from.plus(Duration.ofDays(7)))).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(minutes).isIn(WEEK.toMinutes(), WEEK_OF_RAMADAN.toMinutes());
    }

    @ParameterizedTest
    @CsvSource({
        // the break of a Friday
        "2026-11-27T11:00, 45, 2026-11-27T13:15",
        // to the very end of a day, and not to the next morning
        "2026-11-26T07:30, 450, 2026-11-26T16:00",
        "2026-11-26T07:30, 451, 2026-11-27T07:31",
        // over a weekend
        "2026-11-27T16:00, 60, 2026-11-30T08:00",
        // none is due at once, also on a Sunday
        "2026-11-29T10:00, 0, 2026-11-29T10:00",
        "2026-11-29T10:00, 1, 2026-11-30T07:31",
        // into Ramadan (Thursday 19 February), and out of it over the long leave of March
        "2026-02-18T15:30, 60, 2026-02-19T08:30",
        "2026-03-17T14:30, 60, 2026-03-25T08:00",
        // over the turn of the year
        "2026-12-31T15:30, 60, 2027-01-04T08:00"
    })
    void isDueAt(String start, long minutes, String due) {
        assertThat(JAKARTA.due(at(start), Duration.ofMinutes(minutes))).isEqualTo(new Due.At(at(due)));
    }

    @Test
    void countsInTheZoneOfTheUnit() {
        Instant from = Instant.parse("2026-11-26T00:00:00Z");
        Instant to = Instant.parse("2026-11-26T01:00:00Z");
        assertThat(JAKARTA.workingTime(from, to)).isEqualTo(Duration.ofMinutes(30));
        assertThat(of(Shipped.WITA).workingTime(from, to)).isEqualTo(Duration.ofMinutes(60));
        assertThat(of(Shipped.WITA).workingTime(from.minusSeconds(3600), from)).isEqualTo(Duration.ofMinutes(30));
        assertThat(of(Shipped.WIT).workingTime(from.minusSeconds(3600), from)).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void saysWhyTimeDoesNotCount() {
        List<Stretch> stretches = JAKARTA.stretches(at("2026-03-17T14:00"), at("2026-03-20T09:00"));
        assertThat(stretches)
                .extracting(Stretch::kind)
                .containsExactly(Kind.KERJA, Kind.DI_LUAR_JAM_KERJA, Kind.LIBUR, Kind.LIBUR, Kind.LIBUR);
        DayOff nyepi = JAKARTA.dayOff(LocalDate.of(2026, 3, 19)).orElseThrow();
        assertThat(stretches.get(3).day()).isEqualTo(nyepi);
        assertThat(nyepi.name()).contains("Nyepi");
        assertThat(nyepi.source().name()).contains("SKB 3 Menteri 1497/2025");
        assertThat(nyepi.source().secondHand()).isTrue();
    }

    @Test
    void saysThatADueTimeLiesBeyondTheData() {
        Due due = JAKARTA.due(at("2027-12-31T16:00"), Duration.ofMinutes(60));
        assertThat(due).isEqualTo(new Due.Beyond(JAKARTA.covered()));
        assertThat(JAKARTA.covered().last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(JAKARTA.covers(at("2027-12-31T16:00"), at("2028-01-01T00:00")))
                .isTrue();
        assertThat(JAKARTA.covers(at("2027-12-31T16:00"), at("2028-01-01T00:01")))
                .isFalse();
        assertThat(JAKARTA.stretches(at("2028-01-03T07:00"), at("2028-01-03T09:00")))
                .extracting(Stretch::kind)
                .containsExactly(Kind.DI_LUAR_DATA);
    }

    @Test
    void findsTheNextWorkingInstantAndDay() {
        assertThat(JAKARTA.workingFrom(at("2026-11-27T12:00"))).contains(at("2026-11-27T13:00"));
        assertThat(JAKARTA.workingFrom(at("2026-11-27T13:00"))).contains(at("2026-11-27T13:00"));
        assertThat(JAKARTA.workingDayFrom(LocalDate.of(2026, 3, 18))).contains(LocalDate.of(2026, 3, 25));
        assertThat(JAKARTA.workingDayFrom(LocalDate.of(2028, 1, 1))).isEmpty();
        LocalDate first = JAKARTA.covered().first();
        assertThat(JAKARTA.workingDayFrom(LocalDate.MIN)).isEqualTo(JAKARTA.workingDayFrom(first));
        assertThat(JAKARTA.workingDayFrom(LocalDate.MAX)).isEmpty();
    }

    @Test
    void aUnitMayWorkOnJointLeaveButNotOnHolidays() {
        WorkingCalendar serving = Shipped.CALENDARS.of(new UnitDays("Loket", Shipped.WIB, true));
        assertThat(serving.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(serving.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(serving.version()).isNotEqualTo(JAKARTA.version());
    }

    @Test
    void isKnownByItsContent() {
        assertThat(of(Shipped.WIB).version()).isEqualTo(JAKARTA.version());
        assertThat(of(Shipped.WITA).version()).isNotEqualTo(JAKARTA.version());
        WorkingCalendar again = CalendarJson.read(JAKARTA.version(), CalendarJson.write(JAKARTA.data(), Shipped.WIB));
        assertThat(again.data()).isEqualTo(JAKARTA.data());
        assertThat(again.zone()).isEqualTo(Shipped.WIB);
    }

    @Test
    void refusesAZoneWhoseClocksArePutForward() {
        assertThatThrownBy(() -> of(ZoneId.of("Europe/Amsterdam"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar of(ZoneId zone) {
        return Shipped.CALENDARS.of(UnitDays.in(zone));
    }
}
