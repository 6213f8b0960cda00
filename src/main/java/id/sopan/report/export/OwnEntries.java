package id.sopan.report.export;

import id.sopan.desk.Concealing;
import id.sopan.desk.ReopenedFor;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of the journals of requests is one person's: what they did and wrote, where others named them, what Sopan passed on of
 * theirs, and what the copies of their files are known by.
 */
final class OwnEntries {

    private final long person;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> words = new HashSet<>();

    OwnEntries(long person) {
        this.person = person;
    }

    /** To be called with each journal before any is {@linkplain #of told}. */
    void read(JsonNode journal) {
        for (JsonNode entry : journal) {
            Stream.of(entry.path("by"), entry.path("data"))
                    .flatMap(JsonNode::valueStream)
                    .filter(value -> Concealing.is(value, person))
                    .forEach(value -> names.add(value.path("value").path("name").asString()));
            if (isOwn(entry)) {
                entry.path("data")
                        .valueStream()
                        .forEach(value -> texts(value.path("value")).forEach(words::add));
            }
        }
    }

    /** Those under which they stand there. */
    Set<String> names() {
        return names;
    }

    boolean isNamedIn(JsonNode journal) {
        return journal.valueStream().anyMatch(entry -> Concealing.names(entry, person));
    }

    /** @param number of the request that it is of */
    ArrayNode of(JsonNode journal, String number) {
        ArrayNode told = JsonMapper.shared().createArrayNode();
        Set<Long> own = new HashSet<>();
        ReopenedFor reopened = new ReopenedFor();
        for (JsonNode entry : journal) {
            boolean others = reopened.writer(entry)
                    .filter(writer -> !Concealing.is(writer, person))
                    .isPresent();
            if (isOwn(entry)) {
                own.add(entry.path("seq").asLong());
            }
            if (Concealing.isFileKept(entry)) {
                tellCopy(told, entry, own, number);
            } else {
                tell(told, entry, others);
            }
        }
        return told;
    }

    private boolean isOwn(JsonNode entry) {
        return Concealing.is(entry.path("by").path("person"), person);
    }

    /**
     * All of what they did; of what others did only that they were named.
     *
     * @param others whether its reason is in somebody else's words
     */
    private void tell(ArrayNode entries, JsonNode entry, boolean others) {
        ObjectNode passedOn = passedOn(entry);
        if (!Concealing.names(entry, person) && passedOn.isEmpty()) {
            return;
        }
        boolean own = isOwn(entry);
        ObjectNode told = begin(entries, entry).put("own", own);
        if (own) {
            told.set("unit", entry.path("by").path("unit"));
            told.set("role", entry.path("by").path("role"));
            ObjectNode data = told.putObject("data");
            entry.path("data")
                    .propertyStream()
                    .filter(field -> !Concealing.isPerson(field.getValue()))
                    .filter(field -> !(others && field.getKey().equals("reason")))
                    .forEach(field -> data.set(
                            field.getKey(),
                            field.getValue().has("salt") ? field.getValue().path("value") : field.getValue()));
        }
        if (!passedOn.isEmpty()) {
            told.set("passedOn", passedOn);
        }
    }

    private static ObjectNode begin(ArrayNode entries, JsonNode entry) {
        ObjectNode told = entries.addObject();
        told.set("seq", entry.path("seq"));
        told.set("at", entry.path("at"));
        told.set("type", entry.path("type"));
        return told;
    }

    private void tellCopy(ArrayNode entries, JsonNode entry, Set<Long> own, String number) {
        JsonNode copy = entry.path("data").path("copy").path("value");
        if (copy.isObject() && own.contains(entry.path("data").path("sent").asLong())) {
            ObjectNode told = begin(entries, entry).put("own", true);
            told.set("sent", entry.path("data").path("sent"));
            told.set("copy", copy);
            told.put(
                    "in", "SOPAN_DATA/files/" + number + "/" + copy.path("name").asString());
        }
    }

    /** What the program wrote of theirs, as into a sub-request: all of it where it says whose it is, else what they wrote elsewhere. */
    private ObjectNode passedOn(JsonNode entry) {
        ObjectNode passed = JsonMapper.shared().createObjectNode();
        JsonNode whose = entry.path("data").path("by");
        if (entry.path("by").has("person") || !(whose.isMissingNode() || Concealing.is(whose, person))) {
            return passed;
        }
        entry.path("data")
                .propertyStream()
                .filter(field -> field.getValue().has("salt") && !Concealing.isPerson(field.getValue()))
                .forEach(field -> pass(passed, field.getKey(), field.getValue().path("value"), !whose.isMissingNode()));
        return passed;
    }

    private void pass(ObjectNode passed, String name, JsonNode value, boolean all) {
        if (value.isObject()) {
            ObjectNode some = JsonMapper.shared().createObjectNode();
            value.propertyStream().forEach(part -> pass(some, part.getKey(), part.getValue(), all));
            if (!some.isEmpty()) {
                passed.set(name, some);
            }
        } else if (all || (value.isString() && words.contains(value.asString()))) {
            passed.set(name, value);
        }
    }

    private static Stream<String> texts(JsonNode value) {
        return Stream.concat(Stream.of(value), value.valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isEmpty());
    }
}
