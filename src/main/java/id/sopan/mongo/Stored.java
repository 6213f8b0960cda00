package id.sopan.mongo;

import id.sopan.store.Document;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** A document as MongoDB keeps it. What nobody can have written so is read as far as it goes: it must not hide, nor stop the others. */
final class Stored {

    private static final DocumentCodec CODEC = new DocumentCodec();

    private Stored() {}

    static org.bson.Document of(Document document) {
        return new org.bson.Document("_id", document.id())
                .append("version", document.version())
                .append("order", document.order())
                .append("keys", document.keys().stream().sorted().toList())
                .append("body", Body.of(document.json()));
    }

    static Document read(RawBsonDocument bytes) {
        org.bson.Document stored = bytes.decode(CODEC);
        return read(stored, keys(stored.get("keys")));
    }

    /** Without its keys. */
    static Document readHead(RawBsonDocument bytes) {
        return read(bytes.decode(CODEC), Set.of());
    }

    static String id(RawBsonDocument bytes) {
        return id(bytes.decode(CODEC));
    }

    private static String id(org.bson.Document stored) {
        return String.valueOf(stored.get("_id"));
    }

    private static Document read(org.bson.Document stored, Set<String> keys) {
        return new Document(
                id(stored),
                number(stored.get("version")),
                number(stored.get("order")),
                keys,
                Body.text(stored.get("body", Object.class)));
    }

    private static Set<String> keys(@Nullable Object stored) {
        return stored instanceof List<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static long number(@Nullable Object stored) {
        return stored instanceof Number number ? number.longValue() : 0;
    }
}
