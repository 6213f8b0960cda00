package id.sopan.sandbox.faults;

import id.sopan.sandbox.settings.ElapsedTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Decides what goes wrong: what was ordered for the next calls of a method, and what is planned. */
public final class Faults {

    private static final int MOST_KEPT = 100_000;
    private static final String ALL = "";

    private static final List<FaultKind> OF_CALLS = List.of(
            FaultKind.REFUSED,
            FaultKind.SERVER_ERROR,
            FaultKind.BAD_GATEWAY,
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.TOO_MANY_REQUESTS_IN_CHAT,
            FaultKind.LOST_ANSWER,
            FaultKind.DELAY);

    private final ElapsedTime elapsed;
    private final Map<String, Deque<Fault>> ordered = new HashMap<>();
    private final Map<String, Integer> occasions = new HashMap<>();
    private final Map<String, Long> closedUntil = new HashMap<>();
    private final List<Strike> struck = new ArrayList<>();
    private FaultPlan plan = FaultPlan.NONE;
    private Random random = new Random(FaultPlan.NONE.seed());

    public Faults(ElapsedTime elapsed) {
        this.elapsed = elapsed;
    }

    public synchronized void order(String method, Fault fault, int times) {
        Deque<Fault> queue = ordered.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    /** From now on; occasions are counted anew. */
    public synchronized void plan(FaultPlan next) {
        forget();
        plan = next;
        random = new Random(next.seed());
    }

    /** The plan, and what has happened by it so far. */
    public synchronized ObjectNode planned() {
        return plan.json(struck);
    }

    /** Nothing goes wrong any more. */
    public synchronized void forget() {
        ordered.clear();
        occasions.clear();
        closedUntil.clear();
        struck.clear();
        plan = FaultPlan.NONE;
    }

    /**
     * The fault that meets this call, or null.
     *
     * @param chat as the call names it; empty for none
     */
    public synchronized @Nullable Fault next(String method, String chat) {
        Deque<Fault> queue = ordered.get(method.toLowerCase(Locale.ROOT));
        Fault first = queue == null ? null : queue.poll();
        return first != null ? first : closed(chat) != null ? closed(chat) : planned(method, chat);
    }

    private @Nullable Fault closed(String chat) {
        long until = Math.max(closedUntil.getOrDefault(ALL, 0L), closedUntil.getOrDefault(chat, 0L));
        long left = until - elapsed.millis();
        return left <= 0 ? null : Fault.of(FaultKind.TOO_MANY_REQUESTS, Math.ceilDiv(left, 1_000));
    }

    private @Nullable Fault planned(String method, String chat) {
        String at = chat.isEmpty() ? method : method + "/" + chat;
        for (FaultKind kind : OF_CALLS) {
            if ((kind != FaultKind.TOO_MANY_REQUESTS_IN_CHAT || !chat.isEmpty()) && strikes(kind, at)) {
                return meeting(kind, chat);
            }
        }
        return null;
    }

    private @Nullable Fault meeting(FaultKind kind, String chat) {
        return switch (kind) {
            case TOO_MANY_REQUESTS -> close(ALL);
            case TOO_MANY_REQUESTS_IN_CHAT -> close(chat);
            case DELAY -> Fault.of(kind, plan.delayMillis());
            default -> Fault.of(kind, 0);
        };
    }

    private @Nullable Fault close(String chat) {
        closedUntil.put(chat, elapsed.millis() + TimeUnit.SECONDS.toMillis(plan.retryAfter()));
        return closed(chat);
    }

    /** For how a fault happens; begun with the plan's seed. */
    public synchronized Random random() {
        return random;
    }

    /**
     * Whether a fault of this kind happens at this occasion, which is counted.
     *
     * @param at what it would happen to, without blanks
     */
    public synchronized boolean strikes(FaultKind kind, String at) {
        if (plan == FaultPlan.NONE) {
            return false;
        }
        Strike strike =
                new Strike(kind, at, occasions.merge(kind + " " + at.toLowerCase(Locale.ROOT), 1, Integer::sum));
        boolean happens = plan.strikes(strike);
        if (happens && struck.size() < MOST_KEPT) {
            struck.add(strike);
        }
        return happens;
    }
}
