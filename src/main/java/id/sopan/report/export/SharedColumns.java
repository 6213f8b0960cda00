package id.sopan.report.export;

import id.sopan.measure.VisitTime;
import id.sopan.procedure.Procedure;
import id.sopan.wording.VersionText;
import java.time.Duration;
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

    /** @param measured what is held against the standard time */
    static <T> Stream<Column<T>> minutes(Function<T, VisitTime> time, Function<T, Duration> measured) {
        return Stream.of(
                minutes("antre", "Antre (menit)", time.andThen(VisitTime::queue)),
                minutes("ditangani", "Ditangani (menit)", time.andThen(VisitTime::handling)),
                minutes("menunggu", "Menunggu (menit)", time.andThen(VisitTime::waiting)),
                minutes("turunan", "Turunan (menit)", time.andThen(VisitTime::delegated)),
                minutes("terukur", "Terukur (menit)", measured));
    }

    private static <T> Column<T> minutes(String key, String heading, Function<T, Duration> working) {
        return new Column<>(key, heading, MINUTES, row -> Minutes.of(working.apply(row)));
    }
}
