package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topic;
import id.sopan.sandbox.world.Topics;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Topics of forums that the bot administers. */
final class ManagingTopics {

    private ManagingTopics() {}

    static Map<String, BotMethod> methods() {
        return Map.of(
                "createForumTopic", ManagingTopics::create,
                "editForumTopic", ManagingTopics::edit,
                "closeForumTopic", call -> close(call, true),
                "reopenForumTopic", call -> close(call, false),
                "deleteForumTopic", ManagingTopics::delete);
    }

    private static JsonNode create(Call call) {
        Room room = forum(call, "create");
        String name = name(call);
        int color = call.parameters().has("icon_color") ? call.parameters().smallNumber("icon_color") : Topics.BLUE;
        Topic topic = call.network().topics().create(room, call.self(), name, color);
        return Json.object()
                .put("message_thread_id", topic.thread())
                .put("name", topic.name())
                .put("icon_color", topic.iconColor());
    }

    private static JsonNode edit(Call call) {
        Room room = forum(call, "edit");
        call.network().topics().rename(room, call.self(), topic(call, room), name(call));
        return Call.TRUE;
    }

    private static JsonNode close(Call call, boolean closed) {
        Room room = forum(call, "close");
        Topic topic = topic(call, room);
        if (topic.closed() == closed) {
            throw ApiError.badRequest("TOPIC_NOT_MODIFIED");
        }
        call.network().topics().close(room, call.self(), topic, closed);
        return Call.TRUE;
    }

    private static JsonNode delete(Call call) {
        Room room = forum(call, "delete");
        call.network().topics().delete(room, topic(call, room));
        return Call.TRUE;
    }

    private static Room forum(Call call, String verb) {
        Room room = Targets.chat(call);
        if (!room.forum()) {
            throw ApiError.badRequest("the chat is not a forum");
        }
        Targets.mustAdminister(call, room, "not enough rights to " + verb + " a topic");
        return room;
    }

    private static String name(Call call) {
        String name = call.text("name").strip();
        if (name.isEmpty() || name.length() > 128) {
            throw ApiError.badRequest("TOPIC_TITLE_EMPTY");
        }
        return name;
    }

    private static Topic topic(Call call, Room room) {
        Topic topic = call.network().topics().find(room, call.parameters().smallNumber("message_thread_id"));
        if (topic == null) {
            throw ApiError.badRequest("TOPIC_ID_INVALID");
        }
        return topic;
    }
}
