package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.analysed;
import static id.sopan.report.ServerRuns.at;
import static id.sopan.report.ServerRuns.procedure;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.outbox.Address;
import id.sopan.procedure.Ending;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the summary of Monday 7 to Sunday 13 September 2026 says of requests that are still open. */
class WaitingWeekTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));
    private static final Procedure WEBSERVICE = procedure("webservice");

    /** One analysed in time, one under way for 5 times its 45 minutes, one back at its requester, one with a sub-request. */
    private static Report report() {
        Tally tally = new Tally();
        add(tally, SERVER, ended(analysed("2026-09-08T08:00", "2026-09-08T08:10")));
        add(tally, SERVER, analysed("2026-09-11T08:00", null));
        add(tally, SERVER, ServerRuns.at("permohonan", SERVER, "2026-09-11T16:00", null));
        add(tally, WEBSERVICE, ServerRuns.at("alokasi", WEBSERVICE, "2026-09-11T08:00", null));
        return new Report(WEEK, WIB.getId(), tally.figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
    }

    private static History ended(History run) {
        return new History(
                run.id(),
                run.number(),
                run.procedure(),
                run.definition(),
                run.unit(),
                run.units(),
                run.since(),
                at("2026-09-08T08:10"),
                Ending.SELESAI,
                run.visits());
    }

    private static void add(Tally tally, Procedure procedure, History run) {
        tally.add(RunFacts.of(
                run, procedure, ServerRuns.CALENDARS, WEEK.from(WIB), WEEK.to(WIB), at("2026-09-14T08:00")));
    }

    private static String told(Report report) {
        return String.join(
                "\n",
                new SummaryText(SPOKEN, report, new Readers(List.of("Unit TI"), 1, Set.of("unit-ti")))
                        .blocks(List.of(), Brevity.FULL));
    }

    @Test
    void whatIsOverdueIsSaidWhereSomethingHappenedToo() {
        assertThat(told(report()))
                .contains("masih berjalan <b>3</b>, <b>1 di antaranya melewati waktu baku</b>")
                .contains("Langkah selesai dalam waktu baku: <b>1 dari 1")
                .contains("• 1 pada Unit unit-ti, langkah SV 7, terlama SV-2026-0001 (7 jam kerja),"
                        + " 1 melewati waktu baku");
    }

    private static History asked(@Nullable Instant until) {
        Visit.Question question = new Visit.Question(0, null);
        Visit.Hold asked = new Visit.Hold(By.PROGRAM, at("2026-09-11T14:00"), until, "?", question);
        Instant opened = at("2026-09-11T08:00");
        return ServerRuns.of(
                SERVER, new Visit("analisis", 1, opened, List.of(), List.of(), List.of(), List.of(asked), null));
    }

    @Test
    void whatIsAskedAboutWaitsForTheUnitThatIsAskedSinceThen() {
        Tally tally = new Tally();
        add(tally, SERVER, asked(null));
        add(tally, SERVER, asked(at("2026-09-11T15:00")));
        Report report =
                new Report(WEEK, WIB.getId(), tally.figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
        assertThat(told(report))
                .contains("• 1 pada Unit pengembang, langkah SV 7, terlama SV-2026-0001 (120 menit kerja)")
                .contains("• 1 pada Unit unit-ti, langkah SV 7, terlama SV-2026-0001 (7 jam kerja)");
    }

    @Test
    void thoseOfSeveralUnitsAreNotSaidToBeOfOne() {
        Readers two = new Readers(List.of("Arsip", "Humas"), 2, Set.of("unit-ti"));
        assertThat(new SummaryText(SPOKEN, report(), two)
                        .blocks(List.of(), Brevity.FULL)
                        .getFirst())
                .contains("melibatkan unit-unit ini");
        assertThat(told(report())).contains("melibatkan unit ini");
    }

    @Test
    void theUnitThatAskedIsNamed() {
        assertThat(told(report()))
                .contains("• 1 pada Unit pengembang, langkah SV 6,")
                .doesNotContain("Pemohon");
    }

    @Test
    void thoseThatWaitForASubRequestAreNotLeftOut() {
        assertThat(told(report())).contains("\n• 1 menunggu permohonan turunan\n");
        assertThat(DetailText.of(SPOKEN, report(), Readers.ALL, List.of()).toString())
                .contains("• 1 menunggu permohonan turunan");
    }

    /** Analysed on Friday, which was entered on Tuesday of the next week. */
    @Test
    void whatWasEnteredLateWaitsInTheStepThatOpensNext() {
        Tally tally = new Tally();
        add(
                tally,
                SERVER,
                ServerRuns.of(
                        SERVER,
                        ServerRuns.visit("analisis", "2026-09-11T08:00", "2026-09-11T09:00"),
                        ServerRuns.visit("koordinasi", "2026-09-15T08:00", null)));
        Figures figures = tally.figures();
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.atSubRuns()).isZero();
        assertThat(figures.waiting()).singleElement().satisfies(one -> {
            assertThat(one.row()).isEqualTo(new RowKey("server", 9));
            assertThat(one.longest()).isZero();
            assertThat(one.late()).isZero();
        });
    }

    @Test
    void allThatIsSaidIsComparedWithWhatWasSaid() {
        Report said = said(report(), 0, 60);
        assertThat(String.join("\n", Recomputed.all(SPOKEN, new Said(said, () -> false), report())))
                .contains("• Melewati waktu baku: dilaporkan 0 → dihitung ulang 1")
                .contains("• Menunggu Unit TI, langkah SV 7: dilaporkan 1, terlama 7 jam →"
                        + " dihitung ulang 1, terlama 7 jam, 1 melewati waktu baku")
                .contains("• Menunggu permohonan turunan: dilaporkan tidak ada → dihitung ulang 1")
                .contains("• Waktu baku SV 7: dilaporkan 60 menit → dihitung ulang 45 menit")
                .contains("• Tidak dihitung: dilaporkan 2 → dihitung ulang tidak ada")
                .contains("• Sebagian di luar data kalender SV 7: dilaporkan 1 → dihitung ulang tidak ada");
    }

    /** The same with other figures of what is overdue, delegated and not known, and another standard. */
    private static Report said(Report now, int each, int standard) {
        Figures all = now.figures();
        List<RowFigures> rows = all.rows().stream()
                .map(row -> new RowFigures(
                        row.row(),
                        row.definition(),
                        row.standard() == null ? null : standard,
                        row.cases(),
                        row.uncovered() + 1,
                        row.compliance(),
                        row.heldAgainst(),
                        row.median(),
                        row.p80(),
                        row.queued(),
                        row.waited()))
                .toList();
        List<WaitingFor> waiting = all.waiting().stream()
                .map(one -> new WaitingFor(
                        one.row(),
                        one.definition(),
                        one.roles(),
                        one.units(),
                        one.unchosen(),
                        one.runs(),
                        one.longest(),
                        one.number(),
                        each))
                .toList();
        Figures figures = new Figures(
                all.requested(),
                all.finished(),
                all.denied(),
                all.withdrawn(),
                all.open(),
                all.reopened(),
                all.compliance(),
                rows,
                waiting,
                each,
                all.ratings());
        return new Report(now.period(), now.zone(), figures, now.before(), now.calendar(), now.omitted() + 2);
    }

    @Test
    void ofManyUnitsTheRoleStandsForThem() {
        assertThat(SPOKEN.waiting(waiting(List.of("a", "b")))).startsWith("• 4 pada Unit a dan Unit b,");
        assertThat(SPOKEN.waiting(waiting(List.of("a", "b", "c", "d")))).startsWith("• 4 pada Pemohon,");
    }

    private static WaitingFor waiting(List<String> units) {
        return new WaitingFor(
                new RowKey("server", 6),
                SERVER.hash(),
                List.of("pemohon"),
                units,
                false,
                4,
                Duration.ofHours(1),
                "SV-2026-0001",
                0);
    }

    @Test
    void whatWasToldBeforeThisIsReadAndDoesNotDiffer(@TempDir Path directory) {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Summaries summaries = new Summaries(store);
            summaries.add(
                    "now", new Told(new Address(1, null), List.of("unit-ti"), true, report(), null), Instant.EPOCH);
            Documents documents = store.documents(Collection.SUMMARIES);
            Document now = documents.find("now").orElseThrow();
            String before = now.json()
                    .replaceAll(
                            ",\"((?:overdue|delegated)\":\\d+|units\":\\[\"(?!unit-ti\"\\],\"weekly)[^\\]]*\\])", "");
            assertThat(before).isNotEqualTo(now.json()).doesNotContain("overdue", "delegated");
            documents.insert(new Document("before", 1, 0, now.keys(), before));

            Report read = summaries.find("before").orElseThrow().report();

            assertThat(told(read)).contains("• 1 pada Pemohon, langkah SV 6,").doesNotContain("melewati");
            assertThat(Recomputed.all(SPOKEN, new Said(read, () -> false), report()))
                    .isEmpty();
        }
    }
}
