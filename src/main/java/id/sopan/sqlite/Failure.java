package id.sopan.sqlite;

import id.sopan.store.Disk;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** What SQLite answered, as what an operator can do about it. */
final class Failure {

    private static final int PRIMARY_CODE = 0xff;
    private static final int ROOM = 1 << 20;

    private Failure() {}

    static StoreUnavailable of(Path directory, Throwable failure) {
        return new StoreUnavailable(message(directory, failure), failure);
    }

    /** Whether there may be too little room on the disk for what SQLite writes beside the file also to read it. */
    static boolean isOfTheDisk(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN -> true;
            default -> false;
        };
    }

    private static String message(Path directory, Throwable failure) {
        return switch (code(failure)) {
            case SQLITE_FULL -> Message.FULL.in(directory);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Message.NOT_WRITABLE.in(directory, reason(failure));
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Message.DAMAGED.in(directory);
            case SQLITE_IOERR ->
                isFull(directory) ? Message.FULL.in(directory) : Message.FAILED.in(directory, reason(failure));
            case SQLITE_BUSY, SQLITE_LOCKED -> Message.LOCKED.in(directory);
            case SQLITE_ERROR ->
                reason(failure).contains("no such table")
                        ? Message.INCOMPLETE.in(directory, reason(failure))
                        : Message.FAILED.in(directory, reason(failure));
            default ->
                failure.getCause() instanceof NativeLibraryNotFoundException
                        ? Message.NOT_LOADED.in(directory, temporary())
                        : Message.FAILED.in(directory, reason(failure));
        };
    }

    /** Where SQLite cannot enlarge the index of its log it says just that, whatever the reason. */
    private static boolean isFull(Path directory) {
        return Disk.of(directory).free() < ROOM;
    }

    /** Where SQLite puts its library before it is loaded. */
    private static String temporary() {
        return System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", ""));
    }

    private static String reason(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    private static SQLiteErrorCode code(Throwable failure) {
        return failure instanceof SQLException sql
                ? SQLiteErrorCode.getErrorCode(sql.getErrorCode() & PRIMARY_CODE)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
