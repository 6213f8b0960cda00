package id.sopan.outbox;

import id.sopan.outbox.Show.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The subjects that wait for a chat: the most urgent goes first, of those that are as urgent one that was held before, and of
 * these whichever came first, though it was looked at again since. For one thread at a time.
 */
final class UrgencyQueue {

    /** The most urgent first. */
    private final Map<Urgency, Line> lines = new EnumMap<>(Urgency.class);
    /** Which came first, of those that have not left. */
    private final Map<String, Long> arrivals = new HashMap<>();

    private long arrived;

    UrgencyQueue() {
        for (Urgency urgency : Urgency.values()) {
            lines.put(urgency, new Line());
        }
    }

    /** Subjects that are as urgent; each waits or is held. */
    private final class Line {

        private final Set<String> waiting = new LinkedHashSet<>();
        /** Those whose new message the minute has no room for, in the order in which they came. */
        private final Set<String> held = new TreeSet<>(Comparator.comparing(UrgencyQueue.this::arrival));
        /** When it may have room for them, by the machine's own time. */
        private long room = System.nanoTime();

        private boolean hasNext() {
            return !waiting.isEmpty() || hasRoom();
        }

        private boolean hasRoom() {
            return !held.isEmpty() && System.nanoTime() - room >= 0;
        }

        private boolean remove(String subject) {
            return waiting.remove(subject) | held.remove(subject);
        }

        private String take() {
            Iterator<String> first = (hasRoom() ? held : waiting).iterator();
            String subject = first.next();
            first.remove();
            return subject;
        }
    }

    /** One that is here already keeps its place, or gets a better one. */
    void add(String subject, Urgency urgency) {
        arrival(subject);
        Urgency most = urgency;
        for (Map.Entry<Urgency, Line> line : lines.entrySet()) {
            Urgency before = line.getKey();
            if (before.compareTo(urgency) <= 0 && line.getValue().waiting.contains(subject)) {
                return;
            }
            if (line.getValue().remove(subject) && before.compareTo(most) < 0) {
                most = before;
            }
        }
        line(most).waiting.add(subject);
    }

    /**
     * The minute had no room for it.
     *
     * @param time until there may be; zero where there was, and it is for one that is more urgent
     * @return false where it has come anew meanwhile, and waits as it is
     */
    boolean hold(String subject, Urgency urgency, Duration time) {
        if (any(line -> line.waiting.contains(subject))) {
            return false;
        }
        line(urgency).held.add(subject);
        long now = System.nanoTime();
        if (time.isZero()) {
            lines.values().forEach(line -> line.room = now);
        } else {
            line(urgency).room = now + time.toNanos();
        }
        return true;
    }

    /** Forgets it where it is held; whether it does not wait otherwise. */
    boolean leave(String subject) {
        lines.values().forEach(line -> line.held.remove(subject));
        boolean gone = !any(line -> line.waiting.contains(subject));
        if (gone) {
            arrivals.remove(subject);
        }
        return gone;
    }

    boolean hasNext() {
        return any(Line::hasNext);
    }

    /** Whether one that is held is more urgent: the minute may have got room while this one was looked at. */
    boolean holdsMoreUrgent(Urgency urgency) {
        return lines.entrySet().stream()
                .anyMatch(line -> line.getKey().compareTo(urgency) < 0
                        && !line.getValue().held.isEmpty());
    }

    /** Empty where all that is here is held. */
    Optional<String> take() {
        return lines.values().stream().filter(Line::hasNext).findFirst().map(Line::take);
    }

    private long arrival(String subject) {
        return arrivals.computeIfAbsent(subject, unused -> arrived++);
    }

    private boolean any(Predicate<Line> is) {
        return lines.values().stream().anyMatch(is);
    }

    private Line line(Urgency urgency) {
        return Objects.requireNonNull(lines.get(urgency));
    }
}
