package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of runs, steps and pauses. */
final class Tables {

    private final Cast cast;

    Tables(Cast cast) {
        this.cast = cast;
    }

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
                        SharedColumns.minutes(Told::time),
                        Stream.of(new Column<>("baku", "Waktu baku (menit)", SharedColumns.MINUTES, Told::standard))));
    }

    List<Column<Row>> steps() {
        return Stream.of(
                        SharedColumns.head(Row::told, row -> row.stay().version()),
                        Stream.of(
                                new Column<Row>(
                                        "langkah",
                                        "Langkah",
                                        18,
                                        row -> row.stay().step().id()),
                                new Column<Row>(
                                        "nomor_sop",
                                        "No. SOP",
                                        8,
                                        row -> row.stay().step().nomor()),
                                new Column<Row>(
                                        "kegiatan",
                                        "Kegiatan",
                                        50,
                                        row -> row.stay().step().kegiatan().id()),
                                new Column<Row>(
                                        "kunjungan",
                                        "Kali ke",
                                        8,
                                        row -> row.stay().visit().number()),
                                new Column<Row>(
                                        "pelaksana",
                                        "Pelaksana",
                                        18,
                                        row -> row.stay().role().id()),
                                new Column<Row>(
                                        "unit", "Unit", 24, row -> row.stay().unitName()),
                                new Column<Row>(
                                        "oleh",
                                        "Oleh",
                                        20,
                                        row -> closedBy(row.stay().visit())),
                                new Column<Row>(
                                        "mewakili",
                                        "Mewakili",
                                        20,
                                        row -> closedFor(row.stay().visit())),
                                new Column<Row>(
                                        "dibuka",
                                        "Dibuka",
                                        TIME,
                                        row -> row.stay().visit().opened()),
                                new Column<Row>(
                                        "diambil",
                                        "Diambil",
                                        TIME,
                                        row -> taken(row.stay().visit())),
                                new Column<Row>(
                                        "ditutup",
                                        "Ditutup",
                                        TIME,
                                        row -> row.stay().closed()),
                                new Column<Row>(
                                        "keputusan",
                                        "Keputusan",
                                        14,
                                        row -> exit(row.stay().visit())),
                                new Column<Row>(
                                        "susulan",
                                        "Catat susulan",
                                        14,
                                        row -> late(row.stay().visit()))),
                        SharedColumns.minutes((Row row) -> row.stay().time()),
                        Stream.of(
                                new Column<Row>(
                                        "baku",
                                        "Waktu baku (menit)",
                                        SharedColumns.MINUTES,
                                        row -> row.stay().standard()),
                                new Column<Row>(
                                        "luar_data",
                                        "Di luar data kalender",
                                        SharedColumns.MINUTES,
                                        row -> row.stay().covered() ? null : "ya"),
                                new Column<Row>(
                                        "akhir",
                                        "Akhir langkah",
                                        14,
                                        row -> row.stay().end()),
                                new Column<Row>(
                                        "keadaan",
                                        "Keadaan permohonan",
                                        14,
                                        row -> row.told().state())))
                .flatMap(Function.identity())
                .toList();
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

    private static @Nullable Object taken(Visit visit) {
        return visit.takings().isEmpty() ? null : visit.takings().getFirst().at();
    }

    private static @Nullable String exit(Visit visit) {
        return visit.closing() == null ? null : visit.closing().exit();
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
