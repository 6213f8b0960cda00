package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Posts, changes and deletes messages, and tells whoever is to hear of it. */
public final class Messages {

    private final World world;
    private final Rooms rooms;
    private final Updates updates;
    private final Audience audience;
    private final MessageRendering rendering;
    private final Feed feed;

    Messages(World world, Rooms rooms, Updates updates, Audience audience, MessageRendering rendering, Feed feed) {
        this.world = world;
        this.rooms = rooms;
        this.updates = updates;
        this.audience = audience;
        this.rendering = rendering;
        this.feed = feed;
    }

    public @Nullable Message find(Room room, int id) {
        return world.tables().messages().find(Message.key(room.key(), false, id));
    }

    public @Nullable Message findEphemeral(Room room, int id) {
        return world.tables().messages().find(Message.key(room.key(), true, id));
    }

    /** All of a chat, oldest first, ephemeral ones apart. */
    public NavigableMap<String, Message> in(Room room, boolean ephemeral) {
        return world.tables().messages().under(room.key() + (ephemeral ? "/e/" : "/m/"));
    }

    /** Gives the draft its number and date, keeps it, and tells the bots that hear it. */
    public Message post(Message draft) {
        Room room = rooms.get(draft.room());
        draft.body().put("date", world.date());
        if (draft.isEphemeral()) {
            draft.body().put(Message.FOLLOWS, newest(room));
        }
        Message posted = draft.numbered(nextId(room, draft.isEphemeral()));
        keep(posted);
        feed.message("message", posted);
        String type = room.type().equals("channel") ? "channel_post" : "message";
        tell(room, posted, type);
        return posted;
    }

    /** Says what happened in a chat: the fields of a service message. */
    public Message announce(Room room, long actor, Consumer<ObjectNode> fields) {
        ObjectNode body = Json.object();
        fields.accept(body);
        return post(Message.draft(room, actor, body).asService());
    }

    /** Keeps an edited message; where its words changed, it bears the date of that. */
    public Message edit(Message changed, boolean words) {
        if (words) {
            changed.body().put("edit_date", world.date());
        }
        keep(changed);
        feed.message("edited_message", changed);
        if (words) {
            tellEdited(changed);
        }
        return changed;
    }

    /** Tells the bots that hear it that it was edited, also where it was not. */
    void tellEdited(Message message) {
        Room room = rooms.get(message.room());
        tell(room, message, room.type().equals("channel") ? "edited_channel_post" : "edited_message");
    }

    public void delete(Message message) {
        world.tables().messages().remove(message.key());
        String id = message.isEphemeral() ? "ephemeral_message_id" : "message_id";
        Room room = rooms.get(message.room());
        ObjectNode data = Json.object().put(id, message.id());
        if (message.receiver() != null) {
            feed.personal(message.receiver(), "deleted_message", room.key(), data);
        } else {
            feed.in(room, "deleted_message", data);
        }
    }

    /** Messages of a chat that are the same post to several, such as an album. */
    public List<Message> postAll(List<Message> drafts) {
        return drafts.stream().map(this::post).toList();
    }

    private void tell(Room room, Message message, String type) {
        for (Bot bot : audience.of(room, message)) {
            updates.add(bot.id(), type, rendering.render(message, Viewer.bot(bot.id())));
        }
    }

    private int newest(Room room) {
        var last = in(room, false).lastEntry();
        return last == null ? 0 : last.getValue().id();
    }

    private void keep(Message message) {
        world.tables().messages().put(message.key(), message);
    }

    private int nextId(Room room, boolean ephemeral) {
        if (ephemeral) {
            return (int) world.tables().count("ephemeral " + room.key(), 0);
        }
        if (!room.isLarge()) {
            return (int) world.tables().count("message", 0);
        }
        Room after = rooms.put(rooms.get(room.key()).afterMessage());
        return after.lastMessage();
    }
}
