package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all sending methods share: topic, reply, keyboard, receiver. */
final class Drafting {

    private Drafting() {}

    static Message draft(Call call, Room room, ObjectNode body) {
        Integer reply = reply(call, room);
        thread(call, room, reply, body);
        if (call.parameters().flag("protect_content")) {
            body.put("has_protected_content", true);
        }
        return Message.draft(room, call.self(), body)
                .inReplyTo(reply)
                .withMarkup(Keyboards.any(call, room.isPrivate()))
                .forOnly(receiver(call, room))
                .asChat(room.type().equals("channel") ? room.id() : null);
    }

    private static @Nullable Long receiver(Call call, Room room) {
        long receiver = call.parameters().number("receiver_user_id");
        JsonNode ephemeral = call.parameters().json("ephemeral_message_parameters");
        if (receiver == 0 && ephemeral != null) {
            receiver = ephemeral.path("receiver_user_id").asLong(0);
        }
        if (receiver == 0) {
            return null;
        }
        if (!room.isGroup() || !call.network().members().of(room, receiver).isPresent()) {
            throw ApiError.badRequest("USER_NOT_PARTICIPANT");
        }
        return receiver;
    }

    private static @Nullable Integer reply(Call call, Room room) {
        JsonNode given = call.parameters().json("reply_parameters");
        int id = given != null
                ? given.path("message_id").asInt(0)
                : call.parameters().smallNumber("reply_to_message_id");
        if (id == 0) {
            return null;
        }
        boolean optional = given != null
                ? given.path("allow_sending_without_reply").asBoolean(false)
                : call.parameters().flag("allow_sending_without_reply");
        if (call.network().messages().find(room, id) != null) {
            return id;
        }
        if (!optional) {
            throw ApiError.badRequest("message to be replied not found");
        }
        return null;
    }

    private static void thread(Call call, Room room, @Nullable Integer reply, ObjectNode body) {
        int thread = call.parameters().smallNumber("message_thread_id");
        if (thread == 0 && reply != null && room.forum()) {
            Message replied = call.network().messages().find(room, reply);
            thread = replied == null
                    ? 0
                    : replied.body().path("message_thread_id").asInt(0);
        }
        if (thread == Topic.GENERAL && !room.forum()) {
            return;
        }
        Topic topic = room.forum() ? call.network().topics().orGeneral(room, thread) : null;
        if (topic == null) {
            throw ApiError.badRequest("message thread not found");
        }
        if (topic.closed() && !call.network().members().of(room, call.self()).isAdministrator()) {
            throw ApiError.badRequest("TOPIC_CLOSED");
        }
        if (thread != Topic.GENERAL) {
            body.put("message_thread_id", thread).put("is_topic_message", true);
        }
    }
}
