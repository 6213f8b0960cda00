package id.sopan.mongo;

import id.sopan.store.Document;
import java.util.Set;

/** A document as MongoDB keeps it. */
final class Stored {

    private Stored() {}

    static org.bson.Document of(Document document) {
        return new org.bson.Document("_id", document.id())
                .append("version", document.version())
                .append("order", document.order())
                .append("keys", document.keys().stream().sorted().toList())
                .append("body", Body.of(document.json()));
    }

    static Document read(org.bson.Document stored) {
        return read(stored, Set.copyOf(stored.getList("keys", String.class)));
    }

    /** Without its keys. */
    static Document readHead(org.bson.Document stored) {
        return read(stored, Set.of());
    }

    private static Document read(org.bson.Document stored, Set<String> keys) {
        return new Document(
                stored.getString("_id"),
                stored.getLong("version"),
                stored.getLong("order"),
                keys,
                Body.text(stored.get("body", Object.class)));
    }
}
