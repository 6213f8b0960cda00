package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read; each reading sees one committed state. Long readings never have all of them, so that a
 * short one needs not wait for their end.
 */
final class Readers implements AutoCloseable {

    private static final int COUNT = 6;
    private static final int FOR_LONG_READINGS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final Duration patience;
    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(COUNT);
    private final Semaphore longReadings = new Semaphore(FOR_LONG_READINGS, true);

    private Readers(Path directory, Duration patience) {
        this.directory = directory;
        this.patience = patience;
    }

    static Readers open(DataDirectory directory) throws SQLException {
        return open(directory, PATIENCE);
    }

    /** @param patience how long a reading waits for a connection before it fails */
    static Readers open(DataDirectory directory, Duration patience) throws SQLException {
        Readers readers = new Readers(directory.path(), patience);
        try {
            for (int count = 0; count < COUNT; count++) {
                readers.idle.add(Session.reading(directory));
            }
        } catch (SQLException failure) {
            readers.close();
            throw failure;
        }
        return readers;
    }

    /** One that is soon over. */
    <T> T read(Reading<T> reading) {
        Session session = got(() -> idle.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        try {
            return reading.from(session);
        } catch (SQLException failure) {
            throw Failure.of(directory, failure);
        } finally {
            idle.add(session);
        }
    }

    /** One that may take as long as its caller pleases. */
    <T> T readLong(Reading<T> reading) {
        got(() -> longReadings.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS) ? longReadings : null);
        try {
            return read(reading);
        } finally {
            longReadings.release();
        }
    }

    private <T> T got(Waiting<T> waiting) {
        @Nullable T found = null;
        try {
            found = waiting.end();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (found == null) {
            throw new StoreUnavailable(Message.FAILED.in(directory, "no reader became free"));
        }
        return found;
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

    /** Null when nothing came. */
    private interface Waiting<T> {
        @Nullable
        T end() throws InterruptedException;
    }
}
