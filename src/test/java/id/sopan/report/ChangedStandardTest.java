package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.outbox.Address;
import id.sopan.procedure.Procedure;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 7, of which some cases were held against another standard than others, or against none. */
class ChangedStandardTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 20));
    private static final Instant MONDAY = at("2026-12-14T08:00");
    private static final Procedure OLD = ServerRuns.changed("server", "waktu: 45", "waktu: 90");
    private static final Procedure NEW = ServerRuns.changed("server", "waktu: 45", "waktu: 400");
    private static final Procedure WITHOUT = ServerRuns.changed("server", "waktu: 45", "waktu: ~");

    private static final List<RunFacts> RAISED =
            List.of(done(NEW, 300), done(OLD, 60), done(OLD, 204), done(NEW, 500), done(OLD, 204), done(OLD, 300));
    private static final List<RunFacts> SET = List.of(done(WITHOUT, 329), done(OLD, 80), done(WITHOUT, 350));
    private static final List<RunFacts> SAME = List.of(done(NEW, 300), done(NEW, 500));

    private static RunFacts done(Procedure version, int minutes) {
        Instant since = MONDAY.plusSeconds(version.equals(NEW) ? 10 : 0);
        Integer standard = version.row(7).waktu();
        RunFacts.Done done = new RunFacts.Done(
                new RowKey("server", 7), version.hash(), standard, Duration.ofMinutes(minutes), true, since);
        return new RunFacts(run(version, since), true, null, true, false, List.of(done), List.of(), null, false);
    }

    private static History run(Procedure version, Instant since) {
        return new History(
                "id", "SV-2026-0001", "server", version.hash(), "pengembang", Map.of(), since, null, null, List.of());
    }

    private static HeldAgainst held(@Nullable Integer standard, int within, int stays) {
        return new HeldAgainst(standard, stays, standard == null ? Compliance.NONE : new Compliance(within, stays, 0));
    }

    private static Report report(List<RunFacts> runs) {
        Tally tally = new Tally();
        runs.forEach(tally::add);
        return new Report(WEEK, WIB.getId(), tally.figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
    }

    private static RowFigures row(List<RunFacts> runs) {
        return report(runs).figures().rows().getFirst();
    }

    private static String detail(List<RunFacts> runs) {
        return DetailText.of(SPOKEN, report(runs), Readers.ALL, List.of()).toString();
    }

    @Test
    void timesAreOfAllAndWhatWasKeptIsOfEachStandard() {
        assertThat(row(RAISED))
                .returns(6, RowFigures::cases)
                .returns(Duration.ofMinutes(204), RowFigures::median)
                .returns(Duration.ofMinutes(300), RowFigures::p80)
                .returns(new Compliance(2, 6, 0), RowFigures::compliance)
                .returns(List.of(held(90, 1, 4), held(400, 1, 2)), RowFigures::heldAgainst)
                .returns(null, RowFigures::onlyStandard);
        assertThat(row(RAISED.reversed()).heldAgainst()).isEqualTo(row(RAISED).heldAgainst());
        assertThat(row(SET).heldAgainst()).containsExactly(held(90, 1, 1), held(null, 0, 2));
    }

    @Test
    void whereAllWereHeldAgainstOneNothingElseIsSaid() {
        assertThat(row(SAME)).returns(List.of(), RowFigures::heldAgainst).returns(400, RowFigures::onlyStandard);
        assertThat(detail(SAME))
                .contains("(dari 2 kali), waktu baku 6 jam 40 menit\nDalam waktu baku: <b>1 dari 2 (kurang dari 5");
    }

    @Test
    void detailAndSummarySayHowManyOfWhichStandardKeptIt() {
        String kept =
                "80% selesai dalam 5 jam (dari 6 kali)\nDalam waktu baku 90 menit: 1 dari 4; 6 jam 40 menit: 1 dari 2";
        assertThat(detail(RAISED)).contains(kept).doesNotContain("Dalam waktu baku:", ", waktu baku");
        assertThat(new SummaryText(SPOKEN, report(RAISED), Readers.ALL).blocks(List.of(), Brevity.FULL))
                .anyMatch(block -> block.contains(kept) && !block.contains(", waktu baku"));
        assertThat(detail(SET))
                .contains("(dari 3 kali)\nDalam waktu baku 90 menit: 1 dari 1; tanpa waktu baku: 2")
                .doesNotContain(", waktu baku");
    }

    @Test
    void thePageSaysItTooAndJudgesNoMedian() {
        assertThat(ReportViews.of(SPOKEN, report(RAISED), "", List.of()).rows().getFirst())
                .returns("Dalam waktu baku 90 menit: 1 dari 4; 6 jam 40 menit: 1 dari 2", ReportView.Row::standards)
                .returns(null, ReportView.Row::standardShare)
                .returns(100.0, ReportView.Row::p80Share)
                .returns(false, ReportView.Row::late);
        assertThat(ReportViews.of(SPOKEN, report(SAME), "", List.of())
                        .rows()
                        .getFirst()
                        .standards())
                .isEmpty();
    }

    @Test
    void noBarIsColouredByOneOfThem() {
        assertThat(series(RAISED)).contains("Tidak dinilai").doesNotContain("Memenuhi", "Melebihi", "Waktu baku");
        assertThat(series(SAME)).contains("Memenuhi", "Waktu baku").doesNotContain("Tidak dinilai");
    }

    private static List<String> series(List<RunFacts> runs) {
        return new StepChart(SPOKEN, report(runs).figures())
                .chart().getSeriesCollection().stream()
                        .map(series -> series.getName())
                        .toList();
    }

    /** By versions that told of one standard alone. */
    @Test
    void whatWasToldBeforeIsReadAndDoesNotLookChanged(@TempDir Path directory) {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Summaries summaries = new Summaries(store);
            Report now = report(RAISED);
            summaries.add("now", new Told(new Address(1, null), List.of("unit-ti"), true, now, null), Instant.EPOCH);
            Documents documents = store.documents(Collection.SUMMARIES);
            Document stored = documents.find("now").orElseThrow();
            String before = stored.json().replaceFirst(",\"heldAgainst\":\\[.*?\\}\\}\\]", "");
            assertThat(before).isNotEqualTo(stored.json()).doesNotContain("heldAgainst");
            documents.insert(new Document("before", 1, 0, stored.keys(), before));

            assertThat(summaries.find("now").orElseThrow().report().figures().rows())
                    .isEqualTo(now.figures().rows());
            Report said = summaries.find("before").orElseThrow().report();

            assertThat(said.figures().rows().getFirst().onlyStandard()).isEqualTo(400);
            assertThat(recomputed(said, now)).isEmpty();
            assertThat(recomputed(summaries.find("now").orElseThrow().report(), now))
                    .isEmpty();
        }
    }

    @Test
    void whatIsHeldAgainstAnotherNowIsSaidToBe() {
        assertThat(String.join("\n", recomputed(report(RAISED.subList(0, 5)), report(RAISED))))
                .contains("• Dalam waktu baku SV 7: dilaporkan 90 menit: 1 dari 3; 6 jam 40 menit: 1 dari 2 →"
                        + " dihitung ulang 90 menit: 1 dari 4; 6 jam 40 menit: 1 dari 2")
                .doesNotContain("• Waktu baku");
    }

    private static List<String> recomputed(Report said, Report now) {
        return Recomputed.all(SPOKEN, new Said(said, () -> false), now);
    }

    private static ProcedureEvaluation evaluation(Procedure newest, List<RunFacts> runs) {
        ProcedureTally tally = new ProcedureTally(OLD);
        runs.forEach(facts -> tally.add(facts, version(facts.run().definition())));
        Instant later = MONDAY.plusSeconds(60);
        tally.add(new RunFacts(run(newest, later), true, null, true, false, List.of(), List.of(), null, false), newest);
        return tally.evaluation();
    }

    private static Procedure version(String hash) {
        return Stream.of(SERVER, OLD, NEW, WITHOUT)
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    private static StepEvaluation seventh(ProcedureEvaluation evaluation) {
        return evaluation.steps().stream()
                .filter(step -> step.nomor() == 7)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEvaluationNamesTheVersionsThatCounted() {
        ProcedureEvaluation raised = evaluation(NEW, RAISED);
        assertThat(raised.definitions()).containsExactly(OLD.hash(), NEW.hash());
        assertThat(seventh(raised))
                .returns(null, StepEvaluation::standard)
                .returns(List.of(held(90, 1, 4), held(400, 1, 2)), StepEvaluation::heldAgainst)
                .returns(new Compliance(2, 6, 0), StepEvaluation::compliance);
        ProcedureEvaluation same = evaluation(NEW, SAME);
        assertThat(same.definitions()).containsExactly(NEW.hash());
        assertThat(seventh(same))
                .returns(400, StepEvaluation::standard)
                .returns(List.of(), StepEvaluation::heldAgainst);
    }

    @Test
    void whatWasHeldAgainstAnEarlierOneAloneIsToldBesideThatOne() {
        ProcedureEvaluation changed = evaluation(SERVER, SAME);
        assertThat(seventh(changed)).returns(400, StepEvaluation::standard);
        assertThat(changed.definitions()).containsExactly(NEW.hash(), SERVER.hash());
    }

    @Test
    void anotherVersionOfTheSameStandardsIsNotNamed() {
        Procedure renamed = ServerRuns.changed("server", "Permintaan Server, Database", "Permohonan Server, Database");
        assertThat(renamed.hash()).isNotEqualTo(SERVER.hash());
        assertThat(evaluation(renamed, List.of(done(SERVER, 30))).definitions()).containsExactly(renamed.hash());
    }
}
