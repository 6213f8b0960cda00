package id.sopan.outbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Subjects on their way to their chats. Each is spread, which finds its chats, and is then brought to each of them and to
 * those that it was under way to already; whatever is brought after that is at least of the version that was spread. So once
 * nothing of it is under way, all of its chats have come to show that version, and none need be looked at once more.
 */
final class UnderWay {

    private final Map<String, Way> ways = new ConcurrentHashMap<>();

    /**
     * @param chats that it is under way to
     * @param others how many times it is being spread or held
     * @param whole whether, since it was last spread, it has come to each chat that it is under way to no more, and was not held
     * @param found of the newest version that was spread; null where none was
     */
    record Way(
            Set<Long> chats,
            int others,
            boolean whole,
            @Nullable Audience found) {

        private static final Way NONE = new Way(Set.of(), 0, true, null);

        private Way with(long chat) {
            Set<Long> more = new HashSet<>(chats);
            more.add(chat);
            return new Way(Set.copyOf(more), others, whole, found);
        }

        private Way without(long chat) {
            Set<Long> fewer = new HashSet<>(chats);
            fewer.remove(chat);
            return new Way(Set.copyOf(fewer), others, whole, found);
        }

        private Way and(int others) {
            return new Way(chats, this.others + others, whole, found);
        }

        private Way as(boolean whole) {
            return new Way(chats, others, whole, found);
        }

        private Way to(Audience audience) {
            boolean older = found != null && found.version() > audience.version();
            return older ? this : new Way(chats, others, whole, audience);
        }

        private boolean isOver() {
            return chats.isEmpty() && others == 0;
        }
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }

    boolean holds(String subject) {
        return ways.containsKey(subject);
    }

    /** Whatever is under way does not count as shown before it is spread once more. */
    void doubt() {
        ways.replaceAll((subject, way) -> way.as(false));
    }

    /** Its chats are about to be found: what went wrong before does not matter, since all are brought to show it anew. */
    void spread(String subject) {
        ways.compute(
                subject, (unused, way) -> (way == null ? Way.NONE : way).and(1).as(true));
    }

    /** Those that it is under way to: what was drawn for them may be older than what is found now. */
    Set<Long> chats(String subject) {
        Way way = ways.get(subject);
        return way == null ? Set.of() : way.chats();
    }

    /**
     * Its chats were found, and it is under way to each of them.
     *
     * @return its way, if that is over
     */
    Optional<Way> spread(String subject, Audience audience) {
        return end(subject, way -> way.to(audience).and(-1));
    }

    /** Its chats could not be found. */
    void notSpread(String subject) {
        end(subject, way -> way.as(false).and(-1));
    }

    /** It must not count as shown by what is under way until it is spread after it was {@linkplain #released}. */
    void held(String subject) {
        ways.compute(subject, (unused, way) -> (way == null ? Way.NONE : way).and(1));
    }

    void released(String subject) {
        end(subject, way -> way.as(false).and(-1));
    }

    /** It is under way to one more chat. */
    void begun(String subject, long chat) {
        ways.compute(subject, (unused, way) -> (way == null ? Way.NONE : way).with(chat));
    }

    /**
     * It has come to one of them.
     *
     * @return its way, if that is over
     */
    Optional<Way> come(String subject, long chat) {
        return end(subject, way -> way.without(chat));
    }

    /** It is under way there no more, and has not come: it does not count as shown before it is spread once more. */
    void lost(String subject, long chat) {
        end(subject, way -> way.as(false).without(chat));
    }

    private Optional<Way> end(String subject, UnaryOperator<Way> step) {
        AtomicReference<@Nullable Way> over = new AtomicReference<>();
        ways.computeIfPresent(subject, (unused, way) -> {
            Way left = step.apply(way);
            if (!left.isOver()) {
                return left;
            }
            over.set(left);
            return null;
        });
        return Optional.ofNullable(over.get());
    }
}
