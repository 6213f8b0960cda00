package id.sopan.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change on its way to a commit. Guarded by the writer's lock. */
final class Pending<T> {

    private final Writer.Change<T> change;
    private @Nullable T result;
    private @Nullable Exception failure;
    private boolean settled;

    Pending(Writer.Change<T> change) {
        this.change = change;
    }

    void make(Session session) throws SQLException {
        result = change.make(session);
    }

    void succeed() {
        settled = true;
    }

    void fail(Exception failure) {
        this.failure = failure;
        settled = true;
    }

    boolean settled() {
        return settled;
    }

    T outcome(Path directory) {
        if (failure != null) {
            throw Failure.of(directory, failure);
        }
        return Objects.requireNonNull(result);
    }
}
