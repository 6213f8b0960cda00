package id.sopan.report.export;

import id.sopan.report.ProcedureEvaluation;
import id.sopan.report.ProposedStandard;
import id.sopan.report.StepEvaluation;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The form's figures as numbers, for whoever computes on. */
final class EvaluationData {

    private record Line(ProcedureEvaluation procedure, StepEvaluation step) {}

    private static final int NUMBER = 12;

    private static final List<Column<Line>> COLUMNS = List.of(
            new Column<Line>(
                    "prosedur", "Prosedur", 20, line -> line.procedure().id()),
            step("nomor", "No", StepEvaluation::nomor),
            step("kegiatan", "Kegiatan", StepEvaluation::kegiatan),
            step("baku", "Waktu baku", EvaluationData::standard),
            step("n", "n", StepEvaluation::cases),
            step("sesuai", "Dalam waktu baku", step -> step.compliance().within()),
            step("dinilai", "Dinilai", step -> step.compliance().cases()),
            step("belum_dinilai", "Belum dinilai", step -> step.compliance().unjudged()),
            step("luar_data", "Di luar data kalender", StepEvaluation::uncovered),
            step("median", "Median (menit)", step -> minutes(step.median())),
            step("p80", "P80 (menit)", step -> minutes(step.p80())),
            step("p90", "P90 (menit)", step -> minutes(step.p90())),
            step("menunggu", "Bagian menunggu", StepEvaluation::waiting),
            step("dikembalikan", "Dikembalikan", step -> step.count(false)),
            step("ditolak", "Ditolak", step -> step.count(true)),
            proposed("usulan", "Usulan (menit)", ProposedStandard::time),
            proposed("dari", "Selang dari", ProposedStandard::from),
            proposed("sampai", "Selang sampai", ProposedStandard::to),
            step("belum_selesai", "Belum selesai", step -> step.unfinished().size()),
            step("melewati", "Melewati waktu baku", StepEvaluation::overdue));

    private EvaluationData() {}

    static void write(Workbook workbook, List<ProcedureEvaluation> all) throws IOException {
        Sheets sheets = new Sheets(workbook, "Data", COLUMNS, ZoneOffset.UTC);
        for (ProcedureEvaluation procedure : all) {
            for (StepEvaluation step : procedure.steps()) {
                Line line = new Line(procedure, step);
                List<@Nullable Object> cells = new ArrayList<>();
                COLUMNS.forEach(column -> cells.add(column.value().apply(line)));
                sheets.add(cells);
            }
        }
        sheets.finish();
    }

    private static Column<Line> step(String key, String heading, Function<StepEvaluation, @Nullable Object> value) {
        return new Column<>(key, heading, NUMBER, line -> value.apply(line.step()));
    }

    private static Column<Line> proposed(String key, String heading, Function<ProposedStandard, Duration> value) {
        return step(
                key,
                heading,
                step -> step.proposal().map(value).map(Minutes::of).orElse(null));
    }

    private static @Nullable Object standard(StepEvaluation step) {
        return step.heldAgainst().isEmpty() ? step.standard() : EvaluationText.standards(step);
    }

    private static @Nullable Object minutes(@Nullable Duration time) {
        return time == null ? null : Minutes.of(time);
    }
}
