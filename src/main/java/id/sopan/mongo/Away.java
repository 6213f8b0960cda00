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
    private static final int EXCEEDED_TIME_LIMIT = 262;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final Set<Integer> CODES = Set.of(UNAUTHORIZED, EXCEEDED_TIME_LIMIT, OUT_OF_DISK_SPACE);

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
            case MongoServerException refused -> CODES.contains(refused.getCode());
            case null -> false;
            default -> false;
        };
    }
}
