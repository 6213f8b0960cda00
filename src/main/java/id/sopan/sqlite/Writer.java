package id.sopan.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one connection that writes. Who gets the lock makes and commits the changes of all who wait for it, so that
 * writers that arrive together share one wait for the disk. No change is visible to its caller before the commit.
 */
final class Writer implements AutoCloseable {

    private final Session session;
    private final Path directory;
    private final OwnFiles files;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

    /** @param files without which nothing is written */
    Writer(Session session, Path directory, OwnFiles files) {
        this.session = session;
        this.directory = directory;
        this.files = files;
    }

    <T> T write(Change<T> change) {
        return write(change, (result, stored) -> {});
    }

    /**
     * Makes the change, durable when this returns.
     *
     * @param end told of it before anybody is told of any change that was made with it
     */
    <T> T write(Change<T> change, End<T> end) {
        Pending<T> mine = new Pending<>(change, end, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.settled()) {
            if (!commitIfNobodyElseDoes()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.outcome(directory);
    }

    /** Does what must be done outside of any transaction. */
    <T> T between(Change<T> work) {
        lock.lock();
        try {
            return work.make(session);
        } catch (SQLException failure) {
            throw Failure.of(directory, failure);
        } finally {
            unlock();
        }
    }

    private boolean commitIfNobodyElseDoes() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            commit(everythingWaiting());
        } finally {
            unlock();
        }
        return true;
    }

    /** Who came while the lock was held sleeps, and has nobody else to wake it. */
    private void unlock() {
        lock.unlock();
        Pending<?> next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }

    private List<Pending<?>> everythingWaiting() {
        List<Pending<?>> batch = new ArrayList<>();
        for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        return batch;
    }

    private void commit(List<Pending<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            files.insist();
            session.begin();
            for (Pending<?> pending : batch) {
                pending.make(session);
            }
            session.commit();
        } catch (Throwable failure) { // an Error too: nobody may wait for ever
            undo();
            batch.forEach(pending -> pending.end(false));
            if (batch.size() == 1) {
                batch.getFirst().fail(failure);
            } else {
                batch.forEach(pending -> commit(List.of(pending)));
            }
            return;
        }
        batch.forEach(pending -> pending.end(true));
        batch.forEach(Pending::succeed);
    }

    private void undo() {
        try {
            session.rollback();
        } catch (SQLException ignored) {
            // SQLite rolls back by itself when the disk is full, and then has nothing to roll back
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            session.close();
        } catch (SQLException failure) {
            throw Failure.of(directory, failure);
        } finally {
            unlock();
        }
    }

    /** One change of one document. */
    interface Change<T> {
        T make(Session session) throws SQLException;
    }

    /** What is done once a change that was made is committed, or may not be; it throws nothing, since nobody hears of that. */
    interface End<T> {
        void of(T result, boolean stored);
    }
}
