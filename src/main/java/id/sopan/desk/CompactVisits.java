package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The visits of a run without anything personal, so that reports need not read journals: {@code step, number, opened,
 * unit, taken: [[from, until]], paused: [[from, until]], asked: [[from, until]], closed, exit, completed, definition}. What the
 * requesting unit was asked stands among the pauses, too; {@code asked} is left out where nothing was, and by earlier versions.
 */
final class CompactVisits {

    private static final Set<String> NAMES = Set.of(
            "step",
            "number",
            "opened",
            "unit",
            "taken",
            "paused",
            "asked",
            "definition",
            "closed",
            "exit",
            "completed",
            "late");

    private CompactVisits() {}

    /** Whether it tells what this version does not know. */
    static boolean isOfNewer(JsonNode visit) {
        return !NAMES.containsAll(visit.propertyNames());
    }

    static void write(JsonGenerator json, List<Visit> visits) {
        json.writeStartArray();
        visits.forEach(visit -> write(json, visit));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Visit visit) {
        json.writeStartObject();
        json.writeStringProperty("step", visit.step());
        json.writeNumberProperty("number", visit.number());
        json.writeStringProperty("opened", Json.text(visit.opened()));
        ActingUnit.of(visit).ifPresent(unit -> json.writeStringProperty("unit", unit));
        json.writeArrayPropertyStart("taken");
        visit.takings().forEach(taking -> write(json, taking.at(), taking.until()));
        json.writeEndArray();
        json.writeArrayPropertyStart("paused");
        visit.pauses().forEach(pause -> write(json, pause.from(), pause.until()));
        visit.holds().forEach(hold -> write(json, hold.from(), hold.until()));
        json.writeEndArray();
        asked(json, visit);
        if (visit.definition() != null) {
            json.writeStringProperty("definition", visit.definition());
        }
        Visit.Closing closing = visit.closing();
        if (closing != null) {
            json.writeStringProperty("closed", Json.text(closing.at()));
            json.writeStringProperty("exit", closing.exit());
            json.writeBooleanProperty("completed", closing.completed());
            if (closing.late() != null) {
                json.writeBooleanProperty("late", true);
            }
        }
        json.writeEndObject();
    }

    private static void asked(JsonGenerator json, Visit visit) {
        List<Visit.Hold> asked =
                visit.holds().stream().filter(hold -> hold.question() != null).toList();
        if (!asked.isEmpty()) {
            json.writeArrayPropertyStart("asked");
            asked.forEach(hold -> write(json, hold.from(), hold.until()));
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Instant from, @Nullable Instant until) {
        json.writeStartArray();
        json.writeString(Json.text(from));
        json.writeString(until == null ? null : Json.text(until));
        json.writeEndArray();
    }

    /**
     * What was written so, each as {@link History} has it.
     *
     * @param json at the beginning of the list
     * @throws RuntimeException where something is no visit
     */
    static List<Visit> read(JsonParser json) {
        List<Visit> visits = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            visits.add(new Reading(json).visit());
        }
        return List.copyOf(visits);
    }

    /** One visit as it is read, property by property. */
    private static final class Reading {

        /** In the place of what was asked. */
        private static final String ASKED = "?";

        private static final Visit.Question NO_WORDS = new Visit.Question(0, null);

        private String step = "";
        private int number;
        private @Nullable Instant opened;
        private @Nullable String unit;
        private List<Stretch> taken = List.of();
        private List<Stretch> paused = List.of();
        private List<Stretch> asked = List.of();
        private @Nullable String definition;
        private @Nullable Instant closed;
        private @Nullable String exit;
        private boolean completed;

        Reading(JsonParser json) {
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                switch (name) {
                    case "step" -> step = json.getString();
                    case "number" -> number = json.getIntValue();
                    case "opened" -> opened = Json.instant(json);
                    case "unit" -> unit = Json.text(json);
                    case "taken" -> taken = stretches(json);
                    case "paused" -> paused = stretches(json);
                    case "asked" -> asked = stretches(json);
                    case "definition" -> definition = Json.text(json);
                    case "closed" -> closed = Json.instant(json);
                    case "exit" -> exit = Json.text(json);
                    case "completed" -> completed = value == JsonToken.VALUE_TRUE;
                    default -> json.skipChildren();
                }
            }
        }

        private record Stretch(Instant from, @Nullable Instant until) {}

        private static List<Stretch> stretches(JsonParser json) {
            List<Stretch> stretches = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                json.nextToken();
                Instant from = Objects.requireNonNull(Json.instant(json));
                json.nextToken();
                stretches.add(new Stretch(from, Json.instant(json)));
                json.nextToken();
            }
            return stretches;
        }

        Visit visit() {
            By by = unit == null ? By.PROGRAM : new By(null, unit, null);
            List<Visit.Taking> takings = new ArrayList<>();
            taken.forEach(one -> takings.add(new Visit.Taking(by, one.from, one.until, null)));
            List<Visit.Pause> pauses = new ArrayList<>();
            paused.forEach(one -> pauses.add(new Visit.Pause(By.PROGRAM, one.from, one.until, "", null)));
            List<Visit.Hold> questions = new ArrayList<>();
            asked.forEach(one -> questions.add(new Visit.Hold(By.PROGRAM, one.from, one.until, ASKED, NO_WORDS)));
            return new Visit(
                    step,
                    number,
                    Objects.requireNonNull(opened),
                    List.copyOf(takings),
                    List.of(),
                    List.copyOf(pauses),
                    List.copyOf(questions),
                    closed == null ? null : new Visit.Closing(by, closed, exit, null, completed, null),
                    definition);
        }
    }
}
