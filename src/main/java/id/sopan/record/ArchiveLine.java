package id.sopan.record;

import id.sopan.store.Document;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of an archive; the body of a document comes back character for character. */
final class ArchiveLine {

    static final String BODY = ",\"body\":";

    private ArchiveLine() {}

    /** What stands before the body; of a line that is damaged nothing. */
    static JsonNode head(String line) {
        int body = line.indexOf(BODY);
        return parse(body < 0 ? line : line.substring(0, body) + "}");
    }

    static Document document(JsonNode head, String line) {
        int body = line.indexOf(BODY);
        String json = body < 0 ? head.path("text").asString() : line.substring(body + BODY.length(), line.length() - 1);
        Set<String> keys = new HashSet<>();
        head.path("keys").forEach(key -> keys.add(key.asString()));
        return new Document(
                head.path("id").asString(),
                head.path("version").asLong(),
                head.path("order").asLong(),
                keys,
                json);
    }

    static JsonNode parse(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException none) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
