package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Forwarding;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages that repeat others: forwarded ones, and copies that do not name their source. */
final class Repeating {

    private static final int AT_ONCE = 100;

    private Repeating() {}

    static JsonNode forward(Call call) {
        Room room = Targets.chat(call);
        Message source = source(call, "forward");
        ObjectNode body = new Forwarding(call.network()).body(source);
        return call.show(Sending.post(call, room, Drafting.draft(call, room, body)));
    }

    static JsonNode copy(Call call) {
        Room room = Targets.chat(call);
        ObjectNode body = Forwarding.content(source(call, "copy"));
        if (call.parameters().values().containsKey("caption") && !body.has("text")) {
            Texts.caption(call, body);
        }
        Message sent = Sending.post(call, room, Drafting.draft(call, room, body));
        return Json.object().put("message_id", sent.id());
    }

    static JsonNode forwardSeveral(Call call) {
        return several(call, "forward", new Forwarding(call.network())::body);
    }

    static JsonNode copySeveral(Call call) {
        boolean bare = call.parameters().flag("remove_caption");
        return several(call, "copy", source -> {
            ObjectNode body = Forwarding.content(source);
            return bare ? body.remove(List.of("caption", "caption_entities")) : body;
        });
    }

    /** Those that are not there or cannot be repeated are passed over; what came as an album stays one. */
    private static JsonNode several(Call call, String verb, Function<Message, ObjectNode> repeated) {
        Room room = Targets.chat(call);
        Room from = Targets.chat(call, "from_chat_id");
        List<Message> sources = ids(call).stream()
                .map(id -> call.network().messages().find(from, id))
                .filter(message -> message != null && !isKept(message))
                .toList();
        if (sources.isEmpty()) {
            throw ApiError.badRequest("there are no messages to " + verb);
        }
        Map<String, String> albums = new HashMap<>();
        List<Message> drafts = new ArrayList<>();
        for (Message source : sources) {
            ObjectNode body = repeated.apply(source);
            String album = source.body().path("media_group_id").asString("");
            if (!album.isEmpty()) {
                body.put(
                        "media_group_id",
                        albums.computeIfAbsent(album, any -> SendingFiles.newAlbum(call, albums.size())));
            }
            drafts.add(Drafting.draft(call, room, body));
        }
        call.throttle().send(call.self(), room, drafts.size());
        ArrayNode answer = Json.array();
        call.network()
                .messages()
                .postAll(drafts)
                .forEach(sent -> answer.addObject().put("message_id", sent.id()));
        return answer;
    }

    private static List<Integer> ids(Call call) {
        JsonNode given = call.parameters().json("message_ids");
        if (given == null || !given.isArray() || given.isEmpty()) {
            throw ApiError.badRequest("message identifiers are not specified");
        }
        if (given.size() > AT_ONCE) {
            throw ApiError.badRequest("too many message identifiers specified");
        }
        List<Integer> ids = given.valueStream().map(id -> id.asInt(0)).toList();
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i) <= ids.get(i - 1)) {
                throw ApiError.badRequest("message identifiers must be in a strictly increasing order");
            }
        }
        return ids;
    }

    private static boolean isKept(Message message) {
        return message.service() || message.body().path("has_protected_content").asBoolean(false);
    }

    private static Message source(Call call, String verb) {
        Room from = Targets.chat(call, "from_chat_id");
        Message message = Targets.message(call, from, "message to " + verb + " not found");
        if (isKept(message)) {
            throw ApiError.badRequest("message can't be " + (verb.equals("copy") ? "copied" : "forwarded"));
        }
        return message;
    }
}
