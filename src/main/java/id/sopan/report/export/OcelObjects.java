package id.sopan.report.export;

import id.sopan.measure.VisitTime;
import id.sopan.wording.Harmless;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects and events of OCEL with what they are related to. */
record OcelObjects(JsonGenerator json) {

    /** All of one length, since some readers take the form of the first for that of all. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    static String unit(String id) {
        return "unit:" + id;
    }

    private static String stepId(Told told, Stay stay) {
        return told.number() + "/" + stay.step().id() + "/" + stay.visit().number();
    }

    void run(Told told, @Nullable String requester, @Nullable String parent) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("procedure", told.procedure().id());
        attributes.put("definition", told.procedure().hash());
        attributes.put("state", told.state());
        minutes(attributes, told.time());
        Map<String, String> related = new LinkedHashMap<>();
        related.put(unit(told.run().unit()), "requesting unit");
        relate(related, requester, "requester");
        relate(related, parent, "part of");
        object(told.number(), OcelTypes.RUN, told.run().since(), attributes, related);
    }

    void step(Told told, Stay stay) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("step", stay.step().id());
        attributes.put("row", Integer.toString(stay.step().nomor()));
        attributes.put("definition", stay.version().hash());
        attributes.put("visit", Integer.toString(stay.visit().number()));
        if (stay.standard() != null) {
            attributes.put("standard_minutes", Integer.toString(stay.standard()));
        }
        minutes(attributes, stay.time());
        if (!stay.covered()) {
            attributes.put("beyond_calendar", "true");
        }
        Map<String, String> related = new LinkedHashMap<>();
        related.put(told.number(), "step of");
        relate(related, stay.unit() == null ? null : unit(stay.unit()), "carried out by");
        object(stepId(told, stay), OcelTypes.STEP, stay.visit().opened(), attributes, related);
    }

    /** One whose attributes have no time of their own. */
    void bare(String id, String type, Map<String, String> attributes) {
        object(id, type, Instant.EPOCH, attributes, Map.of());
    }

    private static void minutes(Map<String, String> attributes, VisitTime time) {
        List<Duration> durations = List.of(time.queue(), time.handling(), time.waiting(), time.delegated());
        for (int i = 0; i < durations.size(); i++) {
            attributes.put(OcelTypes.MINUTES.get(i), Double.toString(Minutes.of(durations.get(i))));
        }
    }

    private static void relate(Map<String, String> related, @Nullable String object, String as) {
        if (object != null) {
            related.putIfAbsent(object, as);
        }
    }

    private void object(
            String id, String type, Instant at, Map<String, String> attributes, Map<String, String> related) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        json.writeName("attributes");
        json.writeStartArray();
        attributes.forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", Harmless.seen(value));
            json.writeStringProperty("time", MILLIS.format(at));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeName("relationships");
        json.writeStartArray();
        related.forEach((object, qualifier) -> {
            json.writeStartObject();
            json.writeStringProperty("objectId", object);
            json.writeStringProperty("qualifier", qualifier);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * One line of JSON.
     *
     * @param people who has to do with it, by what they are to it
     */
    static String event(
            JsonMapper mapper, String id, String type, Told told, Moment moment, Map<String, String> people) {
        Stay stay = moment.stay();
        ObjectNode event = mapper.createObjectNode();
        event.put("id", id).put("type", type).put("time", MILLIS.format(moment.at()));
        ArrayNode attributes = event.putArray("attributes");
        String exit = stay.exit();
        if (moment.isLast() && exit != null) {
            attributes.addObject().put("name", "exit").put("value", exit);
        }
        if (moment.isEnteredLate()) {
            attributes.addObject().put("name", "entered_late").put("value", "true");
        }
        ArrayNode related = event.putArray("relationships");
        relate(related, told.number(), "run");
        relate(related, stepId(told, stay), "step");
        relate(related, stay.unit() == null ? null : unit(stay.unit()), "unit");
        people.forEach((as, person) -> relate(related, person, as));
        return mapper.writeValueAsString(event);
    }

    private static void relate(ArrayNode related, @Nullable String object, String as) {
        if (object != null) {
            related.addObject().put("objectId", object).put("qualifier", as);
        }
    }
}
