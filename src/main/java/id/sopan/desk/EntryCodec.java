package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Personal;
import id.sopan.engine.Words;
import id.sopan.store.WrittenByNewer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the journal as JSON: {@code seq, at, recordedAt, by, origin, type, data}. What is {@link Personal} stands
 * as {@code {"value": ..., "salt": ...}}, or as {@code {"hmac": ...}} once it was deleted; see docs/journal.md.
 *
 * @param salts a fresh one at each call, base64 of at least 16 bytes that nobody can guess
 */
record EntryCodec(Supplier<String> salts) {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(Event.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(EntryCodec::type, type -> type));

    /** Of each record, what is personal of it. */
    private static final ClassValue<List<RecordComponent>> PERSONAL = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Personal.class))
                    .toList();
        }
    };

    private static final JsonNode NOBODY = tree(Person.removed(Words.REMOVED));

    private static final List<String> SOURCE = List.of("chat", "message", "callback", "form");

    ObjectNode write(Entry entry) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("seq", entry.seq());
        node.put("at", Json.text(entry.at()));
        node.put("recordedAt", Json.text(entry.recordedAt()));
        node.set("by", sealed(entry.by()));
        node.set("origin", sealed(entry.origin()));
        node.put("type", type(entry.event().getClass()));
        node.set("data", sealed((Record) entry.event()));
        return node;
    }

    Entry read(JsonNode node) {
        Class<?> type = TYPES.get(node.path("type").asString());
        if (type == null) {
            throw new WrittenByNewer("the journal has an entry of a type that this version does not know: "
                    + node.path("type").asString() + "; start a newer version");
        }
        return new Entry(
                node.path("seq").asLong(),
                Instants.parse(node.path("at").asString()),
                Instants.parse(node.path("recordedAt").asString()),
                open(node.path("by"), By.class),
                open(origin(node.path("origin")), Origin.class),
                (Event) open(node.path("data"), type));
    }

    /** As it was written before the source was sealed: its fields beside the others. */
    private static JsonNode origin(JsonNode node) {
        boolean inClear = SOURCE.stream().anyMatch(node::has);
        return inClear ? ((ObjectNode) node.deepCopy()).set("from", sealedAs(node)) : node;
    }

    private static ObjectNode sealedAs(JsonNode value) {
        ObjectNode sealed = Json.MAPPER.createObjectNode();
        sealed.set("value", value);
        return sealed;
    }

    /** The name of an event in the journal: {@code StepOpened} is {@code stepOpened}. */
    static String type(Class<?> event) {
        String name = event.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private ObjectNode sealed(Record value) {
        ObjectNode node = withoutNulls(Json.MAPPER.valueToTree(value));
        for (RecordComponent component : PERSONAL.get(value.getClass())) {
            JsonNode plain = node.get(component.getName());
            if (plain != null) {
                JsonNode sealed = component.getType().isRecord() ? withoutNulls(plain) : plain;
                node.putObject(component.getName()).put("salt", salts.get()).set("value", sealed);
            }
        }
        return node;
    }

    private static <T> T open(JsonNode node, Class<T> type) {
        return Records.read(node, type, EntryCodec::plain);
    }

    static JsonNode plain(JsonNode sealed, Class<?> component) {
        return sealed.has("value") ? sealed.path("value") : removed(component);
    }

    /** What stands for a value that was deleted, so that the run can still be told. */
    private static JsonNode removed(Class<?> component) {
        if (component == Map.class) {
            return Json.MAPPER.createObjectNode();
        }
        if (component == Origin.Source.class) {
            return Json.MAPPER.nullNode();
        }
        if (component == KeptCopy.class) {
            return tree(KeptCopy.REMOVED);
        }
        return component == Person.class ? NOBODY : tree(Words.REMOVED);
    }

    private static JsonNode tree(Object value) {
        return Json.MAPPER.valueToTree(value);
    }

    private static ObjectNode withoutNulls(JsonNode node) {
        ObjectNode object = (ObjectNode) node;
        Map<String, @Nullable JsonNode> fields = new HashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.forEach((name, value) -> {
            if (value == null || value.isNull()) {
                object.remove(name);
            }
        });
        return object;
    }
}
