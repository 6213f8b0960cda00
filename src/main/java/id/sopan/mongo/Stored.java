package id.sopan.mongo;

import id.sopan.store.Document;
import java.util.List;
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
        return new Document(
                stored.getString("_id"),
                stored.getLong("version"),
                stored.getLong("order"),
                Set.copyOf(stored.getList("keys", String.class, List.of())),
                Body.text(stored.get("body", Object.class)));
    }
}
