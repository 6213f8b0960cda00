package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
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
                                stay(
                                        "langkah",
                                        "Langkah",
                                        18,
                                        stay -> stay.step().id()),
                                stay(
                                        "nomor_sop",
                                        "No. SOP",
                                        8,
                                        stay -> stay.step().nomor()),
                                stay(
                                        "kegiatan",
                                        "Kegiatan",
                                        50,
                                        stay -> stay.step().kegiatan().id()),
                                stay(
                                        "kunjungan",
                                        "Kali ke",
                                        8,
                                        stay -> stay.visit().number()),
                                stay(
                                        "pelaksana",
                                        "Pelaksana",
                                        18,
                                        stay -> stay.role().id()),
                                stay("unit", "Unit", 24, stay -> stay.unitName()),
                                stay("oleh", "Oleh", 20, stay -> closedBy(stay.visit())),
                                stay("mewakili", "Mewakili", 20, stay -> closedFor(stay.visit())),
                                stay(
                                        "dibuka",
                                        "Dibuka",
                                        TIME,
                                        stay -> stay.visit().opened()),
                                stay("diambil", "Diambil", TIME, stay -> taken(stay.visit())),
                                stay("ditutup", "Ditutup", TIME, stay -> stay.closed()),
                                stay("keputusan", "Keputusan", 14, stay -> exit(stay.visit())),
                                stay("susulan", "Catat susulan", 14, stay -> late(stay.visit()))),
                        SharedColumns.minutes(
                                (Row row) -> row.stay().time(),
                                row -> row.stay().time().measured()),
                        Stream.of(
                                stay("baku", "Waktu baku (menit)", SharedColumns.MINUTES, stay -> stay.standard()),
                                stay(
                                        "luar_data",
                                        "Di luar data kalender",
                                        SharedColumns.MINUTES,
                                        stay -> stay.covered() ? null : "ya"),
                                stay("akhir", "Akhir langkah", 14, stay -> stay.end()),
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
