package id.sopan.report.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The types of objects and events in OCEL, with their attributes. */
final class OcelTypes {

    static final String RUN = "run";
    static final String STEP = "step";
    static final String UNIT = "unit";
    static final String PERSON = "person";

    static final List<String> MINUTES =
            List.of("queue_minutes", "handling_minutes", "waiting_minutes", "delegated_minutes");

    private OcelTypes() {}

    static void objects(JsonGenerator json) {
        json.writeName("objectTypes");
        json.writeStartArray();
        type(json, RUN, with(Map.of("procedure", "string", "definition", "string", "state", "string")));
        type(
                json,
                STEP,
                with(Map.of(
                        "step",
                        "string",
                        "row",
                        "integer",
                        "definition",
                        "string",
                        "visit",
                        "integer",
                        "standard_minutes",
                        "integer",
                        "beyond_calendar",
                        "boolean")));
        type(json, UNIT, Map.of("name", "string"));
        type(json, PERSON, Map.of("name", "string"));
        json.writeEndArray();
    }

    static void events(JsonGenerator json, Set<String> names) {
        json.writeName("eventTypes");
        json.writeStartArray();
        names.forEach(name -> type(json, name, Map.of("exit", "string", "entered_late", "boolean")));
        json.writeEndArray();
    }

    private static Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(own);
        MINUTES.forEach(minutes -> all.put(minutes, "float"));
        return all;
    }

    private static void type(JsonGenerator json, String name, Map<String, String> attributes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeName("attributes");
        json.writeStartArray();
        new TreeMap<>(attributes).forEach((attribute, type) -> {
            json.writeStartObject();
            json.writeStringProperty("name", attribute);
            json.writeStringProperty("type", type);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
