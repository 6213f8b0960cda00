package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times that are in part beyond the calendar's data, which ends with Thursday, 31 December 2026, at 16.00 WIB. */
class BeyondTheCalendarTest {

    private static RunFacts analysed(String from, String to) {
        return RunFacts.brief(ServerRuns.analysed(from, to), SERVER, ServerRuns.CALENDARS, Instant.MIN, Instant.MAX);
    }

    private static Figures figures() {
        Tally tally = new Tally();
        tally.add(analysed("2026-12-30T08:00", "2026-12-30T08:30"));
        tally.add(analysed("2026-12-31T15:30", "2027-01-04T09:00"));
        tally.add(analysed("2026-12-31T15:00", "2027-01-04T09:00"));
        return tally.figures();
    }

    @Test
    void oneIsKeptOneIsLateAndOneCannotBeJudged() {
        assertThat(figures().compliance()).isEqualTo(new Compliance(1, 2, 1));
        assertThat(SPOKEN.compliance(figures().compliance()))
                .isEqualTo("1 dari 2 (kurang dari 5, tanpa persentase);"
                        + " 1 belum dapat dinilai (di luar data kalender)");
        assertThat(SPOKEN.compliance(new Compliance(0, 0, 1)))
                .isEqualTo("1 belum dapat dinilai (di luar data kalender)");
    }

    @Test
    void whatIsNotAllKnownIsInNoPercentileAndThatIsSaid() {
        RowFigures row = figures().rows().getFirst();
        assertThat(row.cases()).isEqualTo(1);
        assertThat(row.uncovered()).isEqualTo(2);
        assertThat(row.p80()).isEqualTo(Duration.ofMinutes(30));
        assertThat(SummaryText.times(SPOKEN, row))
                .startsWith("30 menit (1 kali), waktu baku 45 menit\n")
                .contains("2 kali selesai", "di luar data kalender");
    }

    @Test
    void theEvaluationSaysSoToo() {
        ProcedureTally tally = new ProcedureTally(SERVER);
        tally.add(analysed("2026-12-31T15:30", "2027-01-04T09:00"), SERVER);
        StepEvaluation row = tally.evaluation().steps().stream()
                .filter(step -> step.nomor() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(row.cases()).isZero();
        assertThat(row.uncovered()).isOne();
        assertThat(row.compliance()).isEqualTo(new Compliance(0, 0, 1));
    }

    @Test
    void aSummaryThatWasToldBeforeThisWasCountedIsStillRead(@TempDir Path directory) {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Summaries summaries = new Summaries(store);
            Period period = new Period(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3));
            Report report =
                    new Report(period, WIB.getId(), figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
            summaries.add("now", new Told(new Address(1, null), List.of("unit-ti"), true, report, null), Instant.EPOCH);
            Documents documents = store.documents(Collection.SUMMARIES);
            Document now = documents.find("now").orElseThrow();
            String before = now.json().replaceAll(",\"(unjudged|uncovered)\":\\d+", "");
            assertThat(before).isNotEqualTo(now.json()).doesNotContain("unjudged", "uncovered");
            documents.insert(new Document("before", 1, 0, now.keys(), before));

            Figures read = summaries.find("before").orElseThrow().report().figures();

            assertThat(read.compliance()).isEqualTo(new Compliance(1, 2, 0));
            assertThat(read.rows().getFirst().uncovered()).isZero();
        }
    }
}
