package id.sopan.sandbox.bot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Troubles of the network that a test has ordered for the next calls of a method. */
public final class Faults {

    /** What happens in place of a plain answer. */
    public enum Kind {
        /** The call is done, but the connection breaks before its answer. */
        LOST_ANSWER,
        /** The connection breaks and nothing is done. */
        REFUSED,
        /** A page of HTML with status 502. */
        BAD_GATEWAY,
        /** Status 429 with the seconds to wait. */
        TOO_MANY_REQUESTS,
        /** Status 400 with the description that was ordered; nothing is done. */
        BAD_REQUEST
    }

    /**
     * One ordered trouble.
     *
     * @param description of a bad request, without {@code Bad Request:}
     */
    public record Fault(Kind kind, long retryAfter, String description) {}

    private final Map<String, Deque<Fault>> ordered = new HashMap<>();

    public synchronized void order(String method, Fault fault, int times) {
        Deque<Fault> queue = ordered.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    /** The fault that meets this call, or null. */
    public synchronized @Nullable Fault next(String method) {
        Deque<Fault> queue = ordered.get(method.toLowerCase(Locale.ROOT));
        return queue == null ? null : queue.poll();
    }

    public synchronized void forget() {
        ordered.clear();
    }
}
