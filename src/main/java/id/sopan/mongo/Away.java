package id.sopan.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;

/**
 * Which failures say that the database is away, so that the same call may succeed later: no connection, no answer in
 * time, no primary, no majority, no right or no room to write, a client that was closed. Every other one is about what was asked, and comes again
 * each time that it is asked. Codes of the server are those of its file {@code error_codes.yml}.
 */
final class Away {

    /** No right, or no room, said of a single write, for which Spring has no class. Atlas has one code, 8000, for both. */
    private static final Set<Integer> NOT_ALLOWED = Set.of(11, 13, 8000, 14031);
    /** On the way to another server of the set, or between such servers. */
    private static final Set<Integer> UNREACHABLE = Set.of(6, 7, 89, 202, 9001);
    /** Ended by somebody, or by its time, before it was done: a cursor whose server or index is gone, too. */
    private static final Set<Integer> CUT_SHORT = Set.of(43, 50, 175, 237, 11601);
    /** Servers that do not know of each other yet: which shard has what, by which key their time is signed. */
    private static final Set<Integer> OUT_OF_STEP = Set.of(63, 150, 211, 13388);
    /** No server of the set can take it yet, or it takes none now: it is starting, being chosen, stopping, or has too much to do. */
    private static final Set<Integer> NOT_YET =
            Set.of(24, 91, 133, 134, 189, 262, 365, 371, 402, 433, 449, 450, 462, 10107, 11600, 11602, 13435, 13436);

    private static final Set<Integer> AWAY = Stream.of(NOT_ALLOWED, UNREACHABLE, CUT_SHORT, OUT_OF_STEP, NOT_YET)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

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
            case MongoServerException refused -> AWAY.contains(refused.getCode());
            case null -> false;
            default -> false;
        };
    }
}
