package id.sopan.desk;

import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.store.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads what stands before the journal in a run's document, property by property, and stops there. */
final class HistoryReader {

    /** Where what it reads ends. */
    static final String JOURNAL = "journal";

    private final String id;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Role, String> units = new HashMap<>();
    private List<Visit> visits = List.of();

    private HistoryReader(String id, JsonParser json) {
        this.id = id;
        json.nextToken();
        for (String name = json.nextName(); name != null && !name.equals(JOURNAL); name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "schema" -> RunCodec.refuseNewer(id, json.getIntValue());
                case "units" -> units(json);
                case "visits" -> visits = CompactVisits.read(json);
                default -> text(name, Json.text(json));
            }
        }
    }

    private void units(JsonParser json) {
        for (String role = json.nextName(); role != null; role = json.nextName()) {
            json.nextToken();
            units.put(new Role(role), json.getString());
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    /** Empty for a run that bears no number yet. */
    static Optional<History> read(Document document) {
        try (JsonParser json = Json.MAPPER.createParser(document.json())) {
            HistoryReader head = new HistoryReader(document.id(), json);
            return Optional.ofNullable(head.texts.get("number")).map(head::history);
        }
    }

    private History history(String number) {
        Instant ended = instant("ended");
        return new History(
                id,
                number,
                present("procedure"),
                present("definition"),
                present("unit"),
                Map.copyOf(units),
                Objects.requireNonNull(instant("since")),
                ended,
                ended == null ? null : Ending.valueOf(present("state").toUpperCase(Locale.ROOT)),
                visits);
    }

    private String present(String name) {
        return Objects.requireNonNull(texts.get(name));
    }

    private @Nullable Instant instant(String name) {
        String text = texts.get(name);
        return text == null ? null : Instants.parse(text);
    }
}
