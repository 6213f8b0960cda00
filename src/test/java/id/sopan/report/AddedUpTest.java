package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.engine.By;
import id.sopan.engine.Rating;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests come to, in the weekly summary and in the evaluation of an SOP. */
class AddedUpTest {

    private static final RowKey ANALYSIS = new RowKey("server", 7);
    private static final RowKey SET_UP = new RowKey("server", 9);
    private static final Instant MONDAY = at("2026-11-23T08:00");

    /** Of each ending more than of all before it together, so that none stands for another. */
    private static final List<RunFacts> ENDED = ended();

    private static List<RunFacts> ended() {
        List<RunFacts> all = new ArrayList<>();
        all.add(facts(Ending.SELESAI));
        all.addAll(List.of(facts(Ending.DITOLAK), facts(Ending.DITOLAK)));
        all.addAll(List.of(facts(Ending.DIBATALKAN), facts(Ending.DIBATALKAN)));
        all.addAll(List.of(facts(Ending.DIBATALKAN), facts(Ending.DIBATALKAN)));
        return all;
    }

    private static History run(Instant since) {
        return new History(
                "id", "SV-2026-0001", "server", SERVER.hash(), "pengembang", Map.of(), since, null, null, List.of());
    }

    private static RunFacts facts(@Nullable Ending ending) {
        return new RunFacts(run(MONDAY), false, ending, false, false, List.of(), List.of(), null, false);
    }

    private static RunFacts.Done done(int minutes, boolean covered) {
        return new RunFacts.Done(ANALYSIS, SERVER.hash(), 45, Duration.ofMinutes(minutes), covered, MONDAY);
    }

    /** In whatever order, and one with days that the calendar does not know. */
    private static RunFacts analysed(RunFacts.Spent... spent) {
        List<RunFacts.Done> done =
                List.of(done(50, true), done(10, true), done(46, true), done(45, true), done(30, true), done(9, false));
        return new RunFacts(run(MONDAY), true, null, false, false, done, List.of(spent), null, false);
    }

    private static RunFacts.Spent spent(RowKey row, int queue, int handling, int waiting) {
        VisitTime time = new VisitTime(
                Duration.ofMinutes(queue), Duration.ofMinutes(handling), Duration.ofMinutes(waiting), Duration.ZERO);
        return new RunFacts.Spent(row, SERVER.hash(), 45, time, MONDAY);
    }

    private static RunFacts waits(RowKey row, String unit, int hours, boolean overdue) {
        RunFacts.Waits waits = new RunFacts.Waits(
                row, SERVER.hash(), List.of("unit-ti"), List.of(unit), false, Duration.ofHours(hours), overdue);
        History run = new History(
                "id", number(hours), "server", SERVER.hash(), "pengembang", Map.of(), MONDAY, null, null, List.of());
        return new RunFacts(run, false, null, true, false, List.of(), List.of(), waits, false);
    }

    private static String number(int hours) {
        return "SV-2026-000" + hours;
    }

    private static Figures figures(RunFacts... runs) {
        return figures(List.of(runs));
    }

    private static Figures figures(List<RunFacts> runs) {
        Tally tally = new Tally();
        runs.forEach(tally::add);
        return tally.figures();
    }

    private static ProcedureEvaluation evaluation(List<RunFacts> runs) {
        ProcedureTally tally = new ProcedureTally(SERVER);
        runs.forEach(facts -> tally.add(facts, SERVER));
        return tally.evaluation();
    }

