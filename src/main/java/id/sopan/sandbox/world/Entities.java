package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.text.Entity;
import id.sopan.sandbox.text.FormattedText;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Formatted text in the fields of a message. */
public final class Entities {

    private final Users users;

    Entities(Users users) {
        this.users = users;
    }

    static JsonNode of(ObjectNode body) {
        return body.has("text") ? body.path("entities") : body.path("caption_entities");
    }

    /** Sets {@code text} and {@code entities}, or {@code caption} and {@code caption_entities}. */
    public void write(ObjectNode body, String field, FormattedText formatted) {
        String entitiesField = field.equals("text") ? "entities" : "caption_entities";
        body.remove(entitiesField);
        if (formatted.text().isEmpty()) {
            body.remove(field);
            return;
        }
        body.put(field, formatted.text());
        ArrayNode list = Json.array();
        formatted.entities().forEach(entity -> add(list, entity));
        if (!list.isEmpty()) {
            body.set(entitiesField, list);
        }
    }

    private void add(ArrayNode list, Entity entity) {
        ObjectNode node = Json.object()
                .put("type", entity.type())
                .put("offset", entity.offset())
                .put("length", entity.length());
        for (Map.Entry<String, Object> attribute : entity.attributes().entrySet()) {
            if (!attribute.getKey().equals("user_id")) {
                node.set(attribute.getKey(), Json.tree(attribute.getValue()));
                continue;
            }
            User user = users.find((Long) attribute.getValue());
            if (user == null) {
                return;
            }
            node.set("user", Json.tree(user));
        }
        list.add(node);
    }
}
