package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as a bot or a person sees it. */
public final class MessageRendering {

    private static final List<String> FOR_PEOPLE_ONLY = List.of("reactions");

    private final Tables tables;
    private final Rooms rooms;
    private final Rendering rendering;

    MessageRendering(Tables tables, Rendering rendering) {
        this.tables = tables;
        this.rooms = new Rooms(tables);
        this.rendering = rendering;
    }

    public ObjectNode render(Message message, Viewer viewer) {
        Room room = rooms.get(message.room());
        ObjectNode answer = bare(message, room, viewer);
        Message replied = replied(message);
        if (replied != null) {
            answer.set("reply_to_message", bare(replied, room, viewer));
        }
        return answer;
    }

    public @Nullable Message replied(Message message) {
        return message.replyTo() == null
                ? null
                : tables.messages().find(Message.key(message.room(), false, message.replyTo()));
    }

    private ObjectNode bare(Message message, Room room, Viewer viewer) {
        ObjectNode answer = Json.object().put("message_id", message.isEphemeral() ? 0 : message.id());
        if (message.receiver() != null) {
            answer.put("ephemeral_message_id", message.id());
            answer.set("receiver_user", rendering.user(message.receiver()));
        }
        if (!room.type().equals("channel")) {
            answer.set("from", rendering.user(message.from()));
        }
        if (message.senderChat() != null) {
            answer.set("sender_chat", rendering.chat(rooms.get(Room.groupKey(message.senderChat())), viewer));
        }
        answer.set("chat", rendering.chat(room, viewer));
        answer.setAll(message.body());
        Files.identify(answer, viewer.isBot() ? viewer.id() : message.from());
        answer.remove(Message.FOLLOWS);
        ObjectNode markup = markup(message, viewer);
        if (markup != null) {
            answer.set("reply_markup", markup);
        }
        if (viewer.isBot()) {
            answer.remove(FOR_PEOPLE_ONLY);
        } else {
            answer.put("is_outgoing", message.from() == viewer.id());
        }
        return answer;
    }

    private @Nullable ObjectNode markup(Message message, Viewer viewer) {
        ObjectNode markup = message.markup();
        if (markup == null || markup.has("inline_keyboard")) {
            return markup;
        }
        return !viewer.isBot() && isAddressedTo(viewer.id(), message, markup) ? markup : null;
    }

    /** A selective keyboard or forced reply is for those whom the message mentions or answers. */
    public boolean isAddressedTo(long person, Message message, ObjectNode markup) {
        if (!markup.path("selective").asBoolean(false)
                || rooms.get(message.room()).isPrivate()) {
            return true;
        }
        Message replied = replied(message);
        return (replied != null && replied.from() == person) || isMentioned(person, message);
    }

    private boolean isMentioned(long person, Message message) {
        String name = "@" + rendering.user(person).path("username").asString("");
        String words = message.words();
        for (JsonNode entity : Entities.of(message.body())) {
            int offset = entity.path("offset").asInt();
            String marked =
                    words.substring(offset, offset + entity.path("length").asInt());
            if (entity.path("user").path("id").asLong(0) == person || marked.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
