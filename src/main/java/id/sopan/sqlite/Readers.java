package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections that read; each reading sees one committed state. */
final class Readers implements AutoCloseable {

    private static final int COUNT = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Path directory;
    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(COUNT);

    private Readers(Path directory) {
        this.directory = directory;
    }

    static Readers open(DataDirectory directory) throws SQLException {
        Readers readers = new Readers(directory.path());
        try {
            for (int count = 0; count < COUNT; count++) {
                readers.idle.add(Session.reading(directory.database()));
            }
        } catch (SQLException failure) {
            readers.close();
            throw failure;
        }
        return readers;
    }

    <T> T read(Reading<T> reading) {
        Session session = idleSession();
        try {
            return reading.from(session);
        } catch (SQLException failure) {
            throw Failure.of(directory, failure);
        } finally {
            idle.add(session);
        }
    }

    private Session idleSession() {
        @Nullable Session session = null;
        try {
            session = idle.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (session == null) {
            throw new StoreUnavailable(Message.FAILED.in(directory, "no reader became free"));
        }
        return session;
    }

    /** Closes the idle ones; one that is in use now is closed when the process ends. */
    @Override
    public void close() {
        List<Session> sessions = new ArrayList<>();
        idle.drainTo(sessions);
        for (Session session : sessions) {
            closeQuietly(session);
            idle.add(session);
        }
    }

    private static void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException ignored) {
            // nothing was written on it
        }
    }

    /** One question. */
    interface Reading<T> {
        T from(Session session) throws SQLException;
    }
}
