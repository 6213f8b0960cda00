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
     * @param whole whether it has come to all chats since it was last spread
     * @param audience of the newest version that was spread; null as long as that is not known
     */
    private record Way(int open, boolean whole, @Nullable Audience audience) {

        private static final Way NONE = new Way(0, false, null);

        private Way begun() {
            return new Way(open + 1, whole, audience);
        }

        private @Nullable Way ended() {
            return open == 1 ? null : new Way(open - 1, whole, audience);
        }

        private Way as(boolean whole) {
            return new Way(open, whole, audience);
        }

        private Way of(Audience found) {
            return audience != null && audience.version() > found.version() ? this : new Way(open, whole, found);
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
        ways.compute(subject, (unused, way) -> or(way).begun().as(true));
    }

    /** Its chats were found, and it is under way to each of them. */
    void found(String subject, Audience audience) {
        ways.computeIfPresent(subject, (unused, way) -> way.of(audience));
    }

    /** It is under way to one more chat, or must not count as shown for another reason. */
    void begun(String subject) {
        ways.compute(subject, (unused, way) -> or(way).begun());
    }

    /**
     * It has come to one of them, or was spread.
     *
     * @return those that all have come to show it: empty where it is still under way to others, or did not come to all
     */
    Optional<Audience> come(String subject) {
        AtomicReference<@Nullable Audience> shown = new AtomicReference<>();
        ways.computeIfPresent(subject, (unused, way) -> {
            Way left = way.ended();
            if (left == null && way.whole()) {
                shown.set(way.audience());
            }
            return left;
        });
        return Optional.ofNullable(shown.get());
    }

    /** It is under way there no more, and has not come: it does not count as shown before it is spread once more. */
    void lost(String subject) {
        ways.computeIfPresent(subject, (unused, way) -> way.as(false).ended());
    }

    private static Way or(@Nullable Way way) {
        return way == null ? Way.NONE : way;
    }
}
