package id.sopan.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Subjects on their way to their chats. Each is spread, which finds its chats, then brought to each of them; whatever is
 * brought after it was spread is at least of that version. So once nothing of it is under way, all of its chats have come to
 * show the version that was spread last, and none of them need be looked at once more.
 */
final class UnderWay {

    private final Map<String, Way> ways = new ConcurrentHashMap<>();

    /**
     * @param open to how many chats it is under way, and how many times it is being spread
     * @param whole whether it has come wherever it was under way to since it was last spread
     * @param found of the newest version that was spread; null where none was
     */
    record Way(int open, boolean whole, @Nullable Audience found) {

        private static final Way NONE = new Way(0, true, null);

        private Way begun() {
            return new Way(open + 1, whole, found);
        }

        private Way come() {
            return new Way(open - 1, whole, found);
        }

        private Way as(boolean whole) {
            return new Way(open, whole, found);
        }

        private Way to(Audience audience) {
            return found != null && found.version() > audience.version() ? this : new Way(open, whole, audience);
        }

        /** Those that all have come to show it. */
        Optional<Audience> audience() {
            return Optional.ofNullable(found);
        }
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }

    boolean holds(String subject) {
        return ways.containsKey(subject);
    }

    /** Its chats are about to be found: what went wrong before does not matter, since all are brought to show it anew. */
    void spread(String subject) {
        ways.compute(
                subject, (unused, way) -> (way == null ? Way.NONE : way).begun().as(true));
    }

    /** Its chats were found, and it is under way to each of them. */
    void found(String subject, Audience audience) {
        ways.computeIfPresent(subject, (unused, way) -> way.to(audience));
    }

    /** It is under way to one more chat, or must not count as shown for another reason. */
    void begun(String subject) {
        ways.compute(subject, (unused, way) -> (way == null ? Way.NONE : way).begun());
    }

    /**
     * It has come to one of them, or was spread.
     *
     * @return its way, if that is over
     */
    Optional<Way> come(String subject) {
        return end(subject, true);
    }

    /** It is under way there no more, and has not come: it does not count as shown before it is spread once more. */
    void lost(String subject) {
        end(subject, false);
    }

    private Optional<Way> end(String subject, boolean came) {
        AtomicReference<@Nullable Way> over = new AtomicReference<>();
        ways.computeIfPresent(subject, (unused, way) -> {
            Way left = way.come().as(way.whole() && came);
            if (left.open() > 0) {
                return left;
            }
            over.set(left);
            return null;
        });
        return Optional.ofNullable(over.get());
    }
}
