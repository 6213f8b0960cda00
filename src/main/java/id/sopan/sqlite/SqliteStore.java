package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Documents in the file {@code sopan.db} of a data directory that belongs to one running Sopan at a time. */
public final class SqliteStore implements Store {

    private final DataDirectory directory;
    private final OwnFiles files;
    private final Writer writer;
    private final Readers readers;
    private final Recent recent;
    private final Map<Collection, Documents> collections = new EnumMap<>(Collection.class);

    /** @param session that writes, on a database that is opened and ready */
    private SqliteStore(DataDirectory directory, Session session, Readers readers, Recent recent) {
        this.directory = directory;
        this.files = directory.files();
        this.writer = new Writer(session, directory.path(), files);
        this.readers = readers;
        this.recent = recent;
        for (Collection collection : Collection.values()) {
            collections.put(collection, new SqliteDocuments(new Table(collection), writer, readers, recent));
        }
    }

    /**
     * Opens the store in that directory, which is made if missing, for its owner only.
     *
     * @throws StoreUnavailable when another instance uses the directory, when it cannot be written, when its disk is
     *     full, or when a newer Sopan wrote the data; the message says what to do, and can be shown as it is
     */
    public static SqliteStore open(Path path) {
        DataDirectory directory = DataDirectory.claim(path);
        try {
            return open(directory);
        } catch (SQLException failure) {
            directory.close();
            throw Failure.of(directory.path(), failure);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /**
     * Likewise by hand, which another user than the bot's may do.
     *
     * @throws StoreUnavailable also where the data belong to another user, who could not use what this one writes
     */
    public static SqliteStore openByHand(Path path) {
        DataDirectory.insistOnOwner(path);
        return open(path);
    }

    /**
     * Opens the store to read from it, beside a Sopan that may be running on it; every change is refused.
     *
     * @throws StoreUnavailable when there is none in that directory, a newer Sopan wrote it, or it cannot be read without
     *     writing beside it
     */
    public static SqliteStore openToRead(Path path) {
        DataDirectory directory = DataDirectory.toRead(path);
        try {
            return openToRead(directory);
        } catch (SQLException failure) {
            if (Failure.isOfTheDisk(failure)) {
                Optional<SqliteStore> still = openStill(directory);
                if (still.isPresent()) {
                    return still.get();
                }
            }
            throw Failure.of(directory.path(), failure);
        }
    }

    /** Where nobody writes, a full disk that takes no index of SQLite's log is no reason not to read. */
    private static Optional<SqliteStore> openStill(DataDirectory directory) {
        Optional<DataDirectory> still = directory.still();
        try {
            return still.isPresent() ? Optional.of(openToRead(still.get())) : Optional.empty();
        } catch (SQLException | RuntimeException failure) {
            still.ifPresent(DataDirectory::close);
            return Optional.empty();
        }
    }

    private static SqliteStore openToRead(DataDirectory directory) throws SQLException {
        Session session = Session.reading(directory);
        try {
            if (!Schema.check(session, directory.path())) {
                throw directory.nothingToRead();
            }
            return new SqliteStore(directory, session, Readers.open(directory), Recent.nothing());
        } catch (SQLException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /** Whether there is one in that directory, as far as this process may see it. */
    public static boolean isIn(Path path) {
        return DataDirectory.isOfData(path);
    }

    private static SqliteStore open(DataDirectory directory) throws SQLException {
        Session session = Session.writing(directory.database());
        try {
            Schema.prepare(session, directory.path());
            return new SqliteStore(directory, session, Readers.open(directory), new Recent());
        } catch (SQLException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    @Override
    public Documents documents(Collection collection) {
        return Objects.requireNonNull(collections.get(collection));
    }

    /** Nobody else has this directory. */
    @Override
    public Lease lease(String name, Duration time) {
        return Lease.sole();
    }

    @Override
    public boolean answers() {
        try {
            return writer.write(session -> session.update("update heartbeat set beats = beats + 1") == 1);
        } catch (StoreUnavailable unavailable) {
            return false;
        }
    }

    @Override
    public Keeping keeping() {
        return directory.keeping();
    }

    /** The file has zeros in the place of what is gone ({@link Session#writing}); what was there before stands in the log alone. */
    @Override
    public boolean scrub() {
        return writer.between(Session::emptyLog);
    }

    /** All pages, also of what nothing asked for yet. */
    @Override
    public void examine() {
        String found = readers.readLong(session ->
                session.query(row -> row.getString(1), "pragma quick_check(1)").getFirst());
        if (!found.equals("ok")) {
            throw new StoreUnavailable(Message.DAMAGED.in(directory.path()));
        }
    }

    /** Lets the file grow to so many pages and no more, so that a test sees SQLite's own answer to a full disk. */
    void limitPages(long pages) {
        writer.write(session -> session.numbers("pragma max_page_count = " + pages));
    }

    /** SQLite would delete its log by name at the end, which may be another database's by now: then it is left to the process. */
    @Override
    public void close() {
        recent.end();
        if (files.areInPlace()) {
            readers.close();
            writer.close();
        }
        directory.close();
    }
}
