package id.sopan.desk;

import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The visits of a run without anything personal, so that reports need not read journals: {@code step, number, opened,
 * unit, taken: [[from, until]], paused: [[from, until]], closed, exit, completed, definition}.
 */
final class CompactVisits {

    private CompactVisits() {}

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

    private static void write(JsonGenerator json, Instant from, @Nullable Instant until) {
        json.writeStartArray();
        json.writeString(Json.text(from));
        json.writeString(until == null ? null : Json.text(until));
        json.writeEndArray();
    }
}
