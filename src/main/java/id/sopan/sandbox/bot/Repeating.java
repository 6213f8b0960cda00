package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Forwarding;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages that repeat others: forwarded ones, and copies that do not name their source. */
final class Repeating {

    private Repeating() {}

    static Map<String, BotMethod> methods() {
        return Map.of("forwardMessage", Repeating::forward, "copyMessage", Repeating::copy);
    }

    private static JsonNode forward(Call call) {
        Room room = Targets.chat(call);
        Message source = source(call, "forward");
        ObjectNode body = new Forwarding(call.network()).body(source);
        return call.show(Sending.post(call, room, Drafting.draft(call, room, body)));
    }

    private static JsonNode copy(Call call) {
        Room room = Targets.chat(call);
        ObjectNode body = Forwarding.content(source(call, "copy"));
        if (call.parameters().values().containsKey("caption") && !body.has("text")) {
            Texts.caption(call, body);
        }
        Message sent = Sending.post(call, room, Drafting.draft(call, room, body));
        return Json.object().put("message_id", sent.id());
    }

    private static Message source(Call call, String verb) {
        Room from = Targets.chat(call, "from_chat_id");
        Message message = call.network().messages().find(from, call.parameters().smallNumber("message_id"));
        if (message == null) {
            throw ApiError.badRequest("message to " + verb + " not found");
        }
        if (message.service() || message.body().path("has_protected_content").asBoolean(false)) {
            throw ApiError.badRequest("message can't be " + (verb.equals("copy") ? "copied" : "forwarded"));
        }
        return message;
    }
}
