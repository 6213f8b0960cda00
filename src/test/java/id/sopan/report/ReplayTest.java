package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Runs;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import id.sopan.report.export.OfficeCalendar;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past runs under other rules. */
class ReplayTest {

    private static final WorkingCalendar USUAL = OfficeCalendar.in(GeneratedRuns.ZONE);

    @TempDir
    static Path directory;

    @AutoClose
    private static SqliteStore store;

    private static GeneratedRuns generated;

    @BeforeAll
    static void generate() {
        store = SqliteStore.open(directory);
        generated = new GeneratedRuns(store);
        generated.write(300, 11);
    }

    private static List<ReplayedRow> rows(String file, String word, String instead, UnitCalendars would)
            throws IOException {
        String yaml = Files.readString(Path.of("conversations", file));
        assertThat(yaml).contains(word);
        Procedure changed = Objects.requireNonNull(
                ProcedureReader.read(file, yaml.replace(word, instead)).procedure());
        Replay replay = new Replay(changed, generated.procedures()::byHash, unit -> USUAL, would);
        try (SqliteStore reading = SqliteStore.openToRead(directory)) {
            new Runs(reading.documents(Collection.RUNS))
                    .submitted(Instant.EPOCH, GeneratedRuns.LAST.plusSeconds(1), Set.of(), replay::add);
        }
        assertThat(replay.runs()).isPositive();
        assertThat(replay.skipped()).isZero();
        return replay.rows();
    }

    @Test
    void theSameRulesGiveTheSame() throws IOException {
        assertThat(rows("server.yaml", "waktu: 45", "waktu: 45", unit -> USUAL))
                .allSatisfy(row -> assertThat(row.would()).isEqualTo(row.was()));
    }

    @Test
    void anotherStandardChangesOnlyWhoKeptIt() throws IOException {
        ReplayedRow row = rows("server.yaml", "waktu: 45", "waktu: 5000", unit -> USUAL).stream()
                .filter(one -> one.nomor() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(row.was().standard()).isEqualTo(45);
        assertThat(row.would().standard()).isEqualTo(5000);
        assertThat(row.would().compliance().within())
                .isEqualTo(row.would().cases())
                .isGreaterThan(row.was().compliance().within());
        assertThat(row.would().median()).isEqualTo(row.was().median());
    }

    @Test
    void whatNoLongerPausesIsMeasured() throws IOException {
        ReplayedRow row = rows("webservice.yaml", ", clock: pause", "", unit -> USUAL).stream()
                .filter(one -> one.nomor() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(row.would().cases()).isEqualTo(row.was().cases());
        assertThat(row.would().p80()).isGreaterThan(row.was().p80());
    }

    @Test
    void twoVisitsAreOneWithAPauseWhereTimeWouldHaveWaited() {
        Procedure procedure = generated.procedures().current("webservice").orElseThrow();
        Instant start = Instant.parse("2026-06-01T02:00:00Z");
        Visit first = visit(1, start, "lengkapi", start.plusSeconds(600));
        Visit second = visit(2, start.plusSeconds(3600), "baru", start.plusSeconds(4200));

        assertThat(new Repausing(procedure).of(List.of(first, second)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.opened()).isEqualTo(start);
                    assertThat(one.closing()).isEqualTo(second.closing());
                    assertThat(one.pauses()).singleElement().satisfies(pause -> {
                        assertThat(pause.from()).isEqualTo(start.plusSeconds(600));
                        assertThat(pause.until()).isEqualTo(start.plusSeconds(3600));
                    });
                });
    }

    @Test
    void theStandardThatWasIsThatOfTheNewestCaseInWhateverOrderTheyAreRead() {
        Procedure newer = ServerRuns.SERVER;
        Procedure older = ServerRuns.changed("server", "waktu: 45", "waktu: 50");
        Replay replay = new Replay(
                ServerRuns.changed("server", "waktu: 45", "waktu: 90"),
                hash -> Optional.of(hash.equals(older.hash()) ? older : newer),
                unit -> USUAL,
                unit -> USUAL);
        replay.add(analysed(newer, "2026-11-25"));
        replay.add(analysed(older, "2026-11-24"));
        assertThat(replay.rows())
                .filteredOn(row -> row.nomor() == 7)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.was().cases()).isEqualTo(2);
                    assertThat(row.was().standard()).isEqualTo(45);
                    assertThat(row.would().standard()).isEqualTo(90);
                });
        assertThat(ReplayTable.lines(replay)).anyMatch(line -> line.startsWith("7 ") && line.contains("45/50 -> 90"));
    }

    private static Run analysed(Procedure procedure, String day) {
        PlayedRun run = new PlayedRun(procedure, "run");
        Map<String, String> answers = Map.of(
                "aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "4 CPU, 16 GB", "hakAkses", "Eko, pengembang");
        Instant sent = ServerRuns.at(day + "T08:00");
        assertThat(run.request(new Hat("akademik", Role.PENGEMBANG), answers, null, sent, sent))
                .isTrue();
        assertThat(run.act(
                        Role.UNIT_TI,
                        0,
                        new Command.Decide(run.run().version(), "perlu", null),
                        ServerRuns.at(day + "T09:00")))
                .isTrue();
        return run.run();
    }

    private static Visit visit(int number, Instant opened, String exit, Instant closed) {
        Visit.Closing closing = new Visit.Closing(By.PROGRAM, closed, exit, null, true, null);
        return new Visit("analisis", number, opened, List.of(), List.of(), List.of(), List.of(), closing);
    }

    @Test
    void anotherCalendarIsCounted() throws IOException {
        WorkingCalendar east = OfficeCalendar.in(java.time.ZoneId.of("Asia/Jayapura"));
        assertThat(rows("server.yaml", "waktu: 45", "waktu: 45", unit -> east))
                .anySatisfy(row ->
                        assertThat(row.would().median()).isNotEqualTo(row.was().median()));
    }

    @Test
    void theTableSaysBothSides() throws IOException {
        Procedure changed = Objects.requireNonNull(ProcedureReader.read(
                        "server.yaml",
                        Files.readString(Path.of("conversations/server.yaml")).replace("waktu: 45", "waktu: 90"))
                .procedure());
        Replay replay = new Replay(changed, generated.procedures()::byHash, unit -> USUAL, unit -> USUAL);
        new Runs(store.documents(Collection.RUNS))
                .submitted(Instant.EPOCH, GeneratedRuns.LAST.plus(Duration.ofDays(1)), Set.of(), replay::add);
        List<String> lines = ReplayTable.lines(replay);
        assertThat(lines.getFirst()).startsWith("No").endsWith("Kegiatan");
        assertThat(lines).anyMatch(line -> line.startsWith("7 ") && line.contains("45 -> 90"));
        assertThat(lines).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void aStoreThatIsReadIsNotChanged(@TempDir Path empty) {
        try (SqliteStore reading = SqliteStore.openToRead(directory)) {
            Document document = new Document("x", 1, 0, Set.of(), "{}");
            assertThatThrownBy(() -> reading.documents(Collection.RUNS).insert(document))
                    .isInstanceOf(StoreUnavailable.class);
        }
        assertThatThrownBy(() -> SqliteStore.openToRead(empty))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("SOPAN_DATA");
        assertThat(empty).isEmptyDirectory();
    }
}
