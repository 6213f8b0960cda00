package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Feed;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events that one person gets to see, in order, from a sequence number on. */
public final class EventStream {

    /** One event as it is sent. */
    public record Line(long sequence, String type, JsonNode data) {}

    private static final Duration BREATH = Duration.ofSeconds(15);

    private final Network network;
    private final long person;
    private long position;

    EventStream(Network network, long person, @Nullable Long after) {
        this.network = network;
        this.person = person;
        this.position = after != null
                ? after
                : network.world().change(() -> network.feed().last());
    }

    /** The next events; none after a while of silence. */
    public List<Line> next() throws InterruptedException {
        List<Line> lines = network.world().await(this::read, BREATH);
        return lines == null ? List.of() : lines;
    }

    public boolean isOver() {
        return network.world().isClosed();
    }

    private @Nullable List<Line> read() {
        Feed feed = network.feed();
        if (!feed.reachesBackTo(position)) {
            position = feed.last();
            return List.of(new Line(position, "reload", Json.object()));
        }
        List<Line> lines = new ArrayList<>();
        List<Feed.Event> news = feed.after(position);
        for (Feed.Event event : news) {
            JsonNode data = data(event);
            if (data != null) {
                lines.add(new Line(event.sequence(), event.type(), data));
            }
        }
        position = feed.last();
        if (lines.isEmpty() && !news.isEmpty()) {
            return List.of(new Line(position, "elsewhere", Json.object()));
        }
        return lines.isEmpty() ? null : lines;
    }

    /** Null where it does not concern this person, or is overtaken. */
    private @Nullable JsonNode data(Feed.Event event) {
        boolean personal = event.only() != null;
        if (event.only() != null && event.only() != person) {
            return null;
        }
        if (event.room() == null) {
            return event.data() == null ? Json.object() : event.data();
        }
        Room room = network.world().tables().rooms().find(event.room());
        if (room == null || (!personal && !network.members().sees(person, room))) {
            return null;
        }
        if (event.message() != null) {
            Message message = network.world().tables().messages().find(event.message());
            return message == null ? null : network.messageRendering().render(message, Viewer.person(person));
        }
        ObjectNode data = Json.object().put("chat_id", room.isPrivate() ? room.bot() : room.id());
        if (event.data() instanceof ObjectNode more) {
            data.setAll(more);
        }
        return data;
    }
}
