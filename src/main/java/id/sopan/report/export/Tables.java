package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of runs, steps and pauses. */
record Tables(Cast cast) {

    /** A visit beside its run. */
    record Row(Told told, Stay stay) {}

    /** A pause beside its visit and run. */
    record PauseRow(Told told, Stay stay, Stay.Interruption pause) {}

    private static final int TIME = 19;

    List<Column<Told>> runs() {
        return Stream.concat(SharedColumns.head((Told told) -> told, Told::procedure), runTail())
                .toList();
    }

    private Stream<Column<Told>> runTail() {
        return Stream.concat(
                Stream.of(
                        new Column<>(
                                "pemohon", "Pemohon", 20, told -> by(told.run().requester())),
                        new Column<>(
                                "diajukan", "Diajukan", TIME, told -> told.run().submitted()),
                        new Column<>("berakhir", "Berakhir", TIME, Tables::ended),
                        new Column<>("keadaan", "Keadaan", 12, Told::state),
                        new Column<>("induk", "Permohonan induk", 16, Tables::parent)),
                Stream.concat(
                        SharedColumns.minutes(Told::time, Told::measured),
                        Stream.of(new Column<>("baku", "Waktu baku (menit)", SharedColumns.MINUTES, Told::standard))));
    }

    List<Column<Row>> steps() {
        return Stream.of(
                        SharedColumns.head(Row::told, row -> row.stay().version()),
                        Stream.of(
                                column(Stay::step, "langkah", "Langkah", 18, Step::id),
                                column(Stay::step, "nomor_sop", "No. SOP", 8, Step::nomor),
                                column(Stay::step, "kegiatan", "Kegiatan", 50, Tables::kegiatan),
                                column(Stay::visit, "kunjungan", "Kali ke", 8, Visit::number),
                                column(Stay::role, "pelaksana", "Pelaksana", 18, Role::id),
                                stay("unit", "Unit", 24, Stay::unitName),
                                column(Stay::visit, "oleh", "Oleh", 20, this::closedBy),
                                column(Stay::visit, "mewakili", "Mewakili", 20, this::closedFor),
                                column(Stay::visit, "dibuka", "Dibuka", TIME, Visit::opened),
                                column(Stay::visit, "diambil", "Diambil", TIME, Tables::taken),
                                stay("ditutup", "Ditutup", TIME, Stay::closed),
                                stay("keputusan", "Keputusan", 14, Stay::exit),
                                column(Stay::visit, "susulan", "Catat susulan", 14, Tables::late)),
                        SharedColumns.minutes(
                                (Row row) -> row.stay().time(),
                                row -> row.stay().time().measured()),
                        Stream.of(
                                stay("baku", "Waktu baku (menit)", SharedColumns.MINUTES, Stay::standard),
                                stay("luar_data", "Di luar data kalender", SharedColumns.MINUTES, Tables::beyondData),
                                stay("akhir", "Akhir langkah", 14, Stay::end),
                                new Column<Row>(
                                        "keadaan",
                                        "Keadaan permohonan",
                                        14,
                                        row -> row.told().state())))
                .flatMap(Function.identity())
                .toList();
    }

    private static Column<Row> stay(String key, String heading, int width, Function<Stay, @Nullable Object> value) {
        return new Column<>(key, heading, width, row -> value.apply(row.stay()));
    }

    private static <T> Column<Row> column(
            Function<Stay, T> part, String key, String heading, int width, Function<T, @Nullable Object> value) {
        return stay(key, heading, width, stay -> value.apply(part.apply(stay)));
    }

    List<Column<PauseRow>> pauses() {
        return List.of(
                new Column<>("nomor", "Nomor", 16, row -> row.told().number()),
                new Column<>("langkah", "Langkah", 18, row -> row.stay().step().id()),
                new Column<>(
                        "kunjungan", "Kali ke", 8, row -> row.stay().visit().number()),
                new Column<>("sebab", "Sebab", 16, row -> row.pause().cause()),
                new Column<>("oleh", "Oleh", 20, row -> by(row.pause().by())),
                new Column<>("dari", "Dari", TIME, row -> row.pause().from()),
                new Column<>("sampai", "Sampai", TIME, row -> row.pause().until()),
                new Column<>(
                        "menit",
                        "Menit kerja",
                        SharedColumns.MINUTES,
                        row -> Minutes.of(row.pause().working())),
                new Column<>(
                        "alasan", "Alasan", 50, row -> cast.words(row.pause().reason())));
    }

    private String by(By by) {
        return cast.name(by);
    }

    private @Nullable String closedBy(Visit visit) {
        return visit.closing() == null ? null : by(visit.closing().by());
    }

    private @Nullable String closedFor(Visit visit) {
        return visit.closing() == null ? null : cast.represented(visit.closing().by());
    }

    private static String kegiatan(Step step) {
        return step.kegiatan().id();
    }

    private static @Nullable String beyondData(Stay stay) {
        return stay.covered() ? null : "ya";
    }

    private static @Nullable Object taken(Visit visit) {
        return visit.takings().isEmpty() ? null : visit.takings().getFirst().at();
    }

    private static @Nullable String late(Visit visit) {
        return visit.closing() == null || visit.closing().late() == null ? null : "ya";
    }

    private static @Nullable Object ended(Told told) {
        return told.run().end() == null ? null : told.run().end().at();
    }

    private static @Nullable String parent(Told told) {
        return told.run().parent() == null ? null : told.run().parent().number();
    }
}
