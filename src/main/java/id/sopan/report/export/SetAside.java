package id.sopan.report.export;

import id.sopan.desk.RemovalOrders;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates that could not be handled, as far as they are one person's: what they sent, and of others' that their id stands there. */
record SetAside(Documents deadLetters) {

    private static final Legible<JsonNode> LETTERS =
            new Legible<>(Collection.DEADLETTERS, letter -> JsonMapper.shared().readTree(letter.json()));

    /** Of another message than their own. */
    private static final List<String> OF_OTHERS =
            List.of("reply_to_message", "external_reply", "quote", "pinned_message", "message");

    void tell(ArrayNode letters, long person) {
        Predicate<String> trace = RemovalOrders.trace(person).asPredicate();
        deadLetters.scan(Query.all(), letter -> {
            if (trace.test(letter.json())) {
                LETTERS.read(letter).ifPresent(read -> tell(letters.addObject(), read, person));
            }
        });
    }

    private static void tell(ObjectNode told, JsonNode letter, long person) {
        told.put("at", letter.path("at").asString(""));
        ArrayNode sent = told.putArray("sent");
        update(letter.path("update").asString(""))
                .valueStream()
                .filter(JsonNode::isObject)
                .filter(part -> part.path("from").path("id").asLong() == person)
                .forEach(part -> sent.add(((ObjectNode) part).remove(OF_OTHERS)));
    }

    /** Of one that was too long only the beginning is kept, which cannot be read so. */
    private static JsonNode update(String raw) {
        try {
            return JsonMapper.shared().readTree(raw);
        } catch (JacksonException cut) {
            return MissingNode.getInstance();
        }
    }
}
