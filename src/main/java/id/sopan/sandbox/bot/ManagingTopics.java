package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topic;
import id.sopan.sandbox.world.Topics;
import tools.jackson.databind.JsonNode;

/** Topics of forums that the bot administers. */
final class ManagingTopics {

    private ManagingTopics() {}

    static JsonNode create(Call call) {
        Room room = forum(call);
        String name = name(call);
        int color = call.parameters().has("icon_color") ? call.parameters().smallNumber("icon_color") : Topics.BLUE;
        Topic topic = call.network().topics().create(room, call.self(), name, color);
        return Json.object()
                .put("message_thread_id", topic.thread())
                .put("name", topic.name())
                .put("icon_color", topic.iconColor());
    }

    private static Room forum(Call call) {
        Room room = Targets.chat(call);
        if (!room.forum()) {
            throw ApiError.badRequest("the chat is not a forum");
        }
        Targets.mustAdminister(call, room, "not enough rights to create a topic");
        return room;
    }

    private static String name(Call call) {
        String name = call.text("name").strip();
        if (name.isEmpty() || name.length() > 128) {
            throw ApiError.badRequest("TOPIC_TITLE_EMPTY");
        }
        return name;
    }
}
