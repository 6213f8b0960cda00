package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A change on its way to a commit: made under the writer's lock, and read by its caller once it is settled. */
final class Pending<T> {

    private final Writer.Change<T> change;
    private final Writer.End<T> end;
    private final Thread caller;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean settled;

    Pending(Writer.Change<T> change, Writer.End<T> end, Thread caller) {
        this.change = change;
        this.end = end;
        this.caller = caller;
    }

    void make(Session session) throws SQLException {
        result = change.make(session);
    }

    /** @param stored else it may be so or not */
    void end(boolean stored) {
        if (result != null) {
            end.of(result, stored);
        }
    }

    void succeed() {
        settled = true;
        wake();
    }

    void fail(Throwable failure) {
        this.failure = failure;
        settled = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(caller);
    }

    boolean settled() {
        return settled;
    }

    T outcome(Path directory) {
        if (failure instanceof StoreUnavailable) {
            throw new StoreUnavailable(String.valueOf(failure.getMessage()), failure);
        }
        if (failure != null) {
            throw Failure.of(directory, failure);
        }
        return Objects.requireNonNull(result);
    }
}
