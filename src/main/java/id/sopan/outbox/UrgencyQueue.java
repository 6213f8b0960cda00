package id.sopan.outbox;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The subjects that wait for a chat: the most urgent goes first, of those that are as urgent one that was held before.
 * For one thread at a time.
 */
final class UrgencyQueue {

    private final Map<String, Show.Urgency> waiting = new LinkedHashMap<>();
    /** Those whose new message the minute has no room for. */
    private final Map<String, Show.Urgency> held = new LinkedHashMap<>();
    /** What is so urgent has no room until then, by the machine's own time. */
    private final Map<Show.Urgency, Long> full = new EnumMap<>(Show.Urgency.class);

    void add(String subject, Show.Urgency urgency) {
        Show.Urgency before = held.remove(subject);
        waiting.merge(subject, before == null ? urgency : moreUrgent(before, urgency), UrgencyQueue::moreUrgent);
    }

    private static Show.Urgency moreUrgent(Show.Urgency one, Show.Urgency other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * The minute had no room for it.
     *
     * @param time until there may be; zero where there was, and it is for one that is more urgent
     * @return false where it has come anew meanwhile, and waits as it is
     */
    boolean hold(String subject, Show.Urgency urgency, Duration time) {
        if (waiting.containsKey(subject)) {
            return false;
        }
        held.put(subject, urgency);
        if (time.isZero()) {
            full.clear();
        } else {
            full.put(urgency, System.nanoTime() + time.toNanos());
        }
        return true;
    }

    /** Forgets it where it is held; whether it does not wait otherwise. */
    boolean leave(String subject) {
        held.remove(subject);
        return !waiting.containsKey(subject);
    }

    boolean hasNext() {
        return !waiting.isEmpty() || !Collections.disjoint(held.values(), withRoom());
    }

    /** Whether one that is held is more urgent: the minute may have got room while this one was looked at. */
    boolean holdsMoreUrgent(Show.Urgency urgency) {
        return held.values().stream().anyMatch(other -> other.compareTo(urgency) < 0);
    }

    String take() {
        Set<Show.Urgency> free = withRoom();
        Stream<Map.Entry<String, Show.Urgency>> again = free.isEmpty()
                ? Stream.empty()
                : held.entrySet().stream().filter(entry -> free.contains(entry.getValue()));
        String subject = Stream.concat(again, waiting.entrySet().stream())
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        held.remove(subject);
        waiting.remove(subject);
        return subject;
    }

    /** What is so urgent may have room now. */
    private Set<Show.Urgency> withRoom() {
        long now = System.nanoTime();
        full.values().removeIf(until -> now - until >= 0);
        Set<Show.Urgency> free = EnumSet.allOf(Show.Urgency.class);
        free.removeAll(full.keySet());
        return free;
    }
}
