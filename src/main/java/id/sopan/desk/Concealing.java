package id.sopan.desk;

import id.sopan.engine.Event;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts its HMAC in the place of a sealed value: the value can be had no more, nor its salt to try others by, and the chain holds. */
public final class Concealing {

    private static final List<String> PARTS = List.of("by", "origin", "data");

    /** A value and its salt. */
    private static final int SEALED = 2;

    private static final String FILE_KEPT = EntryCodec.type(Event.FileKept.class);

    private Concealing() {}

    /** Whether what is sealed may stand in that field of an entry. */
    static boolean isPart(String name) {
        return PARTS.contains(name);
    }

    /** Whether it bears nothing else. */
    static boolean isSealed(JsonNode value) {
        return value.size() == SEALED && value.has("salt") && value.has("value");
    }

    /** All that is sealed in the entry. */
    static void all(JsonNode entry) {
        PARTS.forEach(part -> values(entry.path(part)));
    }

    /**
     * What the entry has of that person: all that they wrote, and their name; the names of others stay. What the program itself passed
     * on, as from a request to its sub-run, may be theirs unless it says whose it is, and is taken out, too.
     */
    static void person(JsonNode entry, long person) {
        if (isFileKept(entry)) {
            return; // goes with its file
        }
        JsonNode by = entry.path("by");
        JsonNode data = entry.path("data");
        JsonNode whose = by.has("person") ? by.path("person") : data.path("by");
        if (whose.isMissingNode() || is(whose, person)) {
            value(by, "person");
            values(entry.path("origin"));
            words(data);
        }
        for (JsonNode part : List.of(by, data)) {
            part.propertyNames().stream()
                    .filter(name -> is(part.path(name), person))
                    .toList()
                    .forEach(name -> value(part, name));
        }
    }

    /**
     * The same of each entry of a journal, from the first on. Why they reopened it may stand with what a colleague decided next,
     * who was not asked for a reason then.
     */
    static Consumer<JsonNode> eachOf(long person) {
        ReopenedFor reopened = new ReopenedFor();
        return entry -> {
            boolean theirs =
                    reopened.writer(entry).filter(writer -> is(writer, person)).isPresent();
            if (theirs) {
                value(entry.path("data"), "reason");
            }
            person(entry, person);
        };
    }

    /** Whether it tells what the copy of a file is known by. */
    public static boolean isFileKept(JsonNode entry) {
        return entry.path("type").asString("").equals(FILE_KEPT);
    }

    /** Whether that person stands in the entry. */
    public static boolean names(JsonNode entry, long person) {
        return entry.path("by").valueStream().anyMatch(value -> is(value, person))
                || entry.path("data").valueStream().anyMatch(value -> is(value, person));
    }

    /** Whether that person is the sealed value. */
    public static boolean is(JsonNode sealed, long person) {
        return isPerson(sealed) && sealed.path("value").path("id").asLong() == person;
    }

    /** Whether the sealed value is somebody; answers, whatever their questions are called, are told from it by being texts. */
    public static boolean isPerson(JsonNode sealed) {
        JsonNode value = sealed.path("value");
        return value.has("name") && value.path("id").isNumber();
    }

    private static void words(JsonNode part) {
        part.propertyNames().stream()
                .filter(name -> !isPerson(part.path(name)))
                .toList()
                .forEach(name -> value(part, name));
    }

    private static void values(JsonNode part) {
        List.copyOf(part.propertyNames()).forEach(name -> value(part, name));
    }

    private static void value(JsonNode part, String name) {
        JsonNode sealed = part.path(name);
        if (part instanceof ObjectNode object && sealed.has("salt") && sealed.has("value")) {
            String hmac = new Hashes().hmac(sealed);
            object.putObject(name).put("hmac", hmac);
        }
    }
}
