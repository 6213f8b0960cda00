package id.sopan.outbox;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The subjects that wait for a chat: the most urgent goes first, and of those that are as urgent whoever asked for them take
 * turns. Of one asker's, one goes first that was held before, and of these whichever came first, though it was looked at again
 * since. For one thread at a time.
 */
final class UrgencyQueue {

    /** None is empty. Whose turn it was last comes last. */
    private final Map<Claim, Line> lines = new LinkedHashMap<>();
    /** Which came first, of those that have not left. */
    private final Map<String, Long> arrivals = new HashMap<>();

    private long arrived;

    /** Subjects of the same claim; each waits or is held. */
    private final class Line {

        private final Set<String> waiting = new LinkedHashSet<>();
        /** Those whose new message the minute has no room for, in the order in which they came. */
        private final Set<String> held = new TreeSet<>(Comparator.comparing(UrgencyQueue.this::arrival));
        /** When it may have room for them, by the machine's own time. */
        private long room = System.nanoTime();

        private int size() {
            return waiting.size() + held.size();
        }

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
    void add(String subject, Claim claim) {
        arrival(subject);
        Claim most = claim;
        for (Map.Entry<Claim, Line> line : lines.entrySet()) {
            Claim before = line.getKey();
            if (!isMoreUrgent(claim, before) && line.getValue().waiting.contains(subject)) {
                return;
            }
            if (line.getValue().remove(subject) && isMoreUrgent(before, most)) {
                most = before;
            }
        }
        line(most).waiting.add(subject);
        dropEmpty();
    }

    private static boolean isMoreUrgent(Claim one, Claim other) {
        return one.urgency().compareTo(other.urgency()) < 0;
    }

    private void dropEmpty() {
        lines.values().removeIf(line -> line.size() == 0);
    }

    /**
     * The minute had no room for it.
     *
     * @param time until there may be; zero where there was, and it is for one that is more urgent
     * @return false where it has come anew meanwhile, and waits as it is
     */
    boolean hold(String subject, Claim claim, Duration time) {
        if (any(line -> line.waiting.contains(subject))) {
            return false;
        }
        line(claim).held.add(subject);
        long now = System.nanoTime();
        if (time.isZero()) {
            lines.values().forEach(line -> line.room = now);
        } else {
            line(claim).room = now + time.toNanos();
        }
        return true;
    }

    /** Forgets it where it is held; whether it does not wait otherwise. */
    boolean leave(String subject) {
        lines.values().forEach(line -> line.held.remove(subject));
        dropEmpty();
        boolean gone = !any(line -> line.waiting.contains(subject));
        if (gone) {
            arrivals.remove(subject);
        }
        return gone;
    }

    boolean hasNext() {
        return any(Line::hasNext);
    }

    /** The claims of those that are held and more urgent. */
    Stream<Claim> heldBefore(Claim claim) {
        return lines.entrySet().stream()
                .filter(line -> isMoreUrgent(line.getKey(), claim)
                        && !line.getValue().held.isEmpty())
                .map(Map.Entry::getKey);
    }

    /** How many wait or are held for which this person has asked. */
    int waiting(long asker) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().asker() == asker)
                .mapToInt(line -> line.getValue().size())
                .sum();
    }

    /** Empty where all that is here is held. */
    Optional<String> take() {
        Optional<Claim> next = lines.entrySet().stream()
                .filter(line -> line.getValue().hasNext())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(Claim::urgency));
        return next.map(claim -> {
            Line line = Objects.requireNonNull(lines.remove(claim));
            String subject = line.take();
            lines.put(claim, line);
            dropEmpty();
            return subject;
        });
    }

    private long arrival(String subject) {
        return arrivals.computeIfAbsent(subject, unused -> arrived++);
    }

    private boolean any(Predicate<Line> is) {
        return lines.values().stream().anyMatch(is);
    }

    private Line line(Claim claim) {
        return lines.computeIfAbsent(claim, unused -> new Line());
    }
}
