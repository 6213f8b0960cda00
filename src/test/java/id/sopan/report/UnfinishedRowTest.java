package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A row in which time was spent and nothing was done yet is told with its standard. */
class UnfinishedRowTest {

    @Test
    void keepsItsStandard() {
        Tally tally = new Tally();
        tally.add(RunFacts.of(
                ServerRuns.analysed("2026-11-23T09:00", null),
                SERVER,
                CALENDARS,
                at("2026-11-23T00:00"),
                at("2026-11-24T00:00"),
                at("2026-11-24T00:00")));
        assertThat(tally.figures().rows()).singleElement().satisfies(row -> {
            assertThat(row.cases()).isZero();
            assertThat(row.queued()).isEqualTo(Duration.ofHours(6));
            assertThat(row.standard()).isEqualTo(45);
        });
    }
}
