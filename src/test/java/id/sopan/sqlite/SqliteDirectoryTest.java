package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.sopan.log.SaidInLog;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.NativeLibraryNotFoundException;

/** What is said about the data directory, and that it is its owner's only. */
class SqliteDirectoryTest {

    @TempDir
    Path directory;

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path directory) {
        return assertThatThrownBy(() -> SqliteStore.open(directory))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(directory.toString());
    }

    @Test
    void aMissingDirectoryIsMadeForItsOwnerOnly() throws IOException {
        Path made = directory.resolve("a/b");
        try (SqliteStore store = SqliteStore.open(made)) {
            assertThat(store.answers()).isTrue();
            assertThat(permissions(made)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(made)) {
                List<Path> listed = files.toList();
                assertThat(listed)
                        .extracting(file -> file.getFileName().toString())
                        .contains("sopan.db", "sopan.db-wal", "sopan.lock");
                assertThat(listed)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aDirectoryThatOthersMayReadIsNamedInTheLogAndLeftAsItIs() throws IOException {
        try (SaidInLog log = new SaidInLog(DataDirectory.class)) {
            SqliteStore.open(directory).close();
            assertThat(log.lines()).as("its owner's only").isEmpty();
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            SqliteStore.open(directory).close();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("chmod 700 " + directory.toRealPath(), "open to other users");
        }
        assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
    }

    /** As root restores for a service that has a user of its own. */
    @Test
    void whatBelongsToAnotherUserIsNotWrittenByHand() throws IOException {
        UserPrincipal self = Files.getOwner(directory);
        UserPrincipal other = giveAway(directory);
        assertThatThrownBy(() -> SqliteStore.openByHand(directory))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("belong to the user " + other.getName())
                .hasMessageContaining("runuser -u " + other.getName() + " -- env SOPAN_DATA=" + directory);
        assertThat(directory).isEmptyDirectory();

        Files.setOwner(directory, self);
        SqliteStore.openByHand(directory).close();
    }

    @Test
    void whoseAFileIsThatCannotBeOpenedIsSaid() throws IOException {
        giveAway(directory);
        Path lock = Files.createDirectory(directory.resolve("sopan.lock"));
        assertRefused(directory).hasMessageContaining(lock + ", milik / which belongs to ");
    }

    private static UserPrincipal giveAway(Path path) throws IOException {
        UserPrincipal other =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try {
            Files.setOwner(path, other);
        } catch (IOException notRoot) {
            assumeThat(notRoot).as("root alone gives files away").isNull();
        }
        return other;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aSecondStoreOnTheDirectoryIsRefusedUntilTheFirstIsClosed() {
        try (SqliteStore first = SqliteStore.open(directory)) {
            assertRefused(directory).hasMessageContaining("another Sopan").hasMessageContaining("SOPAN_DATA");
            assertRefused(directory.resolve("../" + directory.getFileName()).normalize());
            assertThat(first.answers()).isTrue();
        }
        SqliteStore.open(directory).close();
    }

    private static boolean writes(SqliteStore store, String id) {
        return store.documents(Collection.RUNS).insert(new Document(id, 0, 0, Set.of(), "{}"));
    }

    private static void assertNothingIsRecorded(SqliteStore store, String file) {
        assertThatThrownBy(() -> writes(store, "lost"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("The file " + file)
                .hasMessageContaining("deleted, moved or replaced");
        assertThat(store.answers()).isFalse();
    }

    @Test
    void nothingIsRecordedWhileTheDirectoryIsElsewhereAndAllIsWellOnceItIsBack() throws IOException {
        Path here = directory.resolve("here");
        try (SqliteStore store = SqliteStore.open(here);
                SaidInLog log = new SaidInLog(OwnFiles.class)) {
            assertThat(writes(store, "a")).isTrue();
            Files.move(here, directory.resolve("there"));
            assertNothingIsRecorded(store, "sopan.db");
            assertThat(log.lines()).singleElement().asString().contains("Put the directory back");
            Files.move(directory.resolve("there"), here);
            assertThat(writes(store, "b")).isTrue();
            assertThat(store.answers()).isTrue();
        }
    }

    @Test
    void anotherDatabaseInThePlaceOfItsOwnIsNeitherWrittenNorHarmedAtTheEnd() throws IOException {
        Path here = directory.resolve("here");
        Path there = directory.resolve("there");
        try (SqliteStore store = SqliteStore.open(here)) {
            assertThat(writes(store, "a")).isTrue();
            Files.move(here, there);
            try (SqliteStore other = SqliteStore.open(directory.resolve("other"))) {
                assertThat(writes(other, "b")).isTrue();
                Files.move(directory.resolve("other"), here);
                assertNothingIsRecorded(store, "sopan.db");
                store.close();
                assertThat(here.resolve("sopan.db-wal")).isNotEmptyFile();
            }
        }
        try (SqliteStore again = SqliteStore.openToRead(there)) {
            assertThat(again.documents(Collection.RUNS).find("a")).isPresent();
        }
    }

    @Test
    void nothingIsRecordedOnceTheLockIsGoneWhichWouldLetAnotherSopanIn() throws IOException {
        try (SqliteStore store = SqliteStore.open(directory)) {
            assertThat(writes(store, "a")).isTrue();
            Files.delete(directory.resolve("sopan.lock"));
            assertNothingIsRecorded(store, "sopan.lock");
            Files.createFile(directory.resolve("sopan.lock"));
            assertNothingIsRecorded(store, "sopan.lock");
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        Path readOnly = Files.createDirectory(directory.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-x------"));
        Path refused = Files.isWritable(readOnly) ? Path.of("/sys") : readOnly; // for root, nothing else is read-only
        assertRefused(refused).hasMessageContaining("SOPAN_DATA");
        assertRefused(refused.resolve("data")).hasMessageContaining("SOPAN_DATA");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        assertRefused(file).hasMessageContaining("(SOPAN_DATA) is a file, and must be a directory");
        assertThatThrownBy(() -> SqliteStore.openToRead(file)).hasMessageContaining("must be a directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void dataOfANewerSopanAreRefusedAndLeftAlone() throws SQLException {
        SqliteStore.open(directory).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("sopan.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
        }
        assertRefused(directory).hasMessageContaining("newer").hasMessageContaining("99");
        assertRefused(directory).hasMessageContaining("newer");
    }

    @Test
    void whereOnlyTheSandboxHasDataItsDirectoryIsNamedToWhoeverReads() {
        assertThatThrownBy(() -> SqliteStore.openToRead(directory))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(directory.toString())
                .hasMessageNotContaining("sandbox");
        Path sandbox = directory.resolve("sandbox/store");
        SqliteStore.open(sandbox).close();
        assertThatThrownBy(() -> SqliteStore.openToRead(directory)).hasMessageContaining("SOPAN_DATA=" + sandbox);
        SqliteStore.openToRead(sandbox).close();
    }

    @Test
    void whereNothingMayBeWrittenTheFileIsReadAlone() throws IOException {
        Path data = directory.resolve("50% #1");
        try (SqliteStore store = SqliteStore.open(data)) {
            store.documents(Collection.RUNS).insert(new Document("a", 1, 0, Set.of("key"), "{}"));
        }
        try (ReadOnly ignored = ReadOnly.of(data);
                SqliteStore store = SqliteStore.openToRead(data)) {
            store.examine();
            assertThat(store.documents(Collection.RUNS).query(Query.of("key"))).hasSize(1);
        }
    }

    @Test
    void whereNothingMayBeWrittenALogThatWouldBeReadWithTheFileIsNamed() throws IOException {
        Path data = directory.resolve("data");
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (SqliteStore store = SqliteStore.open(data)) {
            store.documents(Collection.RUNS).insert(new Document("a", 1, 0, Set.of(), "{}"));
            for (String file : List.of("sopan.db", "sopan.db-wal")) {
                Files.copy(data.resolve(file), copy.resolve(file));
            }
        }
        try (ReadOnly ignored = ReadOnly.of(copy)) {
            assertThatThrownBy(() -> SqliteStore.openToRead(copy))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("copy sopan.db with sopan.db-wal");
        }
        try (SqliteStore store = SqliteStore.openToRead(copy)) {
            assertThat(store.documents(Collection.RUNS).find("a")).isPresent();
        }
    }

    /** A directory that its owner may not write to, as long as this is open; nothing keeps root from it. */
    private record ReadOnly(Path directory) implements AutoCloseable {

        static ReadOnly of(Path directory) throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
            assumeThat(Files.isWritable(directory)).isFalse();
            return new ReadOnly(directory);
        }

        @Override
        public void close() throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        String content = "this is no database".repeat(100);
        Path file = Files.writeString(directory.resolve("sopan.db"), content);
        assertRefused(directory)
                .hasMessageContaining("not a database")
                .hasMessageContaining("move sopan.db, sopan.db-wal");
        assertThat(file).hasContent(content);
    }

    @Test
    void aDatabaseWithoutTablesIsNoDataAndOneThatLacksATableIsNamed() throws IOException, SQLException {
        Path file = Files.createFile(directory.resolve("sopan.db"));
        assertThatThrownBy(() -> SqliteStore.openToRead(directory)).hasMessageContaining("no data of Sopan to be read");
        Files.delete(file);
        SqliteStore.open(directory).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table heads");
        }
        try (SqliteStore store = SqliteStore.openToRead(directory)) {
            assertThatThrownBy(() -> store.documents(Collection.HEADS).find("a"))
                    .hasMessageContaining("not complete")
                    .hasMessageContaining("no such table: heads")
                    .hasMessageContaining("`restore` the last backup");
        }
    }

    /** Such as another user's; a link in a circle is shut to every user. */
    @Test
    void dataThatMayNotBeReadAreNotTakenForNone() throws IOException {
        Path file = directory.resolve("sopan.db");
        Files.createSymbolicLink(file, file);
        assertThatThrownBy(() -> SqliteStore.openToRead(directory))
                .hasMessageContaining("as the user that runs Sopan")
                .hasMessageNotContaining("no data");
    }

    @Test
    void whereTheLibraryIsNotLoadedTheTemporaryDirectoryIsNamedAndNotTheDisk() {
        SQLException failure = new SQLException(
                "Error opening connection", new NativeLibraryNotFoundException("No native library found"));
        assertThat(Failure.of(directory, failure))
                .hasMessageContaining(System.getProperty("java.io.tmpdir"))
                .hasMessageContaining("no noexec")
                .hasMessageContaining("-Dorg.sqlite.tmpdir=")
                .hasMessageNotContaining("Look at the disk");
    }

    @Test
    void aStoreThatCouldNotBeOpenedHoldsNoLock() throws IOException {
        Path file = Files.writeString(directory.resolve("sopan.db"), "x".repeat(2_000));
        assertRefused(directory);
        Files.delete(file);
        try (SqliteStore store = SqliteStore.open(directory)) {
            assertThat(store.documents(Collection.RUNS).find("a")).isEmpty();
        }
    }
}
