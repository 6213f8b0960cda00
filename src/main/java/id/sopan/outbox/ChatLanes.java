package id.sopan.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** The lanes of all chats that were called since the start. */
final class ChatLanes {

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final Map<Long, ChatLane> lanes = new ConcurrentHashMap<>();
    private final LongFunction<ChatLane> opening;

    ChatLanes(LongFunction<ChatLane> opening) {
        this.opening = opening;
    }

    ChatLane to(long chat) {
        return lanes.computeIfAbsent(chat, opening::apply);
    }

    void goOn() {
        lanes.values().forEach(ChatLane::goOn);
    }

    Backlog backlog() {
        return lanes.values().stream().map(ChatLane::backlog).reduce(Backlog.NONE, Backlog::and);
    }

    int waiting(long chat, long asker) {
        ChatLane lane = lanes.get(chat);
        return lane == null ? 0 : lane.waiting(asker);
    }

    /** No call begins any more. */
    void end() {
        lanes.values().forEach(ChatLane::end);
    }

    /** Returns once the calls that are under way are over, at the latest after two seconds. */
    void awaitCalls() {
        long until = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (ChatLane lane : lanes.values()) {
                lane.awaitEnd(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
