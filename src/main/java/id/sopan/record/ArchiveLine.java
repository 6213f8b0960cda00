package id.sopan.record;

import id.sopan.store.Document;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of an archive; the body of a document comes back character for character. */
final class ArchiveLine {

    static final String BODY = ",\"body\":";

    /** What is no journal has some thousand names and values at most: of more, memory would have no room for the tree. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(100_000)
                            .build())
                    .build())
            .build();

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
            return JSON.readTree(json);
        } catch (JacksonException none) {
            return JSON.createObjectNode();
        }
    }
}
