package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.at;
import static id.sopan.report.ServerRuns.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits at a form that somebody must fill in: on Monday, 23 November 2026, from 08.00, which leaves 7 hours. */
class WaitingAtFormsTest {

    private static final Duration DAY = Duration.ofHours(7);

    private static List<RowFigures> rows(Visit... visits) {
        Tally tally = new Tally();
        tally.add(RunFacts.of(
                ServerRuns.of(SERVER, visits),
                SERVER,
                CALENDARS,
                at("2026-11-23T00:00"),
                at("2026-11-24T00:00"),
                at("2026-11-24T00:00")));
        return tally.figures().rows();
    }

    @Test
    void waitsInTheQueueOfItsRow() {
        assertThat(rows(visit("permohonan", "2026-11-23T08:00", null)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row().nomor()).isEqualTo(6);
                    assertThat(row.queued()).isEqualTo(DAY);
                });
    }

    @Test
    void whatWasSentBackIsThePauseOfTheStepThatSentIt() {
        Visit.Pause pause = new Visit.Pause(By.PROGRAM, at("2026-11-23T08:00"), null, "lengkapi", null);
        Visit analysis =
                new Visit("analisis", 1, at("2026-11-23T08:00"), List.of(), List.of(), List.of(pause), List.of(), null);
        assertThat(rows(analysis, visit("permohonan", "2026-11-23T08:00", null)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row().nomor()).isEqualTo(7);
                    assertThat(row.waited()).isEqualTo(DAY);
                });
    }
}
