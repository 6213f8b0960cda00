package id.sopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.calendar.CalendarStore;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.StoredCalendars;
import id.sopan.mongo.MongoStore;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What-if on either store, and what is said where there is nothing to replay. */
class ReplayCommandTest {

    private static final int RUNS = 60;
    private static final long SEED = 7;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    private int run(Map<String, String> environment, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        if (!arguments.contains("--procedure")) {
            arguments.addAll(List.of("--procedure", "conversations/webservice.yaml"));
        }
        return new CommandLine(new ReplayCommand(environment))
                .setExecutionExceptionHandler(Subcommands::refuse)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private Map<String, String> mongo() {
        server.bind();
        return Map.of("SOPAN_MONGODB_URI", address());
    }

    private String address() {
        return server.getConnectionString() + "/kantor";
    }

    private Map<String, String> sqlite() {
        return Map.of("SOPAN_DATA", directory.toString());
    }

    private static void fill(Store empty) {
        try (empty) {
            new GeneratedRuns(empty).write(RUNS, SEED);
        }
    }

    @Test
    void bothStoresGiveTheSameFigures() throws IOException {
        Path changed = Files.writeString(
                directory.resolve("server.yaml"),
                Files.readString(Path.of("conversations/server.yaml")).replace("waktu: 45", "waktu: 90"));
        Map<String, String> mongo = mongo();
        fill(MongoStore.open(address()));
        fill(SqliteStore.open(directory));

        assertThat(run(mongo, "--procedure", changed.toString())).isZero();
        String onMongo = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(sqlite(), "--procedure", changed.toString())).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(onMongo)
                .isEqualTo(out.toString())
                .containsPattern(": [1-9]\\d* permohonan / requests\\n")
                .containsPattern("\\n7 +[1-9].* 45 -> 90 ");
    }

    @Test
    void anEmptyStoreOnMongoIsNamedWithoutItsPasswordAndStaysEmpty() {
        assertThat(run(mongo())).isZero();

        assertThat(out.toString())
                .contains("tidak ada permohonan `webservice` yang diajukan kapan pun di MongoDB 127.0.0.1:")
                .contains("no request of `webservice` was asked for at any time in MongoDB 127.0.0.1:")
                .contains("/kantor (SOPAN_MONGODB_URI)")
                .doesNotContain("Median");
        try (MongoClient client = MongoClients.create(address())) {
            assertThat(client.getDatabase("kantor").listCollectionNames()).isEmpty();
        }
        String secret = address().replace("mongodb://", "mongodb://sopan:rahasia@");
        assertThat(MongoStore.openToRead(secret)).asString().doesNotContain("rahasia", "sopan:");
    }

    @Test
    void aPeriodWithoutRunsIsSaidInWords() {
        fill(SqliteStore.open(directory));

        assertThat(run(sqlite(), "--from", "2025-01-01", "--to", "2025-12-31")).isZero();

        assertThat(out.toString())
                .contains("yang diajukan sejak 2025-01-01 sampai dengan 2025-12-31 di " + directory + " (SOPAN_DATA)")
                .contains("asked for from 2025-01-01 up to and with 2025-12-31 in " + directory)
                .doesNotContain("Median");
        out.getBuffer().setLength(0);
        assertThat(run(sqlite(), "--to", "2025-12-31")).isZero();
        assertThat(out.toString()).contains("yang diajukan sampai dengan 2025-12-31 di ");
    }

    @Test
    void runsOfOtherProceduresAreCountedWhereThereIsNoneOfThisOne() throws IOException {
        Path another = Files.writeString(
                directory.resolve("lain.yaml"),
                Files.readString(Path.of("conversations/server.yaml")).replaceFirst("(?m)^id: server$", "id: lain"));
        fill(SqliteStore.open(directory));

        assertThat(run(sqlite(), "--procedure", another.toString()))
                .describedAs("%s", err)
                .isZero();
        assertThat(out.toString())
                .contains("tidak ada permohonan `lain`")
                .containsPattern("Permohonan SOP lain: [1-9]\\d+;");
    }

    /** Breaks of three hours came into force; the same file is given as another calendar. */
    @Test
    void itCountsByTheCalendarsThatTheStoreHasInForce() throws IOException {
        Map<String, String> files =
                new TreeMap<>(DefinitionSource.shippedCalendars().read());
        String hours = files.getOrDefault("jam-kerja.yaml", "");
        String other = hours.replaceAll("to: \"1[23]:[0-9]0\"", "to: \"14:30\"");
        assertThat(other).isNotEqualTo(hours);
        String given =
                Files.writeString(directory.resolve("jam-kerja.yaml"), other).toString();
        fill(SqliteStore.open(directory));
        String shipped = replayed("those of SOPAN_CALENDARS", "--calendar", given);
        assertThat(figures(shipped)).contains("->");

        files.put("jam-kerja.yaml", other);
        try (Store store = SqliteStore.open(directory)) {
            assertThat(new StoredCalendars(store).accept(files, new CalendarStore.Accepted(0, Map.of())))
                    .isTrue();
        }
        assertThat(figures(replayed("those in force in that store", "--calendar", given)))
                .doesNotContain("->")
                .isEqualTo(figures(replayed("those in force in that store")))
                .isNotEqualTo(figures(shipped));
    }

    private String replayed(String calendars, String... more) {
        out.getBuffer().setLength(0);
        assertThat(run(sqlite(), more)).describedAs("%s", err).isZero();
        assertThat(out.toString()).contains(calendars);
        return out.toString();
    }

    private static String figures(String told) {
        return told.substring(told.indexOf("\nNo "));
    }

    @Test
    void aCalendarThatCannotBeReadIsNamedWithItsLine() throws IOException {
        Path latin = directory.resolve("jam-kerja.yaml");
        Files.write(latin, "hours:\n  source: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        fill(SqliteStore.open(directory));

        assertThat(run(sqlite(), "--calendar", latin.toString())).isOne();

        assertThat(err.toString()).contains("jam-kerja.yaml:2: ", "UTF-8").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsNamedWithItsOption() {
        assertThat(run(sqlite(), "--from", "2026-02-30")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--from: tidak ada tanggal `2026-02-30`. Mohon tulis TAHUN-BULAN-TANGGAL, misalnya 2026-01-31.")
                .contains("--from: there is no day `2026-02-30`. Write YEAR-MONTH-DAY, such as 2026-01-31.")
                .doesNotContain("LocalDate", "could not be parsed");
        err.getBuffer().setLength(0);
        assertThat(run(sqlite(), "--to", "31/12/2026")).isEqualTo(2);
        assertThat(err.toString()).contains("--to: tidak ada tanggal `31/12/2026`");
        err.getBuffer().setLength(0);
        assertThat(run(sqlite(), "--from", "2026-06-30", "--to", "2026-01-01")).isEqualTo(2);
        assertThat(err.toString()).contains("--from 2026-06-30 is after --to 2026-01-01. Swap the two.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aZoneThatIsNoneIsNamed() {
        assertThat(run(Map.of("SOPAN_DATA", directory.toString(), "SOPAN_ZONE", "WIB+7")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("SOPAN_ZONE: isi zona waktu", "a time zone without summer time")
                .doesNotContain("Exception");
    }
}
