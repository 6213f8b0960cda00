package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.text.Entity;
import id.sopan.sandbox.text.FormattedText;
import id.sopan.sandbox.text.ParseError;
import id.sopan.sandbox.text.ParseMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts and captions of calls: parsed, limited, with their entities. */
final class Texts {

    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;
    private static final Set<String> PLACE = Set.of("type", "offset", "length", "user");

    private Texts() {}

    /** The {@code text} of a call, into a message. */
    static void text(Call call, ObjectNode body) {
        FormattedText text = read(
                call.text("text"), call.text("parse_mode"), call.parameters().json("entities"));
        if (text.text().isEmpty()) {
            throw ApiError.badRequest("message text is empty");
        }
        if (text.text().length() > TEXT) {
            throw ApiError.badRequest("message is too long");
        }
        call.network().entities().write(body, "text", text);
        JsonNode preview = call.parameters().json("link_preview_options");
        if (preview != null) {
            body.set("link_preview_options", preview);
        }
    }

    /** The {@code caption} of a call, which may be absent. */
    static void caption(Call call, ObjectNode body) {
        caption(
                call,
                body,
                call.text("caption"),
                call.text("parse_mode"),
                call.parameters().json("caption_entities"));
    }

    static void caption(Call call, ObjectNode body, String words, String mode, @Nullable JsonNode entities) {
        FormattedText text = read(words, mode, entities);
        if (text.text().length() > CAPTION) {
            throw ApiError.badRequest("message caption is too long");
        }
        call.network().entities().write(body, "caption", text);
    }

    private static FormattedText read(String words, String mode, @Nullable JsonNode entities) {
        try {
            FormattedText parsed = entities != null && !entities.isEmpty() && mode.isEmpty()
                    ? new FormattedText(words, given(words, entities))
                    : ParseMode.read(words, mode);
            return parsed.trimmed().kept().withDetectedEntities();
        } catch (ParseError e) {
            String what = e.getMessage() == null ? "" : e.getMessage();
            throw ApiError.badRequest(what.startsWith("unsupported") ? what : "can't parse entities: " + what);
        }
    }

    private static List<Entity> given(String words, JsonNode entities) {
        var list = new ArrayList<Entity>();
        for (JsonNode node : entities) {
            var entity = new Entity(
                    node.path("type").asString(""),
                    node.path("offset").asInt(-1),
                    node.path("length").asInt(-1),
                    attributes(node));
            if (entity.offset() < 0 || entity.length() < 0 || entity.end() > words.length()) {
                throw ApiError.badRequest("entity begins or ends outside of the text");
            }
            list.add(entity);
        }
        return list;
    }

    private static Map<String, Object> attributes(JsonNode node) {
        var attributes = new HashMap<String, Object>();
        node.properties().forEach(field -> {
            if (!PLACE.contains(field.getKey())) {
                attributes.put(field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class));
            }
        });
        if (node.path("user").has("id")) {
            attributes.put("user_id", node.path("user").path("id").asLong());
        }
        return attributes;
    }
}
