package id.sopan.measure;

import static id.sopan.measure.Stays.WIB;
import static id.sopan.measure.Stays.at;
import static id.sopan.measure.Stays.clock;
import static id.sopan.measure.Stays.hold;
import static id.sopan.measure.Stays.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.DayOff;
import id.sopan.calendar.Due;
import id.sopan.calendar.Source;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunClockTest {

    private static final UnitCalendars REGULAR = unit -> Weeks.in(WIB);
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    private static Progress progress(String now, Visit... visits) {
        return clock(REGULAR, now, visits).progress().orElseThrow();
    }

    @Test
    void withinAMinuteNothingChangesByItself() {
        Visit open = visit("analisis", "2026-11-27T08:00", null);
        RunClock early = clock(REGULAR, "2026-11-27T08:20:01", open).toTheMinute();
        RunClock late = clock(REGULAR, "2026-11-27T08:20:59", open).toTheMinute();
        assertThat(early.working(open)).isEqualTo(late.working(open));
        assertThat(early.working(open).measured()).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock(REGULAR, "2026-11-27T08:00", open).toTheMinute().now()).isEqualTo(at("2026-11-27T08:00"));
    }

    private static Due due(String local) {
        return new Due.At(at(local));
    }

    @Test
    void tellsWhenTheStandardOf45MinutesIsUsedUpAcrossAFridayBreak() {
        Progress progress = progress("2026-11-27T11:00", visit("analisis", "2026-11-27T11:00", null));
        assertThat(progress.due()).isEqualTo(due("2026-11-27T13:15"));
        assertThat(progress.percent()).isZero();
        assertThat(progress.next()).isEqualTo(at("2026-11-27T11:04:30"));
        Progress later = progress("2026-11-27T12:10", visit("analisis", "2026-11-27T11:00", null));
        assertThat(later.percent()).isEqualTo(60);
        assertThat(later.at()).isEqualTo(at("2026-11-27T11:27"));
        assertThat(later.left()).isEqualTo(Duration.ofMinutes(18));
        assertThat(later.next()).as("nothing changes in the break").isEqualTo(at("2026-11-27T13:01:30"));
    }

    @Test
    void aPausedClockHasNoDueTimeAndGoesOnWithWhatIsLeft() {
        Visit paused = visit("analisis", "2026-11-27T08:00", null, hold("2026-11-27T08:20", null));
        Progress still = progress("2026-11-30T09:00", paused);
        assertThat(still.due()).isNull();
        assertThat(still.next()).isNull();
        assertThat(still.percent()).isEqualTo(40);
        Visit going = visit("analisis", "2026-11-27T08:00", null, hold("2026-11-27T08:20", "2026-11-30T09:00"));
        assertThat(progress("2026-11-30T09:00", going).due()).isEqualTo(due("2026-11-30T09:25"));
    }

    /** From ten to nine. */
    private static Optional<ClockFault> putBack(String now, Visit visit) {
        RunClock clock = clock(REGULAR, now, visit);
        PutBack putBack = new PutBack(at("2026-11-27T10:00"), at("2026-11-27T09:00"));
        return new RunClock(clock.run(), clock.procedure(), clock.calendars(), clock.now(), List.of(putBack))
                .fault(visit);
    }

    @Test
    void whatEndsInTimeThatCameTwiceMayBeMeasuredTooShort() {
        Visit open = visit("analisis", "2026-11-27T08:00", null);
        assertThat(putBack("2026-11-27T08:59", open)).isEmpty();
        assertThat(putBack("2026-11-27T09:00", open)).isPresent();
        assertThat(putBack("2026-11-27T09:59", open)).isPresent();
        assertThat(putBack("2026-11-27T10:00", open))
                .as("the clock has caught up")
                .isEmpty();
        assertThat(putBack("2026-12-01T08:00", visit("analisis", "2026-11-27T08:00", "2026-11-27T09:30")))
                .isPresent();
        Visit late = Stays.late("analisis", "2026-11-27T08:00", "2026-11-27T09:30");
        assertThat(putBack("2026-12-01T08:00", late)).isEmpty();
    }

    /** In 2026, at nine. */
    private static final PutBack FROM_2030 = new PutBack(at("2030-01-01T00:00"), at("2026-11-27T09:00"));

    private static boolean isTouched(String opened, String end) {
        return FROM_2030.touches(at(opened), at(end), false);
    }

    @Test
    void aClockThatWasYearsAheadIsNotDoubtedForYears() {
        assertThat(isTouched("2026-11-27T08:00", "2026-12-04T08:59")).isTrue();
        assertThat(isTouched("2026-11-27T08:00", "2026-12-04T09:00")).isFalse();
        assertThat(isTouched("2026-11-27T09:01", "2026-11-27T10:00"))
                .as("begun when it was right again")
                .isFalse();
        assertThat(isTouched("2029-12-31T09:00", "2029-12-31T10:00"))
                .as("when that time has come in truth")
                .isFalse();
    }

    /** By a clock that is right again. */
    private static boolean isDoubted(String now, Visit visit, Entry... entries) {
        RunClock clock = clock(REGULAR, now, visit);
        Run run = clock.run();
        for (Entry entry : entries) {
            run = run.apply(entry);
        }
        return new RunClock(run, clock.procedure(), clock.calendars(), at(now), List.of(FROM_2030))
                .fault(run.visits().getFirst())
                .isPresent();
    }

    @Test
    void whatWasWrittenWhileTheClockWasAheadIsDoubtedUntilItIsEnteredLate() {
        Visit open = visit("analisis", "2029-12-31T23:59", null);
        assertThat(isDoubted("2026-11-28T09:00", open)).isTrue();
        Entry taken = new Entry(
                2,
                at("2029-12-31T23:59"),
                at("2029-12-31T23:59"),
                Stays.RINA,
                Origin.NONE,
                new Event.Taken("analisis"));
        assertThat(isDoubted("2026-11-28T09:00", visit("analisis", "2026-11-27T08:00", null), taken))
                .as("taken then")
                .isTrue();
        Entry decided = new Entry(
                2,
                at("2029-12-31T23:59"),
                at("2026-11-28T09:00"),
                Stays.RINA,
                Origin.NONE,
                new Event.Decided("analisis", "ya", null));
        assertThat(isDoubted("2026-11-28T09:00", open, decided)).isTrue();
        assertThat(isDoubted("2026-11-28T09:00", visit("analisis", "2026-11-28T08:00", null)))
                .isFalse();
    }

    @Test
    void wallAndWorkingTimeCountTheSameWholeSeconds() {
        Visit visit = visit("analisis", "2026-11-27T08:00:00.970", "2026-11-27T08:14:40.485");
        RunClock clock = clock(REGULAR, "2026-11-27T09:00", visit);
        assertThat(clock.wall(visit)).isEqualTo(clock.working(visit));
        assertThat(clock.wall(visit).measured()).isEqualTo(Duration.ofSeconds(14 * 60 + 40));
    }

    @Test
    void allOfTheStandardIsUsedUpInTheSecondInWhichItIsButNotYetExceeded() {
        Visit open = visit("analisis", "2026-11-26T08:00", null);
        assertThat(progress("2026-11-26T08:44:59", open).isOver()).isFalse();
        Progress over = progress("2026-11-26T08:45", open);
        assertThat(over.isOver()).isTrue();
        assertThat(over.left()).isZero();
        assertThat(verdict(visit("analisis", "2026-11-26T08:00", "2026-11-26T08:45")))
                .contains(Verdict.WITHIN);
        assertThat(verdict(visit("analisis", "2026-11-26T08:00", "2026-11-26T08:45:01")))
                .contains(Verdict.BEYOND);
    }

    @Test
    void whatIsLeftChangesWhenSomethingHappensAndElseAtMarks() {
        Visit open = visit("analisis", "2026-11-26T08:00", null);
        assertThat(progress("2026-11-26T08:13", open).left())
                .isEqualTo(Duration.ofMinutes(45).minusSeconds(9 * 60));
        RunClock clock = clock(REGULAR, "2026-11-26T08:13", open);
        Instant taken = at("2026-11-26T08:12");
        Run run = clock.run().apply(new Entry(2, taken, taken, Stays.RINA, Origin.NONE, new Event.Taken("analisis")));
        assertThat(new RunClock(run, clock.procedure(), clock.calendars(), clock.now()).progress())
                .map(Progress::left)
                .contains(Duration.ofMinutes(33));
        Visit paused = visit("analisis", "2026-11-26T08:00", null, hold("2026-11-26T08:12", null));
        assertThat(progress("2026-11-26T09:00", paused).left()).isEqualTo(Duration.ofMinutes(33));
    }

    @Test
    void eachRowIsAStayOfItsOwn() {
        Visit analysis = visit("analisis", "2026-11-26T08:00", "2026-11-26T08:30");
        Visit coordination = visit("koordinasi", "2026-11-26T08:30", "2026-11-26T09:20");
        RunClock clock = clock(REGULAR, "2026-11-26T10:00", analysis, coordination);
        assertThat(clock.stays()).extracting(RowStay::nomor).containsExactly(7, 9);
        assertThat(clock.standards()).isEqualTo(Duration.ofMinutes(45 + 60));
        assertThat(clock.verdict(clock.stay(analysis))).contains(Verdict.WITHIN);
    }

    @Test
    void tellsOfABreachAndThenSeldom() {
        Visit visit = visit("analisis", "2026-11-26T08:00", null);
        Progress over = progress("2026-11-26T08:50", visit);
        assertThat(over.isOver()).isTrue();
        assertThat(over.due()).isEqualTo(due("2026-11-26T08:45"));
        assertThat(over.next()).isEqualTo(at("2026-11-26T09:07:30"));
        assertThat(progress("2027-01-26T08:50", visit).next()).isNull();
    }

    @Test
    void saysWhereTheCalendarEnds() {
        Progress progress = progress("2027-12-31T15:50", visit("analisis", "2027-12-31T15:50", null));
        assertThat(progress.due()).isInstanceOf(Due.Beyond.class);
        RunClock clock = clock(REGULAR, "2028-01-03T09:00", visit("analisis", "2027-12-31T15:50", null));
        assertThat(clock.isCovered(clock.run().visits().getFirst())).isFalse();
        Visit atOnce = visit("permohonan", "2028-01-03T09:00", "2028-01-03T09:00");
        assertThat(clock(REGULAR, "2028-01-03T09:00", atOnce).isCovered(atOnce))
                .as("it took no time")
                .isTrue();
    }

    private static Optional<Verdict> verdict(Visit visit) {
        RunClock clock = clock(REGULAR, "2028-01-03T10:00", visit);
        return clock.verdict(clock.stay(visit));
    }

    /** The data ends with Friday, 31 December 2027, at 16.30; the standard is 45 minutes. */
    @Test
    void timeThatIsNotAllKnownIsWithinNoStandardButMayBeBeyondOne() {
        assertThat(verdict(visit("analisis", "2027-12-31T15:50", "2028-01-03T09:00")))
                .contains(Verdict.UNKNOWN);
        assertThat(verdict(visit("analisis", "2027-12-31T15:00", "2028-01-03T09:00")))
                .contains(Verdict.BEYOND);
        Visit paused =
                visit("analisis", "2027-12-31T15:50", "2028-01-03T09:00", hold("2027-12-31T16:00", "2028-01-03T09:00"));
        assertThat(verdict(paused)).as("ten minutes, all of them known").contains(Verdict.WITHIN);
        assertThat(verdict(visit("analisis", "2027-12-31T15:50", null))).isEmpty();
    }

    @Test
    void holdsTheSumOfARowsStepsAgainstItsStandard() {
        Visit task = visit("koordinasi", "2026-11-26T08:00", "2026-11-26T08:30");
        Visit decision = visit("persetujuan", "2026-11-26T08:30", "2026-11-26T09:10");
        RunClock clock = clock(REGULAR, "2026-11-26T10:00", task, decision);
        RowStay stay = clock.stay(decision);
        assertThat(stay.visits()).containsExactly(task, decision);
        assertThat(clock.working(stay.visits()).measured()).isEqualTo(Duration.ofMinutes(70));
        assertThat(clock.verdict(stay)).contains(Verdict.BEYOND);
        assertThat(clock.standards()).isEqualTo(Duration.ofMinutes(60));
        Progress open = progress("2026-11-26T08:31", task, visit("persetujuan", "2026-11-26T08:30", null));
        assertThat(open.due()).isEqualTo(due("2026-11-26T09:00"));
    }

    @Test
    void aRowThatIsEnteredAgainHasItsStandardAgain() {
        Visit first = visit("analisis", "2026-11-26T08:00", "2026-11-26T08:40");
        Visit again = visit("analisis", "2026-11-26T09:00", "2026-11-26T09:40");
        RunClock clock = clock(REGULAR, "2026-11-26T10:00", first, again);
        assertThat(clock.stays())
                .hasSize(2)
                .allMatch(stay -> clock.verdict(stay).equals(Optional.of(Verdict.WITHIN)));
        assertThat(clock.standards()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void countsInTheZoneOfTheUnitThatActs() {
        Visit visit = visit("analisis", "2026-11-26T13:30", "2026-11-26T14:30");
        RunClock clock = clock(unit -> Weeks.in("unit-ti".equals(unit) ? WIT : WIB), "2026-11-26T15:00", visit);
        assertThat(clock.working(visit).measured()).as("16.00 WIT is 14.00 WIB").isEqualTo(Duration.ofMinutes(30));
        assertThat(clock.ledger(visit).unit()).isEqualTo("unit-ti");
    }

    @Test
    void aMachineClockThatJumpsBackChangesNoFigure() {
        Visit visit = visit("analisis", "2026-11-26T08:00", null);
        RunClock before = clock(REGULAR, "2026-11-26T07:00", visit);
        assertThat(before.now()).isEqualTo(at("2026-11-26T08:00"));
        assertThat(before.working(visit)).isEqualTo(VisitTime.NONE);
        assertThat(before.progress().orElseThrow().due()).isEqualTo(due("2026-11-26T08:45"));
    }

    @Test
    void aStepThatCouldBeSeenOnlyLaterThanTheClockSaysNowHasAllItsTime() {
        Visit enteredLate = visit("analisis", "2026-11-26T07:40", "2026-11-26T07:50");
        Progress progress = progress("2026-11-26T08:30", enteredLate, visit("koordinasi", "2026-11-26T09:00", null));
        assertThat(progress.due()).isEqualTo(due("2026-11-26T10:00"));
    }

    @Test
    void aCorrectedCalendarIsAnotherVersionAndCountsAnew() {
        Visit visit = visit("analisis", "2026-11-26T15:30", "2026-11-27T08:30");
        DayOff friday = new DayOff(
                LocalDate.of(2026, 11, 27), DayOff.Kind.LIBUR_NASIONAL, "Pilkada", "Elections", Source.of("Keppres"));
        RunClock before = clock(REGULAR, "2026-11-27T10:00", visit);
        RunClock after = clock(unit -> Weeks.in(WIB, "corrected", friday), "2026-11-27T10:00", visit);
        assertThat(List.of(
                        before.working(visit).measured().toMinutes(),
                        after.working(visit).measured().toMinutes()))
                .containsExactly(90L, 30L);
        assertThat(after.calendar(visit).version()).isEqualTo("corrected");
    }
}
