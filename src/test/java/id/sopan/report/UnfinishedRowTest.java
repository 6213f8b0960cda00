package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.procedure.Procedure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A row in which time was spent and nothing was done yet is told with its standard. */
class UnfinishedRowTest {

    private static RowFigures row(History run, Procedure procedure) {
        Tally tally = new Tally();
        tally.add(RunFacts.of(
                run, procedure, CALENDARS, at("2026-11-23T00:00"), at("2026-11-24T00:00"), at("2026-11-24T00:00")));
        return tally.figures().rows().getFirst();
    }

    @Test
    void keepsItsStandard() {
        RowFigures row = row(ServerRuns.analysed("2026-11-23T09:00", null), SERVER);
        assertThat(row.cases()).isZero();
        assertThat(row.queued()).isEqualTo(Duration.ofHours(6));
        assertThat(row.standard()).isEqualTo(45);
    }

    @Test
    void keepsItWhereOnlyAStepThatWaitsWasOpen() {
        Procedure support = ServerRuns.procedure("dukungan-teknis");
        RowFigures row = row(ServerRuns.at("konfirmasi", support, "2026-11-23T09:00", null), support);
        assertThat(row.waited()).isEqualTo(Duration.ofHours(6));
        assertThat(row.standard()).isEqualTo(120);
    }
}
