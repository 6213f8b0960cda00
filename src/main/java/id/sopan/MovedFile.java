package id.sopan;

import id.sopan.record.Moved;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of SQLite that a move left behind: no removal reaches it. */
final class MovedFile {

    private static final Logger LOG = LoggerFactory.getLogger(MovedFile.class);

    private MovedFile() {}

    /** Says in the log that there is one in that directory; nothing of one that was not moved, or cannot be read. */
    static void name(Path data) {
        if (!SqliteStore.isIn(data)) {
            return;
        }
        try (Store left = SqliteStore.openToRead(data)) {
            Moved.of(left).ifPresent(moved -> LOG.warn("{}", Moved.leftBehind(data.toString())));
        } catch (StoreUnavailable illegible) {
            LOG.debug("{} cannot be read", data, illegible);
        }
    }
}
