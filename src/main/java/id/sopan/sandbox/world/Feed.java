package id.sopan.sandbox.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The newest events, for live streams. They are numbered over restarts, but kept in memory only. */
public final class Feed {

    static final String SEQUENCE = "feed";
    private static final int KEPT = 5_000;

    /**
     * Something that happened.
     *
     * @param room the chat it happened in, null for what concerns everybody
     * @param message the key of the message it is about
     * @param only whom alone it concerns
     */
    public record Event(
            long sequence,
            String type,
            @Nullable String room,
            @Nullable String message,
            @Nullable Long only,
            @Nullable JsonNode data) {}

    private final World world;
    private final Deque<Event> events = new ArrayDeque<>();
    private long oldest;

    Feed(World world) {
        this.world = world;
        this.oldest = last();
    }

    public long last() {
        Long last = world.tables().counters().find(SEQUENCE);
        return last == null ? 0 : last;
    }

    /** Whether all that came after this is still here. */
    public boolean reachesBackTo(long sequence) {
        return sequence >= oldest && sequence <= last();
    }

    public List<Event> after(long sequence) {
        return events.reversed().stream()
                .takeWhile(event -> event.sequence() > sequence)
                .toList()
                .reversed();
    }

    /** The number of what happened last in this chat; 0 where that was too long ago. */
    public long last(Room room) {
        return events.reversed().stream()
                .filter(event -> room.key().equals(event.room()))
                .mapToLong(Event::sequence)
                .findFirst()
                .orElse(0);
    }

    void message(String type, Message message) {
        add(type, message.room(), message.key(), message.receiver(), null);
    }

    public void in(Room room, String type, @Nullable JsonNode data) {
        add(type, room.key(), null, null, data);
    }

    public void personal(long person, String type, @Nullable String room, @Nullable JsonNode data) {
        add(type, room, null, person, data);
    }

    public void everybody(String type, JsonNode data) {
        add(type, null, null, null, data);
    }

    private void add(
            String type,
            @Nullable String room,
            @Nullable String message,
            @Nullable Long only,
            @Nullable JsonNode data) {
        long sequence = world.tables().count(SEQUENCE, 0);
        events.addLast(new Event(sequence, type, room, message, only, data));
        while (events.size() > KEPT) {
            oldest = events.removeFirst().sequence();
        }
    }
}
