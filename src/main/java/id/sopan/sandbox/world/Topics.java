package id.sopan.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics of forums; a topic's id is that of the service message that made it. */
public final class Topics {

    public static final int BLUE = 0x6FB9F0;

    private final World world;
    private final Messages messages;
    private final Feed feed;

    Topics(World world, Messages messages, Feed feed) {
        this.world = world;
        this.messages = messages;
        this.feed = feed;
    }

    public @Nullable Topic find(Room room, int thread) {
        return world.tables().topics().find(Topic.key(room.key(), thread));
    }

    public List<Topic> in(Room room) {
        return world.tables().topics().under(room.key() + "/").values().stream()
                .filter(topic -> topic.thread() != Topic.GENERAL)
                .toList();
    }

    /** Likewise, and General, which every forum has. */
    public @Nullable Topic orGeneral(Room room, int thread) {
        Topic topic = find(room, thread);
        return topic == null && thread == Topic.GENERAL && room.forum()
                ? new Topic(room.key(), Topic.GENERAL, "General", BLUE, false)
                : topic;
    }

    public Topic create(Room room, long actor, String name, int color) {
        Message made = messages.announce(room, actor, body -> {
            body.putObject("forum_topic_created").put("name", name).put("icon_color", color);
            body.put("is_topic_message", true);
        });
        var topic = new Topic(room.key(), made.id(), name, color, false);
        world.tables().topics().put(Topic.key(room.key(), made.id()), topic);
        made.body().put("message_thread_id", made.id());
        world.tables().messages().put(made.key(), made);
        feed.in(room, "chat", null);
        return topic;
    }

    public void close(Room room, long actor, Topic topic, boolean closed) {
        world.tables().topics().put(Topic.key(room.key(), topic.thread()), topic.closed(closed));
        feed.in(room, "chat", null);
        messages.announce(room, actor, body -> {
            if (topic.thread() != Topic.GENERAL) {
                body.put("message_thread_id", topic.thread()).put("is_topic_message", true);
            }
            body.putObject(closed ? "forum_topic_closed" : "forum_topic_reopened");
        });
    }

    public void delete(Room room, Topic topic) {
        world.tables().topics().remove(Topic.key(room.key(), topic.thread()));
        messages.in(room, false).values().stream()
                .filter(message -> message.body().path("message_thread_id").asInt(0) == topic.thread())
                .toList()
                .forEach(messages::delete);
        feed.in(room, "chat", null);
    }
}
