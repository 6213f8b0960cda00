package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** A connection and its prepared statements, each made once. For one thread at a time. */
final class Session implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Every change that it makes stands between {@link #begin} and {@link #commit}; zeros take the place of what is gone by it. */
    static Session writing(Path database) throws SQLException {
        Session session = new Session(connect(database));
        session.numbers("pragma secure_delete = on");
        return session;
    }

    /**
     * Where neither SQLite's log is beside the file nor may be made there (a disk or a directory that is read only), or the
     * directory is still, the file is read as one that nobody writes (sqlite.org/wal.html#readonly).
     *
     * @throws StoreUnavailable where a log would have to be read with it
     */
    static Session reading(DataDirectory directory) throws SQLException {
        Path database = directory.database();
        boolean alone = directory.isStill() || isAlone(database);
        Session session = new Session(alone ? connectAlone(database) : connect(database));
        session.update("pragma query_only = true");
        return session;
    }

    private static Connection connect(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config.createConnection("jdbc:sqlite:" + database);
    }

    private static boolean isAlone(Path database) {
        Path directory = Objects.requireNonNull(database.getParent());
        boolean writable = Files.isWritable(directory) && Files.isWritable(database);
        if (writable || beside(database, "-shm").exists()) {
            return false;
        }
        if (hasLog(database)) {
            throw new StoreUnavailable(Message.LOG_UNREAD.in(directory));
        }
        return true;
    }

    /** Whether a part of what was written lies beside the file still. */
    static boolean hasLog(Path database) {
        return beside(database, "-wal").length() > 0;
    }

    private static File beside(Path database, String suffix) {
        return new File(database + suffix);
    }

    private static Connection connectAlone(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:file:" + database.toUri().getRawPath() + "?immutable=1");
    }

    /** Takes the log into the file and empties it; whether nobody was reading what was there before. */
    boolean emptyLog() throws SQLException {
        numbers("pragma busy_timeout = 0"); // whoever reads for long must hold up nobody who writes
        try {
            return numbers("pragma wal_checkpoint(truncate)").getFirst() == 0;
        } finally {
            numbers("pragma busy_timeout = " + BUSY_TIMEOUT_MILLIS);
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException failure) {
            forget(sql);
            throw failure;
        }
    }

    <T> List<T> query(Row<T> row, String sql, Object... values) throws SQLException {
        try (ResultSet results = bound(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (results.next()) {
                found.add(row.read(results));
            }
            return found;
        } catch (SQLException failure) {
            forget(sql);
            throw failure;
        }
    }

    /**
     * Likewise row by row, on a statement of its own, since a reading may take long; the number of rows.
     */
    long scan(Row<?> row, String sql, Object... values) throws SQLException {
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                for (; results.next(); count++) {
                    row.read(results);
                }
            }
        }
        return count;
    }

    /** The driver does not let a statement that failed run again. */
    private void forget(String sql) throws SQLException {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    List<Long> numbers(String sql, Object... values) throws SQLException {
        return query(results -> results.getLong(1), sql, values);
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    /** In SQL and not by the driver's own transactions: those are lost once SQLite rolled one back by itself. */
    void begin() throws SQLException {
        update("begin immediate");
    }

    void commit() throws SQLException {
        update("commit");
    }

    void rollback() throws SQLException {
        update("rollback");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** How one row of an answer is read. */
    interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }
}
