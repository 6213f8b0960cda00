package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.store.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what stands before the journal in a run's document, and stops there. */
final class HistoryReader {

    /** Where what it reads ends. */
    static final String JOURNAL = "journal";

    private HistoryReader() {}

    /** Empty for a run that bears no number yet. */
    static Optional<History> read(Document document) {
        ObjectNode head = head(document.json());
        RunCodec.refuseNewer(document.id(), head);
        return head.path("number").isString() ? Optional.of(history(document.id(), head)) : Optional.empty();
    }

    /** Whether a unit asked on behalf of another. */
    static boolean isOnBehalf(Document document) {
        try (JsonParser parser = Json.MAPPER.createParser(document.json())) {
            JsonNode unit = readHead(parser).path("unit");
            parser.nextToken();
            parser.nextToken();
            JsonNode asking = parser.<JsonNode>readValueAsTree().path("by").path("unit");
            return asking.isString() && !asking.equals(unit);
        }
    }

    private static ObjectNode head(String json) {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            return readHead(parser);
        }
    }

    private static ObjectNode readHead(JsonParser parser) {
        ObjectNode head = Json.MAPPER.createObjectNode();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (name.equals(JOURNAL)) {
                break;
            }
            parser.nextToken();
            head.set(name, parser.<JsonNode>readValueAsTree());
        }
        return head;
    }

    private static History history(String id, JsonNode head) {
        Map<Role, String> units = new HashMap<>();
        head.path("units").forEachEntry((role, unit) -> units.put(new Role(role), unit.asString()));
        Instant ended = instant(head.path("ended"));
        List<Visit> visits = new ArrayList<>();
        head.path("visits").forEach(visit -> visits.add(visit(visit)));
        return new History(
                id,
                head.path("number").asString(),
                head.path("procedure").asString(),
                head.path("definition").asString(),
                head.path("unit").asString(),
                Map.copyOf(units),
                present(head.path("since")),
                ended,
                ended == null
                        ? null
                        : Ending.valueOf(head.path("state").asString().toUpperCase(Locale.ROOT)),
                List.copyOf(visits));
    }

    private static Visit visit(JsonNode visit) {
        String unit = text(visit.path("unit"));
        By by = unit == null ? By.PROGRAM : new By(null, unit, null);
        List<Visit.Taking> takings = new ArrayList<>();
        visit.path("taken")
                .forEach(taken ->
                        takings.add(new Visit.Taking(by, present(taken.path(0)), instant(taken.path(1)), null)));
        List<Visit.Pause> pauses = new ArrayList<>();
        visit.path("paused")
                .forEach(paused -> pauses.add(
                        new Visit.Pause(By.PROGRAM, present(paused.path(0)), instant(paused.path(1)), "", null)));
        Instant closed = instant(visit.path("closed"));
        return new Visit(
                visit.path("step").asString(),
                visit.path("number").asInt(),
                present(visit.path("opened")),
                List.copyOf(takings),
                List.of(),
                List.copyOf(pauses),
                List.of(),
                closed == null
                        ? null
                        : new Visit.Closing(
                                by,
                                closed,
                                text(visit.path("exit")),
                                null,
                                visit.path("completed").asBoolean(),
                                visit.has("late") ? "" : null),
                text(visit.path("definition")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Instant present(JsonNode node) {
        return Instants.parse(node.asString());
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isString() ? Instants.parse(node.asString()) : null;
    }
}
