package id.sopan.report.export;

import id.sopan.measure.VisitTime;
import id.sopan.procedure.Procedure;
import id.sopan.wording.VersionText;
import java.util.function.Function;
import java.util.stream.Stream;

/** Columns that several tables have. */
final class SharedColumns {

    static final int MINUTES = 12;

    private SharedColumns() {}

    /** @param version of the procedure that the row is told by */
    static <T> Stream<Column<T>> head(Function<T, Told> told, Function<T, Procedure> version) {
        return Stream.of(
                new Column<>("nomor", "Nomor", 16, row -> told.apply(row).number()),
                new Column<>(
                        "prosedur",
                        "Prosedur",
                        18,
                        row -> told.apply(row).procedure().id()),
                new Column<>(
                        "versi",
                        "Versi SOP",
                        14,
                        row -> VersionText.of(version.apply(row).hash())),
                new Column<>(
                        "unit_pemohon",
                        "Unit pemohon",
                        24,
                        row -> told.apply(row).unitName()));
    }

    static <T> Stream<Column<T>> minutes(Function<T, VisitTime> time) {
        return Stream.of(
                new Column<>(
                        "antre",
                        "Antre (menit)",
                        MINUTES,
                        row -> Minutes.of(time.apply(row).queue())),
                new Column<>(
                        "ditangani",
                        "Ditangani (menit)",
                        MINUTES,
                        row -> Minutes.of(time.apply(row).handling())),
                new Column<>(
                        "menunggu",
                        "Menunggu (menit)",
                        MINUTES,
                        row -> Minutes.of(time.apply(row).waiting())),
                new Column<>(
                        "turunan",
                        "Turunan (menit)",
                        MINUTES,
                        row -> Minutes.of(time.apply(row).delegated())),
                new Column<>(
                        "terukur",
                        "Terukur (menit)",
                        MINUTES,
                        row -> Minutes.of(time.apply(row).measured())));
    }
}
