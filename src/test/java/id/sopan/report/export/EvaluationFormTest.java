package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.report.Compliance;
import id.sopan.report.Evaluation;
import id.sopan.report.Evaluations;
import id.sopan.report.GeneratedRuns;
import id.sopan.report.HalfYear;
import id.sopan.report.ProcedureEvaluation;
import id.sopan.report.ProposedStandard;
import id.sopan.report.Scope;
import id.sopan.report.StepEvaluation;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
                1, "", 60, 4, 2, new Compliance(4, 4, 2), hour, hour, hour, 0, List.of(), Optional.empty());
        assertThat(EvaluationText.judgement(some))
                .startsWith("n = 4; waktu baku 60 menit")
                .contains("2 lagi sebagian di luar data kalender", "Kepatuhan 4 dari 4; belum dinilai 2");
        StepEvaluation none = new StepEvaluation(
                1, "", 60, 0, 2, new Compliance(0, 0, 2), null, null, null, 0, List.of(), Optional.empty());
        assertThat(EvaluationText.judgement(none)).startsWith("n = 0\n2 lagi");
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
                240,
                20,
                0,
                new Compliance(20, 20, 0),
                Duration.ofSeconds(12_195),
                p80,
                Duration.ofSeconds(9),
                0,
                List.of(),
                Optional.of(proposal));
        assertThat(EvaluationText.judgement(step)).contains("Median 203, P80 210, P90 0 menit");
        assertThat(EvaluationText.notes(step))
                .contains("Usulan waktu baku: 211 menit (P80 dibulatkan ke atas, n = 20;", "210 s.d. 212 menit");
    }

    private static StepEvaluation step(int cases) {
        Duration hour = Duration.ofHours(1);
        Compliance kept = new Compliance(cases - 1, cases, 0);
        return new StepEvaluation(
                1, "Menelaah", 60, cases, 0, kept, hour, hour, hour, 0.25, List.of(), Optional.empty());
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
        assertThat(rows.subList(0, heading)).anyMatch(row -> text(row, 0).equals("Kalender kerja: versi 0123456789ab"));
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