    private static StepEvaluation row(ProcedureEvaluation evaluation, int nomor) {
        return evaluation.steps().stream()
                .filter(step -> step.nomor() == nomor)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachEndingIsCountedForItself() {
        assertThat(figures(ENDED))
                .returns(0, Figures::requested)
                .returns(1, Figures::finished)
                .returns(2, Figures::denied)
                .returns(4, Figures::withdrawn)
                .returns(0, Figures::open)
                .returns(0, Figures::reopened);
        assertThat(evaluation(ENDED))
                .returns(0, ProcedureEvaluation::requested)
                .returns(1, ProcedureEvaluation::finished)
                .returns(2, ProcedureEvaluation::denied)
                .returns(4, ProcedureEvaluation::withdrawn);
        assertThat(evaluation(List.of(analysed())).requested()).isOne();
        RunFacts reopened = new RunFacts(run(MONDAY), false, null, false, true, List.of(), List.of(), null, false);
        assertThat(figures(reopened).reopened()).isOne();
    }

    @Test
    void percentilesAreOfWhatIsKnownInWhateverOrderItWasDone() {
        assertThat(figures(analysed()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .returns(5, RowFigures::cases)
                        .returns(1, RowFigures::uncovered)
                        .returns(Duration.ofMinutes(45), RowFigures::median)
                        .returns(Duration.ofMinutes(46), RowFigures::p80)
                        .returns(new Compliance(3, 5, 1), RowFigures::compliance)
                        .returns(true, RowFigures::isMedianWithin));
        assertThat(row(evaluation(List.of(analysed())), 7))
                .returns(5, StepEvaluation::cases)
                .returns(1, StepEvaluation::uncovered)
                .returns(Duration.ofMinutes(45), StepEvaluation::median)
                .returns(Duration.ofMinutes(46), StepEvaluation::p80)
                .returns(Duration.ofMinutes(50), StepEvaluation::p90)
                .returns(new Compliance(3, 5, 1), StepEvaluation::compliance);
    }

    @Test
    void theShareOfWaitingIsOfAllTheTimeOfTheRow() {
        ProcedureEvaluation evaluation =
                evaluation(List.of(analysed(spent(ANALYSIS, 10, 20, 15)), analysed(spent(ANALYSIS, 0, 0, 15))));
        assertThat(row(evaluation, 7).waiting()).isEqualTo(0.5);
        assertThat(row(evaluation, 9).waiting()).as("where no time went by").isZero();
    }

    @Test
    void whatIsLostIsQueueAndWaitingTheMostFirstAndNoMoreThanAskedFor() {
        Figures figures = figures(analysed(
                spent(ANALYSIS, 10, 500, 15), spent(SET_UP, 20, 0, 15), spent(new RowKey("server", 6), 1, 0, 0)));
        assertThat(figures.mostLost(2)).extracting(RowFigures::row).containsExactly(SET_UP, ANALYSIS);
        assertThat(figures.mostLost(2))
                .extracting(RowFigures::lost)
                .containsExactly(Duration.ofMinutes(35), Duration.ofMinutes(25));
    }

    @Test
    void whereMostWaitStandsFirstWithAllItsUnitsAndTheLongest() {
        Figures figures = figures(
                waits(ANALYSIS, "b", 9, true),
                waits(SET_UP, "b", 1, false),
                waits(SET_UP, "a", 3, true),
                waits(SET_UP, "b", 2, false));
        String hash = SERVER.hash();
        List<String> role = List.of("unit-ti");
        assertThat(figures.waiting())
                .containsExactly(
                        new WaitingFor(
                                SET_UP, hash, role, List.of("a", "b"), false, 3, Duration.ofHours(3), number(3), 1),
                        new WaitingFor(
                                ANALYSIS, hash, role, List.of("b"), false, 1, Duration.ofHours(9), number(9), 1));
        assertThat(figures.overdue()).isEqualTo(2);
    }

    @Test
    void whatWasRatedIsInBoth() {
        Tally tally = new Tally();
        ProcedureTally procedure = new ProcedureTally(SERVER);
        for (int score : new int[] {5, 2}) {
            Rating rating = new Rating(By.PROGRAM, MONDAY, score, "ramah", false);
            tally.rate(rating);
            procedure.rate(rating);
        }
        Ratings both = new Ratings(2, 7, List.of(new Ratings.Word("ramah", 2)));
        assertThat(tally.figures().ratings()).isEqualTo(both);
        assertThat(procedure.evaluation().ratings()).isEqualTo(both);
    }

    @Test
    void theEvaluationIsByTheVersionOfTheRequestThatBeganLast() {
        Procedure revised = ServerRuns.procedure("webservice");
        RunFacts later =
                new RunFacts(run(MONDAY.plusSeconds(1)), true, null, true, false, List.of(), List.of(), null, false);
        ProcedureTally tally = new ProcedureTally(SERVER);
        tally.add(later, revised);
        tally.add(facts(null), SERVER);
        assertThat(tally.evaluation().definitions()).containsExactly(revised.hash());
        tally.add(
                new RunFacts(run(MONDAY.plusSeconds(2)), true, null, true, false, List.of(), List.of(), null, false),
                SERVER);
        assertThat(tally.evaluation().definitions()).containsExactly(SERVER.hash());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-1, 2026-01-01..2026-06-30",
        "2026-06-30, 2026-1, 2026-01-01..2026-06-30",
        "2026-07-01, 2026-2, 2026-07-01..2026-12-31",
        "2026-12-31, 2026-2, 2026-07-01..2026-12-31"
    })
    void aHalfYearEndsWithJuneOrDecember(LocalDate day, String half, String period) {
        assertThat(HalfYear.of(day)).hasToString(half);
        assertThat(HalfYear.of(day).period()).hasToString(period);
        assertThat(HalfYear.read(half + ".", day)).contains(HalfYear.of(day));
    }

    @Test
    void aPeriodIsOfWholeDaysAndThoseBeforeItEndOnTheDayBefore() {
        Period week = Period.weekOf(LocalDate.of(2026, 11, 25));
        assertThat(week).hasToString("2026-11-23..2026-11-29");
        assertThat(week.from(ServerRuns.WIB)).isEqualTo(at("2026-11-23T00:00"));
        assertThat(week.to(ServerRuns.WIB)).as("exclusive").isEqualTo(at("2026-11-30T00:00"));
        assertThat(week.before(2)).hasToString("2026-11-09..2026-11-22");
    }

    @ParameterizedTest
    @CsvSource({
        "april 2027, 2027-03-01..2027-03-31",
        "maret 2027, 2027-02-01..2027-02-28",
        "maret 2028, 2028-02-01..2028-02-29",
        "januari 2027, 2026-12-01..2026-12-31",
        "triwulan II 2027, 2027-01-01..2027-03-31",
        "2027-1, 2026-07-01..2026-12-31",
        "2026-2, 2026-01-01..2026-06-30",
        "2029, 2028-01-01..2028-12-31",
        "1-2-2027..31-3-2027, 2026-12-01..2027-01-31",
    })
    void whatIsMadeOfWholeMonthsComesAfterAsManyWholeMonths(String words, String before) {
        assertThat(read(words).before(1)).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({
        "1-4-2027..29-4-2027, 2027-03-03..2027-03-31",
        "2-4-2027..30-4-2027, 2027-03-04..2027-04-01",
        "2-3-2027..1-4-2027, 2027-01-30..2027-03-01",
        "30-4-2027, 2027-04-29..2027-04-29",
    })
    void whatIsNotComesAfterAsManyDays(String words, String before) {
        assertThat(read(words).before(1)).hasToString(before);
    }

    private static Period read(String words) {
        PeriodWords.Read read = PeriodWords.read(words, LocalDate.of(2030, 1, 1));
        assertThat(read).isInstanceOf(PeriodWords.Understood.class);
        return ((PeriodWords.Understood) read).period();
    }
}
