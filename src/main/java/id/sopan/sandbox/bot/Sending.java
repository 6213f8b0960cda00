package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages of text, and the sign that one is coming. */
final class Sending {

    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private Sending() {}

    static JsonNode message(Call call) {
        Room room = Targets.chat(call);
        ObjectNode body = Json.object();
        Texts.text(call, body);
        return call.show(post(call, room, Drafting.draft(call, room, body)));
    }

    static Message post(Call call, Room room, Message draft) {
        call.throttle().send(call.self(), room, 1);
        return call.network().messages().post(draft);
    }

    static JsonNode action(Call call) {
        Room room = Targets.chat(call);
        String action = call.text("action");
        if (!ACTIONS.contains(action)) {
            throw ApiError.badRequest("wrong parameter action in request");
        }
        ObjectNode data = Json.object().put("action", action);
        if (call.parameters().has("message_thread_id")) {
            data.put("message_thread_id", call.parameters().number("message_thread_id"));
        }
        data.set("user", call.network().rendering().user(call.self()));
        call.network().feed().in(room, "typing", data);
        return Call.TRUE;
    }
}
