package id.sopan.desk;

import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The visits of a run without anything personal, so that reports need not read journals: {@code step, number, opened,
 * unit, taken: [[from, until]], paused: [[from, until]], closed, exit, completed, definition}.
 */
final class CompactVisits {

    private CompactVisits() {}

    static ArrayNode of(List<Visit> visits) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        visits.forEach(visit -> array.add(of(visit)));
        return array;
    }

    private static ObjectNode of(Visit visit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("step", visit.step());
        node.put("number", visit.number());
        node.put("opened", Json.text(visit.opened()));
        ActingUnit.of(visit).ifPresent(unit -> node.put("unit", unit));
        ArrayNode taken = node.putArray("taken");
        visit.takings().forEach(taking -> taken.add(interval(taking.at(), taking.until())));
        ArrayNode paused = node.putArray("paused");
        visit.pauses().forEach(pause -> paused.add(interval(pause.from(), pause.until())));
        visit.holds().forEach(hold -> paused.add(interval(hold.from(), hold.until())));
        if (visit.definition() != null) {
            node.put("definition", visit.definition());
        }
        Visit.Closing closing = visit.closing();
        if (closing != null) {
            node.put("closed", Json.text(closing.at()));
            node.put("exit", closing.exit());
            node.put("completed", closing.completed());
            if (closing.late() != null) {
                node.put("late", true);
            }
        }
        return node;
    }

    private static ArrayNode interval(Instant from, @Nullable Instant until) {
        ArrayNode interval = Json.MAPPER.createArrayNode();
        interval.add(Json.text(from));
        interval.add(until == null ? null : Json.text(until));
        return interval;
    }
}
