package id.sopan.report.export;

import id.sopan.report.Evaluation;
import id.sopan.report.HalfYear;
import id.sopan.report.ProcedureEvaluation;
import id.sopan.report.StepEvaluation;
import id.sopan.wording.Harmless;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The form by which an SOP is evaluated each half-year (PermenPAN-RB 35/2012), filled in with what was measured. What a
 * person must judge stays open: Tindakan and Paraf, and the names below. Prints on A4, across.
 */
final class EvaluationForm {

    private static final String[] HEADINGS = {"No", "Prosedur", "Penilaian", "Catatan", "Tindakan", "Paraf"};
    private static final int[] WIDTHS = {6, 42, 34, 52, 26, 12};
    private static final int LAST = HEADINGS.length - 1;
    private static final double LINE = 15;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    private final Worksheet sheet;
    private int row;

    private EvaluationForm(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @param scope whom it concerns, such as the names of units */
    static void write(OutputStream to, HalfYear half, LocalDate today, String scope, Evaluation all)
            throws IOException {
        Workbook workbook = new Workbook(to, "Sopan", "1.0");
        workbook.setGlobalDefaultFont("Arial", 10);
        EvaluationForm form = new EvaluationForm(workbook.newWorksheet("Evaluasi"));
        form.page();
        form.head(half, today, scope, all);
        all.procedures().forEach(form::procedure);
        if (all.procedures().isEmpty()) {
            form.line("", "Tidak ada permohonan pada periode ini.", "", "");
        }
        form.legend(all);
        form.signatures();
        form.sheet.finish();
        EvaluationData.write(workbook, all.procedures());
        workbook.finish();
    }

    private void page() {
        Printing.across(sheet);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
    }

    private void head(HalfYear half, LocalDate today, String scope, Evaluation all) {
        title("FORMULIR EVALUASI PENERAPAN SOP ADMINISTRASI PEMERINTAHAN", 14);
        title("Semester " + half.half() + " Tahun " + half.year(), 12);
        if (half.isRunningOn(today)) {
            title("Semester masih berjalan; angka sementara", 12);
        }
        row++;
        fact(
                "Periode",
                DATE.format(half.period().first()) + " s.d. "
                        + DATE.format(half.period().last()));
        fact("Unit", scope);
        fact("Disusun", DATE.format(today) + ", dari catatan Sopan; waktu dalam menit kerja");
        fact(
                "Kalender kerja",
                "versi " + EvaluationText.versions(List.of(all.calendar().split(" "))));
        if (all.omitted() > 0) {
            fact("Tidak dihitung", all.omitted() + " permohonan, karena definisi prosedurnya tidak ada lagi");
        }
        row++;
        for (int column = 0; column <= LAST; column++) {
            sheet.inlineString(row, column, HEADINGS[column]);
        }
        sheet.range(row, 0, row, LAST)
                .style()
                .bold()
                .fillColor("DDE8E4")
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.repeatRows(row);
        row++;
    }

    private void title(String text, int size) {
        sheet.inlineString(row, 0, text);
        sheet.range(row, 0, row, LAST).merge();
        sheet.style(row, 0).bold().fontSize(size).horizontalAlignment("center").set();
        sheet.rowHeight(row, size + 8.0);
        row++;
    }

    private void fact(String name, String value) {
        sheet.inlineString(row, 0, name + ": " + Harmless.seen(value));
        sheet.range(row, 0, row, LAST).merge();
        row++;
    }

    private void procedure(ProcedureEvaluation evaluation) {
        line(
                "",
                evaluation.nama(),
                EvaluationText.counts(evaluation),
                "Versi SOP " + EvaluationText.versions(evaluation.definitions()));
        sheet.range(row - 1, 0, row - 1, LAST)
                .style()
                .bold()
                .fillColor("F3F6F5")
                .set();
        for (StepEvaluation step : evaluation.steps()) {
            line(
                    Integer.toString(step.nomor()),
                    step.kegiatan(),
                    EvaluationText.judgement(step),
                    EvaluationText.notes(step));
        }
        line(
                "",
                "Penilaian pemohon",
                EvaluationText.rating(evaluation.ratings()),
                EvaluationText.words(evaluation.ratings()));
    }

    private void line(String number, String what, String judgement, String notes) {
        String[] cells = {number, what, judgement, notes, "", ""};
        int lines = 1;
        for (int column = 0; column <= LAST; column++) {
            String text = Harmless.seen(cells[column]);
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
            lines = Math.max(lines, EvaluationText.lines(text, WIDTHS[column]));
        }
        sheet.range(row, 0, row, LAST)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(row, Math.min(400, lines * LINE));
        row++;
    }

    private void legend(Evaluation all) {
        row++;
        fact("n", "banyaknya langkah yang selesai. Kepatuhan: yang memenuhi waktu baku, dari yang dapat dinilai");
        if (all.procedures().stream()
                .flatMap(procedure -> procedure.steps().stream())
                .anyMatch(step -> !step.heldAgainst().isEmpty())) {
            fact("Waktu baku berubah", "tiap langkah dinilai menurut waktu baku versi SOP yang dijalaninya");
        }
        fact("Median, P80, P90", "50%, 80%, dan 90% langkah itu selesai dalam waktu ini");
        fact("Masih berjalan, belum selesai", "pada akhir periode; selama semester berjalan, pada saat disusun");
    }

    private void signatures() {
        row++;
        signature(1, "Mengetahui,", "Pimpinan Unit");
        signature(3, "....................., ..............................", "Penilai");
    }

    private void signature(int column, String first, String second) {
        sheet.inlineString(row, column, first);
        sheet.inlineString(row + 1, column, second);
        sheet.style(row + 5, column)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
        sheet.inlineString(row + 6, column, "NIP");
    }
}
