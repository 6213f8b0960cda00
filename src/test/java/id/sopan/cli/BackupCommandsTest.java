package id.sopan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.mongo.MongoStore;
import id.sopan.record.ArchiveFile;
import id.sopan.record.Heads;
import id.sopan.record.Moved;
import id.sopan.record.Restoring;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Lease;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Backing up, restoring and moving, between the two kinds of store. */
class BackupCommandsTest {

    private static final String WEEK = "2026-11-16..2026-11-22";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Path data = Path.of("");
    private Path file = Path.of("");
    private String root = "";

    @BeforeEach
    void fill() {
        server.bind();
        data = directory.resolve("data");
        file = directory.resolve("cadangan.jsonl.gz");
        try (Store store = SqliteStore.open(data)) {
            new GeneratedRuns(store).write(200, 3);
            root = new Heads(store)
                    .of(WEEK, GeneratedRuns.LAST.plusSeconds(7200))
                    .root();
            store.documents(Collection.PEOPLE)
                    .insert(new Document("5001", 7, 1, Set.of("a", "b"), "{\"name\":\"Sari \\\" 漢\",\n \"x\":1.50}"));
            store.documents(Collection.SESSIONS).insert(new Document("s", 1, 1, Set.of(), "{}"));
        }
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    private int run(Callable<Integer> command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(Subcommands::refuse)
                .execute(arguments);
    }

    private Map<String, String> sqlite(Path path) {
        return Map.of("SOPAN_DATA", path.toString());
    }

    private Map<String, String> mongo() {
        return Map.of("SOPAN_DATA", data.toString(), "SOPAN_MONGODB_URI", address());
    }

    private String address() {
        return server.getConnectionString() + "/kantor";
    }

    private static void holdTheSame(Store one, Store other) {
        for (Collection collection : Collection.values()) {
            List<Document> left = one.documents(collection).query(Query.all());
            List<Document> right = other.documents(collection).query(Query.all());
            if (collection == Collection.SESSIONS) {
                assertThat(right).as("nobody stays signed in by a backup").isEmpty();
            } else if (collection == Collection.RUNS) {
                assertThat(right)
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("keys")
                        .isEqualTo(left);
                assertThat(right)
                        .filteredOn(run -> run.keys().contains("state:open"))
                        .isNotEmpty()
                        .allSatisfy(run -> assertThat(run.keys()).contains("unshown", "untimed"));
            } else if (collection == Collection.SETTINGS) {
                assertThat(right)
                        .isEqualTo(left.stream()
                                .filter(document -> !document.id().equals("moved"))
                                .toList());
            } else if (collection == Collection.ROSTER_LOG) {
                assertThat(right).containsAll(left);
            } else {
                assertThat(right).as(collection.table()).isEqualTo(left);
            }
        }
    }

    @Test
    void whatIsBackedUpWhileTheBotRunsIsRestoredIntoEitherStore() {
        try (Store running = SqliteStore.open(data)) {
            assertThat(run(new BackupCommand(sqlite(data)), file.toString()))
                    .as("%s", err)
                    .isZero();
            assertThat(run(new RestoreCommand(mongo()), file.toString()))
                    .as("%s", err)
                    .isZero();
            assertThat(out.toString())
                    .contains(
                            "Sesuai / fits: ",
                            "sidik pekan / proved up to the head of " + WEEK,
                            root,
                            "begun: 2026-11-23T03:00:00Z (UTC)",
                            "penghapusan data (/datasaya) dan penganoniman sesudah 20",
                            "removals of data (/datasaya) and anonymising since 20");
            try (Store moved = MongoStore.openToRead(address())) {
                holdTheSame(running, moved);
            }
            Path back = directory.resolve("kembali.jsonl");
            assertThat(run(new BackupCommand(mongo()), back.toString())).isZero();
            Path other = directory.resolve("lain");
            assertThat(run(new RestoreCommand(sqlite(other)), back.toString())).isZero();
            try (Store restored = SqliteStore.openToRead(other)) {
                holdTheSame(running, restored);
            }
        }
    }

    @Test
    void allIsMovedToMongoByOneCommandOnceTheBotIsStopped() {
        try (Store running = SqliteStore.open(data)) {
            assertThat(running.answers()).isTrue();
            assertThat(run(new MoveCommand(mongo()))).isOne();
            assertThat(err.toString()).contains("sedang dipakai", "in use by another Sopan");
        }
        assertThat(run(new MoveCommand(sqlite(data)))).isOne();
        assertThat(err.toString()).contains("Set SOPAN_MONGODB_URI");

        assertThat(run(new MoveCommand(mongo()))).as("%s", err).isZero();

        assertThat(out.toString())
                .contains("MongoDB", root, "tetap memuat semua data", "delete sopan.db, sopan.db-wal and sopan.db-shm")
                .doesNotContain("/datasaya");
        try (Store from = SqliteStore.openToRead(data);
                Store to = MongoStore.openToRead(address())) {
            holdTheSame(from, to);
        }
        assertThat(run(new MoveCommand(mongo()), "--although-moved"))
                .as("a second time")
                .isOne();
        assertThat(err.toString()).contains("There are requests in the store already");
        assertThat(run(new VerifyCommand(mongo()), "--head", root)).isZero();
    }

    /** As by the crontab's line, which knows nothing of the MongoDB. */
    @Test
    void whatWasMovedIsNotGoneOnWithUnawares() {
        assertThat(run(new MoveCommand(mongo()))).as("%s", err).isZero();

        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isOne();
        assertThat(err.toString())
                .contains("sudah dipindahkan ke MongoDB", "were moved to MongoDB", "SOPAN_MONGODB_URI")
                .doesNotContain("Exception");
        assertThat(file).doesNotExist();
        try (Store store = SqliteStore.open(data)) {
            assertThatThrownBy(() -> Moved.refuse(store))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("in the crontab, too");
        }
        assertThat(run(new VerifyCommand(sqlite(data)), "--head", root)).isZero();
        assertThat(err.toString()).contains("are out of date since");
        assertThat(run(new BackupCommand(mongo()), file.toString()))
                .as("%s", err)
                .isZero();
    }

    /** It would bring back what was removed since, also in a database that is empty. */
    @Test
    void whatWasMovedIsNotMovedAgainUnawares() {
        assertThat(run(new MoveCommand(mongo()))).as("%s", err).isZero();
        Map<String, String> another =
                Map.of("SOPAN_DATA", data.toString(), "SOPAN_MONGODB_URI", server.getConnectionString() + "/another");

        assertThat(run(new MoveCommand(another))).isOne();
        assertThat(err.toString())
                .contains(
                        "yang dihapus sejak itu masih ada",
                        "what was removed since then is still in",
                        "--although-moved");
        try (Store untouched = MongoStore.open(server.getConnectionString() + "/another")) {
            assertThat(untouched.documents(Collection.RUNS).query(Query.all())).isEmpty();
        }

        assertThat(run(new MoveCommand(another), "--although-moved"))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("PERHATIAN: penghapusan data (/datasaya)", "are undone by this");
    }

    @Test
    void whoeverGoesBackToTheFileAfterAMoveRestoresIntoIt() {
        assertThat(run(new MoveCommand(mongo()))).as("%s", err).isZero();
        assertThat(run(new MoveCommand(mongo()), "--replace", "--although-moved"))
                .as("%s", err)
                .isZero();
        try (Store moved = MongoStore.openToRead(address())) {
            Moved.refuse(moved);
        }
        assertThat(run(new BackupCommand(sqlite(data)), file.toString(), "--although-moved"))
                .as("%s", err)
                .isZero();
        assertThat(run(new RestoreCommand(sqlite(data)), file.toString(), "--replace"))
                .as("%s", err)
                .isZero();
        try (Store back = SqliteStore.openToRead(data)) {
            Moved.refuse(back);
        }
    }

    @Test
    void nothingIsPutUnderAnInstanceThatListensOnMongo() {
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        try (Store running = MongoStore.open(address())) {
            Lease listening = running.lease("updates-4242", Duration.ofMinutes(5));
            assertThat(listening.hold()).isTrue();
            for (Callable<Integer> command : List.of(new RestoreCommand(mongo()), new MoveCommand(mongo()))) {
                String[] arguments = command instanceof RestoreCommand ? new String[] {file.toString()} : new String[0];
                assertThat(run(command, arguments)).isOne();
                assertThat(err.toString()).contains("masih berjalan Sopan", "A Sopan is still running on MongoDB");
            }
            assertThat(running.documents(Collection.RUNS).query(Query.all())).isEmpty();
            listening.release();
        }
        assertThat(run(new RestoreCommand(mongo()), file.toString()))
                .as("%s", err)
                .isZero();
    }

    @Test
    void theAddressOfTheStoreMayBeInAFile() throws IOException {
        Path held = Files.writeString(directory.resolve("alamat"), address() + "\n");
        Map<String, String> inAFile = Map.of("SOPAN_DATA", data.toString(), "SOPAN_MONGODB_URI_FILE", held.toString());
        assertThat(run(new MoveCommand(inAFile))).as("%s", err).isZero();
        assertThat(run(new VerifyCommand(inAFile), "--head", root))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("MongoDB");
    }

    @Test
    void anAddressThatIsNoneIsNamedByItsSetting() {
        Map<String, String> wrong = Map.of("SOPAN_MONGODB_URI", "postgres://sopan:hush-hush@db");
        for (Callable<Integer> command : List.of(new VerifyCommand(wrong), new MoveCommand(wrong))) {
            assertThat(run(command)).isEqualTo(2);
            assertThat(err.toString()).startsWith("SOPAN_MONGODB_URI: ").doesNotContain("hush-hush", "Exception");
        }
        assertThat(run(new BackupCommand(wrong), file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("SOPAN_MONGODB_URI: ").doesNotContain("hush-hush", "Exception");
    }

    @Test
    void aStoreWithRequestsIsNotWrittenOverUntilToldAndItsLogSaysFromWhat() throws IOException {
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isOne();
        assertThat(err.toString()).contains("Berkas sudah ada");
        Path other = directory.resolve("lain");
        try (Store store = SqliteStore.open(other)) {
            new GeneratedRuns(store).write(20, 9);
        }
        assertThat(run(new RestoreCommand(sqlite(other)), file.toString())).isOne();
        assertThat(err.toString()).contains("--replace");
        assertThat(run(new RestoreCommand(sqlite(other)), file.toString(), "--replace"))
                .as("%s", err)
                .isZero();
        try (Store from = SqliteStore.openToRead(data);
                Store to = SqliteStore.openToRead(other)) {
            holdTheSame(from, to);
            assertThat(to.documents(Collection.ROSTER_LOG).query(Query.all()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.json())
                            .contains(
                                    "\"RESTORED\"",
                                    file.toString(),
                                    ArchiveFile.open(file).at()));
        }
    }

    /** In chats and directories of files they stand for what was asked for after the backup. */
    @Test
    void numbersThatWereGivenAfterTheBackupAreNotGivenAgain() {
        Document known = new Document("WS-2026-0001", 1, 1, Set.of("run:a", "series:WS-2026"), "{}");
        Document later = new Document("WS-2026-0002", 1, 2, Set.of("run:b", "series:WS-2026"), "{}");
        try (Store store = SqliteStore.open(data)) {
            store.documents(Collection.NUMBERS).insert(known);
        }
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        try (Store store = SqliteStore.open(data)) {
            store.documents(Collection.NUMBERS).insert(later);
        }
        assertThat(run(new RestoreCommand(sqlite(data)), file.toString(), "--replace"))
                .as("%s", err)
                .isZero();
        try (Store store = SqliteStore.openToRead(data)) {
            assertThat(store.documents(Collection.NUMBERS).query(Query.all())).containsExactly(known, later);
        }
    }

    @Test
    void halfAFileRestoresNothingAndHalfARestoreIsFinishedByASecondTry() throws IOException {
        file = directory.resolve("cadangan.jsonl");
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(directory.resolve("separuh.jsonl"), Arrays.copyOf(whole, whole.length / 2));
        Path other = directory.resolve("lain");
        assertThat(run(new RestoreCommand(sqlite(other)), half.toString())).isOne();
        assertThat(err.toString()).contains("rusak atau tidak utuh", "not whole");
        assertThat(other).doesNotExist();

        try (Store killed = SqliteStore.open(other)) {
            killed.documents(Collection.SETTINGS).insert(new Document("restoring", 1, 0, Set.of(), "{}"));
            new GeneratedRuns(killed).write(5, 3);
            assertThatThrownBy(() -> Restoring.refuse(killed))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("belum selesai");
        }
        assertThat(run(new BackupCommand(sqlite(other)), half + ".lain")).isOne();
        assertThat(err.toString()).contains("restore");
        assertThat(run(new VerifyCommand(sqlite(other)))).isOne();
        assertThat(err.toString()).contains("was not restored into this store to the end. Run `restore`");
        assertThat(out.toString()).doesNotContain("fits");
        assertThat(run(new RestoreCommand(sqlite(other)), file.toString()))
                .as("%s", err)
                .isZero();
        try (Store from = SqliteStore.openToRead(data);
                Store to = SqliteStore.openToRead(other)) {
            holdTheSame(from, to);
            Restoring.refuse(to);
        }
    }

    @Test
    void aFileWithDestroyedPagesIsNeitherProvedNorEmptied() throws IOException {
        try (Store store = SqliteStore.open(data)) {
            for (int i = 0; i < 200; i++) {
                String text = "{\"text\":\"" + "x".repeat(3000) + "\"}";
                store.documents(Collection.DEADLETTERS).insert(new Document("d" + i, 1, i, Set.of(), text));
            }
        }
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        Path database = data.resolve("sopan.db");
        byte[] bytes = Files.readAllBytes(database);
        int from = (bytes.length / 4096 - 20) * 4096;
        Arrays.fill(bytes, from, from + 12 * 4096, (byte) 0xa5);
        Files.write(database, bytes);

        for (Callable<Integer> command : List.of(new VerifyCommand(sqlite(data)), new MoveCommand(mongo()))) {
            assertThat(run(command)).isOne();
            assertThat(err.toString())
                    .contains("is damaged", "move sopan.db, sopan.db-wal")
                    .doesNotContain("Exception");
        }
        assertThat(run(new RestoreCommand(sqlite(data)), file.toString(), "--replace"))
                .isOne();
        assertThat(err.toString()).contains("is damaged", "move sopan.db, sopan.db-wal", "`restore` the last backup");
        try (Store store = SqliteStore.openToRead(data)) {
            assertThat(store.documents(Collection.HEADS).find(WEEK)).isPresent();
        }
        Files.move(database, directory.resolve("rusak.db"));
        Files.deleteIfExists(data.resolve("sopan.db-wal"));
        Files.deleteIfExists(data.resolve("sopan.db-shm"));
        assertThat(run(new RestoreCommand(sqlite(data)), file.toString()))
                .as("%s", err)
                .isZero();
    }

    /** What it holds and its last line fit; only the first copy would be restored. */
    @Test
    void aRunThatStandsTwiceInAnArchiveIsNamedByItsLine() throws Exception {
        file = directory.resolve("cadangan.jsonl");
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("{\"in\":\"runs\""))
                .findFirst()
                .orElseThrow());
        lines.add(first + 1, lines.get(first));
        lines.removeLast();
        String all = String.join("\n", lines) + "\n";
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(file, all + "{\"end\":" + (lines.size() - 1) + ",\"sha256\":\"" + sha256 + "\"}\n");

        assertThat(run(new VerifyCommand(Map.of()), file.toString())).isOne();
        assertThat(err.toString()).contains(file + ", line " + (first + 2) + ": runs ", "stands in a line before");
    }

    @Test
    void aMongoThatIsAwayIsNamedWithTheCauseAlone() {
        Map<String, String> away = mongo();
        server.shutdownNow();
        assertThat(run(new VerifyCommand(away))).isOne();
        assertThat(err.toString())
                .contains("/kantor does not answer (", "Connection refused")
                .doesNotContain("cluster state", "ServerSelector");
    }

    @Test
    void whatANewerSopanWroteIsNeitherProvedNorBackedUpNorRestored() throws IOException {
        file = directory.resolve("cadangan.jsonl");
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isZero();
        Document head;
        try (Store store = SqliteStore.open(data)) {
            head = store.documents(Collection.HEADS).find(WEEK).orElseThrow();
            String newer = head.json().replace("\"schema\":1", "\"schema\":2");
            assertThat(store.documents(Collection.HEADS)
                            .replace(new Document(WEEK, 2, head.order(), head.keys(), newer), 1))
                    .isTrue();
        }
        assertThat(run(new VerifyCommand(sqlite(data)))).isOne();
        assertThat(err.toString()).contains("a newer Sopan (heads, schema 2; known is 1)");
        Path newer = directory.resolve("baru.jsonl");
        assertThat(run(new BackupCommand(sqlite(data)), newer.toString())).isEqualTo(3);
        assertThat(run(new RestoreCommand(sqlite(directory.resolve("lain"))), newer.toString()))
                .isOne();
        assertThat(err.toString()).contains("schema 2");

        try (Store store = SqliteStore.open(data)) {
            store.documents(Collection.SETTINGS).insert(new Document("schema", 1, 0, Set.of(), "{\"people\":3}"));
        }
        assertThat(run(new VerifyCommand(sqlite(data)))).isOne();
        assertThat(err.toString()).contains("a newer Sopan (people, schema 3; known is 1)");
        assertThat(run(new BackupCommand(sqlite(data)), newer + ".lain")).isOne();
        assertThat(err.toString()).contains("schema 3");
    }

    @Test
    void aDiskThatIsFullIsSaidAndNothingIsLeft() {
        ArchiveCommand onFullDisk = new ArchiveCommand(sqlite(data)) {
            @Override
            long write(Store store, Path path, Instant at) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };
        assertThat(run(onFullDisk, file.toString())).isOne();
        assertThat(err.toString())
                .contains("Tidak dapat ditulis", "No space left on device")
                .doesNotContain("Exception");
        assertThat(file).doesNotExist();
    }

    private void takeARunAway() {
        try (Store store = SqliteStore.open(data)) {
            Document run = store.documents(Collection.RUNS).query(Query.all()).getLast();
            store.documents(Collection.RUNS).delete(run.id(), run.version());
        }
    }

    @Test
    void aBackupThatDoesNotFitIsRestoredByThatWordAloneAndTheStoreSaysSo() {
        takeARunAway();
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isEqualTo(3);
        Path other = directory.resolve("lain");
        assertThat(run(new RestoreCommand(sqlite(other)), file.toString(), "--although-it-does-not-fit"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("is gone, the whole request", "restored as it is");
        try (Store from = SqliteStore.openToRead(data);
                Store to = SqliteStore.openToRead(other)) {
            Restoring.refuse(to);
            assertThat(to.documents(Collection.PEOPLE).query(Query.all()))
                    .isEqualTo(from.documents(Collection.PEOPLE).query(Query.all()));
            assertThat(to.documents(Collection.ROSTER_LOG).query(Query.all()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.json()).contains("RESTORED_UNFIT", file.toString()));
        }
        assertThat(run(new VerifyCommand(sqlite(other)))).isOne();
    }

    @Test
    void whatIsReadIsPrintedLegiblyAndOfManyFindingsItIsSaidHowManyMoreThereAre() {
        try (Store store = SqliteStore.open(data)) {
            Documents runs = store.documents(Collection.RUNS);
            List<Document> changed = runs.query(Query.all().limit(25));
            changed.forEach(run -> {
                String json = run.json().replaceAll("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"\\\\u001b[2J\"");
                assertThat(json).isNotEqualTo(run.json());
                runs.replace(run.next(json), run.version());
            });
        }
        assertThat(run(new VerifyCommand(sqlite(data)))).isOne();
        assertThat(out.toString())
                .contains("\\u001b[2J", "dan 5 temuan lagi / and 5 more findings", "DOES NOT FIT: 25")
                .doesNotContain("\u001b");
    }

    @Test
    void aBackupThatWasChangedIsNotRestored() throws IOException {
        takeARunAway();
        assertThat(run(new BackupCommand(sqlite(data)), file.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("is gone, the whole request", "DOES NOT FIT: 1");
        assertThat(err.toString()).contains("This file was written", "`restore` refuses it");
        assertThat(file).exists();
        Path other = directory.resolve("lain");
        assertThat(run(new RestoreCommand(sqlite(other)), file.toString())).isOne();
        assertThat(out.toString()).contains("hilang", "is gone, the whole request");
        assertThat(err.toString())
                .contains("Nothing was restored", "Use an older backup", "--although-it-does-not-fit");
        try (Store store = SqliteStore.openToRead(other)) {
            assertThat(store.documents(Collection.RUNS).query(Query.all())).isEmpty();
        }
    }

    @Test
    void theCopyForAVerifierHoldsNobodysNameAndIsNoBackup() throws IOException {
        Path copy = directory.resolve("jurnal.jsonl");
        assertThat(run(new JournalCommand(sqlite(data)), copy.toString(), "--sealed"))
                .isZero();
        assertThat(Files.readString(copy).replaceAll("\"hmac\":\"[^\"]+\"", "\"hmac\"")) // which may spell a name
                .contains("\"hmac\"")
                .doesNotContain("\"value\"", "salt", "Sari", "requester:");
        assertThat(run(new VerifyCommand(Map.of()), copy.toString(), "--head", root))
                .as("%s", out)
                .isZero();
        assertThat(run(new VerifyCommand(Map.of()), copy.toString(), "--head", "f".repeat(64)))
                .isOne();
        assertThat(out.toString()).contains("There is no head ffff", "the last one is of " + WEEK);
        assertThat(run(new VerifyCommand(Map.of()), copy.toString(), "--head", "abc"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("64 angka dan huruf");
        assertThat(run(new RestoreCommand(sqlite(directory.resolve("lain"))), copy.toString()))
                .isOne();
        assertThat(err.toString()).contains("bukan cadangan", "no backup");
        assertThat(run(new VerifyCommand(Map.of()), "README.md")).isOne();
        assertThat(err.toString()).contains("README.md is no archive of Sopan");
        for (String none : List.of("tidakada.jsonl", directory.toString())) {
            assertThat(run(new VerifyCommand(Map.of()), none)).isOne();
            assertThat(err.toString()).contains("There is no file " + none).doesNotContain("Exception");
            assertThat(run(new RestoreCommand(sqlite(directory.resolve("lain"))), none))
                    .isOne();
            assertThat(err.toString()).contains("There is no file " + none).doesNotContain("Exception");
        }
        Path unknown = Files.writeString(
                directory.resolve("lain.jsonl"),
                Files.readString(copy).replaceFirst("\"kind\":\"journal\"", "\"kind\":\"later\""));
        assertThat(run(new VerifyCommand(Map.of()), unknown.toString())).isOne();
        assertThat(err.toString()).contains("was made by a newer Sopan (kind later)");
    }

    @Test
    void copiesOfFilesAreLookedAtBesideTheStoreOrWhereTheyAreSaidToBe() throws IOException {
        VerifyCommand verify = new VerifyCommand(sqlite(data));
        assertThat(run(verify)).isZero();
        Path extra = data.resolve("files/WS-2026-0001/surat.pdf");
        Files.createDirectories(extra.getParent());
        Files.writeString(extra, "isi");

        assertThat(run(new VerifyCommand(sqlite(data)))).isOne();
        assertThat(out.toString())
                .contains("WS-2026-0001: tidak ada berkas dalam jurnalnya untuk salinan", "its journal has no file")
                .contains(extra.toString());
        assertThat(run(new VerifyCommand(sqlite(data)), "--without-files")).isZero();
        assertThat(run(
                        new VerifyCommand(sqlite(data)),
                        "--files",
                        directory.resolve("lain").toString()))
                .isZero();
        assertThat(run(new VerifyCommand(sqlite(data)), "x.jsonl", "--files", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not with an archive");
    }
}
