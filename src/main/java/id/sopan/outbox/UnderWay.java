package id.sopan.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** To how many chats each subject is under way. */
final class UnderWay {

    private final Map<String, Integer> chats = new ConcurrentHashMap<>();

    boolean includes(String subject) {
        return chats.containsKey(subject);
    }

    boolean isEmpty() {
        return chats.isEmpty();
    }

    /** To one chat more. */
    void begun(String subject) {
        chats.merge(subject, 1, Integer::sum);
    }

    /** To one chat less; whether that was the last. */
    boolean over(String subject) {
        return chats.computeIfPresent(subject, (unused, to) -> to == 1 ? null : to - 1) == null;
    }
}
