package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.measure.UnitCalendars;
import id.sopan.report.export.OfficeCalendar;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation tells of as many requests that go on as the summary does, and each of them in a row. */
class UnfinishedEvaluationTest {

    private static final Period BEFORE = new HalfYear(2026, 1).period();
    private static final Period PERIOD = new HalfYear(2026, 2).period();

    /** Three weeks after all that goes on was touched last. */
    private static final Instant NOW = GeneratedRuns.LAST.plus(Duration.ofDays(21));

    private static final Scope ALL = Scope.of(Set.of());

    @Test
    void everyRequestIsAccountedFor(@TempDir Path directory) {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(800, 3);
            Documents documents = store.documents(Collection.RUNS);
            Histories histories = new Histories(documents);
            UnitCalendars calendars = unit -> OfficeCalendar.in(GeneratedRuns.ZONE);
            InstantSource clock = InstantSource.fixed(NOW);
            Evaluation told = new Evaluations(
                            histories, new Runs(documents), generated.procedures()::byHash, calendars, clock)
                    .of(PERIOD, GeneratedRuns.ZONE, ALL);
            Statistics statistics = new Statistics(histories, generated.procedures()::byHash, calendars, clock);
            Figures figures = statistics.report(PERIOD, GeneratedRuns.ZONE, ALL).figures();

            assertThat(figures.overdue()).isPositive();
            assertThat(sum(told, ProcedureEvaluation::open)).isEqualTo(figures.open());
            assertThat(sum(told, ProcedureEvaluation::overdue)).isEqualTo(figures.overdue());
            assertThat(sum(told, ProcedureEvaluation::reopened)).isEqualTo(figures.undone());
            assertThat(sum(told, ProcedureEvaluation::earlier))
                    .isEqualTo(statistics
                            .report(BEFORE, GeneratedRuns.ZONE, ALL)
                            .figures()
                            .open());
            assertThat(told.procedures())
                    .allSatisfy(procedure -> assertThat(procedure.steps().stream()
                                    .mapToInt(step -> step.unfinished().size())
                                    .sum())
                            .isEqualTo(procedure.open()));
        }
    }

    @Test
    void onlyARowThatIsASubRequestIsDelegated() {
        ProcedureTally tally = new ProcedureTally(ServerRuns.procedure("webservice"));
        assertThat(tally.evaluation().steps())
                .filteredOn(StepEvaluation::delegated)
                .extracting(StepEvaluation::nomor)
                .containsExactly(4);
    }

    private static int sum(Evaluation told, ToIntFunction<ProcedureEvaluation> count) {
        return told.procedures().stream().mapToInt(count).sum();
    }
}
