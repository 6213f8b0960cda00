package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.report.Compliance;
import id.sopan.report.Evaluation;
import id.sopan.report.Evaluations;
import id.sopan.report.GeneratedRuns;
import id.sopan.report.HalfYear;
import id.sopan.report.HeldAgainst;
import id.sopan.report.ProcedureEvaluation;
import id.sopan.report.ProposedStandard;
import id.sopan.report.Ratings;
import id.sopan.report.Scope;
import id.sopan.report.StepEvaluation;
import id.sopan.report.Unfinished;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a half-year; a copy to look at lies in {@code target/evaluasi.xlsx}. */
class EvaluationFormTest {

    private static final Path COPY = Path.of("target/evaluasi.xlsx");
    private static final HalfYear HALF = new HalfYear(2026, 1);

    @TempDir
    Path directory;

    private Evaluation evaluations() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(800, 3);
            Documents runs = store.documents(Collection.RUNS);
            return new Evaluations(
                            new Histories(runs),
                            new Runs(runs),
                            generated.procedures()::byHash,
                            unit -> OfficeCalendar.in(GeneratedRuns.ZONE),
                            InstantSource.system())
                    .of(HALF.period(), GeneratedRuns.ZONE, Scope.of(Set.of()));
        }
    }

    @Test
    void underFiveCasesThereIsNoPercentage() {
        assertThat(EvaluationText.judgement(step(4)))
                .contains("n = 4", "Kepatuhan 3 dari 4")
                .doesNotContain("%");
        assertThat(EvaluationText.judgement(step(5))).contains("80% (4 dari 5)", "Menunggu 25% dari waktunya");
    }

    @Test
    void timesThatAreNotAllKnownAreSaid() {
        Duration hour = Duration.ofHours(1);
        StepEvaluation some = new StepEvaluation(
                1,
                "",
                false,
                60,
                4,
                2,
                new Compliance(4, 4, 2),
                List.of(),
                hour,
                hour,
                hour,
                0,
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(EvaluationText.judgement(some))
                .startsWith("n = 4; waktu baku 60 menit")
                .contains("2 lagi sebagian di luar data kalender", "Kepatuhan 4 dari 4; belum dinilai 2");
        StepEvaluation none = unknown(60, new Compliance(0, 0, 2));
        assertThat(EvaluationText.judgement(none))
                .startsWith("n = 0; waktu baku 60 menit\n2 lagi")
                .endsWith("\nKepatuhan belum dinilai 2");
    }

    @Test
    void whatWasBeyondTheStandardIsToldWhereNoTimeIsKnown() {
        StepEvaluation step = unknown(60, new Compliance(0, 2, 0));
        assertThat(EvaluationText.judgement(step)).isEqualTo("""
                        n = 0; waktu baku 60 menit
                        2 lagi sebagian di luar data kalender, tidak ikut n, median, dan P80
                        Kepatuhan 0 dari 2""");
        assertThat(EvaluationText.judgement(unknown(null, Compliance.NONE)))
                .startsWith("n = 0; waktu baku belum ditetapkan\n2 lagi")
                .doesNotContain("Kepatuhan");
    }

    private static StepEvaluation unknown(@Nullable Integer standard, Compliance compliance) {
        return new StepEvaluation(
                1,
                "",
                false,
                standard,
                0,
                2,
                compliance,
                List.of(),
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void whereTheStandardWasChangedEachIsToldWithHowManyKeptIt() throws IOException {
        Compliance kept = new Compliance(4, 8, 0);
        StepEvaluation step = changed(
                kept,
                new HeldAgainst(90, 6, new Compliance(3, 6, 0)),
                new HeldAgainst(400, 3, new Compliance(1, 2, 1)),
                new HeldAgainst(null, 2, Compliance.NONE));
        assertThat(EvaluationText.judgement(step)).startsWith("""
                        n = 11; waktu baku berubah
                        Kepatuhan pada waktu baku 90 menit: 50% (3 dari 6)
                        Kepatuhan pada waktu baku 400 menit: 1 dari 2; belum dinilai 1
                        Tanpa waktu baku: 2
                        Median 60,""");

        ByteArrayOutputStream to = new ByteArrayOutputStream();
        ProcedureEvaluation evaluation = new ProcedureEvaluation(
                "server",
                "Server",
                List.of("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"),
                11,
                11,
                0,
                0,
                0,
                0,
                0,
                List.of(step, step(4)),
                new Ratings(0, 0, List.of()));
        EvaluationForm.write(
                to, HALF, LocalDate.parse("2026-07-06"), "Semua unit", new Evaluation(List.of(evaluation), "0123", 0));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read())
                    .anyMatch(row -> text(row, 3).equals("Versi SOP aaaaaaaaaaaa, bbbbbbbbbbbb"))
                    .anyMatch(row -> text(row, 0).startsWith("Waktu baku berubah: tiap langkah dinilai"));
            List<Row> data = workbook.findSheet("Data").orElseThrow().read();
            assertThat(data.stream().map(row -> text(row, 3)))
                    .containsExactly(
                            "Waktu baku",
                            "90 menit: 50% (3 dari 6); 400 menit: 1 dari 2; belum dinilai 1; tanpa waktu baku: 2",
                            "60");
        }
    }

    private static StepEvaluation changed(Compliance kept, HeldAgainst... heldAgainst) {
        Duration hour = Duration.ofHours(1);
        return new StepEvaluation(
                1,
                "",
                false,
                null,
                11,
                0,
                kept,
                List.of(heldAgainst),
                hour,
                hour,
                hour,
                0,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Median 203.25 minutes, P80 210.35, P90 0.15. */
    @Test
    void minutesAreRoundedDownAndOnlyAProposalUp() {
        Duration p80 = Duration.ofSeconds(12_621);
        ProposedStandard proposal =
                new ProposedStandard(p80, 20, Duration.ofSeconds(12_600), Duration.ofSeconds(12_661));
        StepEvaluation step = new StepEvaluation(
                1,
                "Menelaah",
                false,
                240,
                20,
                0,
                new Compliance(20, 20, 0),
                List.of(),
                Duration.ofSeconds(12_195),
                p80,
                Duration.ofSeconds(9),
                0,
                List.of(),
                List.of(),
                Optional.of(proposal));
        assertThat(EvaluationText.judgement(step)).contains("Median 203, P80 210, P90 0 menit");
        assertThat(EvaluationText.notes(step))
                .contains("Usulan waktu baku: 211 menit (P80 dibulatkan ke atas, n = 20;", "210 s.d. 212 menit");
    }

    @Test
    void whatIsNotFinishedStandsBesideWhatKeptTheStandard() {
        StepEvaluation step = step(
                2,
                new Unfinished("DT-2026-0002", true),
                new Unfinished("DT-2026-0003", false),
                new Unfinished("DT-2026-0004", true));
        assertThat(EvaluationText.judgement(step))
                .contains("Kepatuhan 1 dari 2\nBelum selesai 3, tidak termasuk n; 2 sudah melewati waktu baku\n");
        assertThat(EvaluationText.notes(step)).startsWith("""
                        Belum selesai, melewati waktu baku: DT-2026-0002, DT-2026-0004
                        Belum selesai: DT-2026-0003
                        """);
    }

    @Test
    void ofManyThatAreNotFinishedTenAreNamed() {
        Unfinished[] twelve = IntStream.range(10, 22)
                .mapToObj(number -> new Unfinished("DT-2026-00" + number, false))
                .toArray(Unfinished[]::new);
        assertThat(EvaluationText.notes(step(2, twelve))).contains("DT-2026-0019, dan 2 lainnya\n");
    }

    @Test
    void aRowOfASubRequestIsNotShownAsSkipped() {
        StepEvaluation row = new StepEvaluation(
                4,
                "Menyiapkan server",
                true,
                null,
                0,
                0,
                Compliance.NONE,
                List.of(),
                null,
                null,
                null,
                0,
                List.of(new Unfinished("WS-2026-0001", false)),
                List.of(),
                Optional.empty());
        assertThat(EvaluationText.judgement(row))
                .isEqualTo("Dikerjakan pada permohonan turunan\nBelum selesai 1, tidak termasuk n");
    }

    @Test
    void theCountsAddUp() {
        assertThat(EvaluationText.counts(support(6, 1, 0, 5, 4)))
                .isEqualTo("Diajukan 6, selesai 1, ditolak 0, dibatalkan 0, masih berjalan 5,"
                        + " di antaranya 4 melewati waktu baku");
        assertThat(EvaluationText.counts(support(6, 1, 1, 6, 0)))
                .as("two were asked for before")
                .isEqualTo("Dari semester sebelumnya 2, diajukan 6, selesai 1, ditolak 0, dibatalkan 0,"
                        + " dibuka kembali sesudahnya 1, masih berjalan 6");
    }

    private static ProcedureEvaluation support(int requested, int finished, int reopened, int open, int overdue) {
        return new ProcedureEvaluation(
                "dukungan-teknis",
                "Dukungan Teknis",
                List.of("0123"),
                requested,
                finished,
                0,
                0,
                reopened,
                open,
                overdue,
                List.of(),
                new Ratings(0, 0, List.of()));
    }

    private static StepEvaluation step(int cases, Unfinished... unfinished) {
        Duration hour = Duration.ofHours(1);
        Compliance kept = new Compliance(cases - 1, cases, 0);
        return new StepEvaluation(
                1,
                "Menelaah",
                false,
                60,
                cases,
                0,
                kept,
                List.of(),
                hour,
                hour,
                hour,
                0.25,
                List.of(unfinished),
                List.of(),
                Optional.empty());
    }

    @Test
    void isFilledInButForWhatAPersonMustJudge() throws IOException {
        Evaluation evaluation = evaluations();
        List<ProcedureEvaluation> all = evaluation.procedures();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        EvaluationForm.write(to, HALF, LocalDate.parse("2026-07-06"), "Semua unit", evaluation);
        Files.write(COPY, to.toByteArray());

        List<Row> rows;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            rows = workbook.getFirstSheet().read();
        }
        int heading = 0;
        while (!text(rows.get(heading), 0).equals("No")) {
            heading++;
        }
        assertThat(rows.subList(0, heading))
                .anyMatch(row -> text(row, 0).equals("Kalender kerja: versi 0123456789ab"))
                .noneMatch(row -> text(row, 0).contains("masih berjalan"));
        assertThat(rows).anyMatch(row -> text(row, 0).startsWith("Median, P80, P90: 50%, 80%, dan 90% langkah"));
        Row headings = rows.get(heading);
        assertThat(List.of(0, 1, 2, 3, 4, 5).stream().map(column -> text(headings, column)))
                .containsExactly("No", "Prosedur", "Penilaian", "Catatan", "Tindakan", "Paraf");
        List<Row> filled = rows.subList(heading + 1, rows.size()).stream()
                .takeWhile(row -> !text(row, 1).equals("Mengetahui,"))
                .filter(row -> !text(row, 1).isEmpty())
                .toList();
        int steps = all.stream().mapToInt(one -> one.steps().size()).sum();
        assertThat(filled).hasSize(steps + 2 * all.size());
        assertThat(filled).allSatisfy(row -> {
            assertThat(text(row, 4)).isEmpty();
            assertThat(text(row, 5)).isEmpty();
        });
        assertThat(filled).anyMatch(row -> text(row, 3).contains("Usulan waktu baku"));
        assertThat(filled).anyMatch(row -> text(row, 3).contains("Dikembalikan"));
        assertThat(filled)
                .filteredOn(row -> text(row, 3).contains("kurang dari 20"))
                .allSatisfy(row -> assertThat(text(row, 3)).doesNotContain("Usulan waktu baku:"));
        assertThat(sheet(COPY)).contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToPage=\"true\"");
    }

    private static String text(Row row, int column) {
        return column >= row.getCellCount() || row.getCell(column) == null
                ? ""
                : row.getCell(column).getText();
    }

    /** The sheet's XML; entries are streamed, so that a file is needed to read them. */
    private static String sheet(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet1.xml");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
