package id.sopan.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;

/**
 * Which failures say that the database is away, so that the same call may succeed later: no connection, no answer in
 * time, no primary, no majority, no right or no room to write, a client that was closed. Every other one is about what was asked, and comes again
 * each time that it is asked.
 */
final class Away {

    private static final int UNAUTHORIZED = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;
    /** On the way to another server of the set, or between such servers. */
    private static final Set<Integer> UNREACHABLE = Set.of(6, 7, 89, 202, 9001);
    /** No server of the set can take it yet, or it takes none now: it is starting, being chosen, stopping, or has too much to do. */
    private static final Set<Integer> NOT_YET =
            Set.of(24, 91, 133, 134, 189, 262, 365, 371, 10107, 11600, 11602, 13435, 13436);

    private Away() {}

    static boolean isMeantBy(DataAccessException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof PermissionDeniedDataAccessException
                || isMeantBy(failure.getCause());
    }

    /** Spring has no class of its own for these. */
    private static boolean isMeantBy(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoClientException ignored -> true;
            case MongoInterruptedException ignored -> true;
            case MongoExecutionTimeoutException ignored -> true;
            case MongoNotPrimaryException ignored -> true;
            case MongoNodeIsRecoveringException ignored -> true;
            case MongoWriteConcernException ignored -> true;
            case IllegalStateException closed -> true;
            case MongoServerException refused -> isAway(refused.getCode());
            case null -> false;
            default -> false;
        };
    }

    /** Codes of the server, as its file {@code error_codes.yml} has them. */
    private static boolean isAway(int code) {
        return code == UNAUTHORIZED
                || code == OUT_OF_DISK_SPACE
                || UNREACHABLE.contains(code)
                || NOT_YET.contains(code);
    }
}
