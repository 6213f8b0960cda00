package id.sopan.schedule;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Since when something recurs, so that nothing is begun for the time before; and what was chosen to begin in a period. */
final class Recurrences {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<Choice> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> JSON.readValue(document.json(), Choice.class));

    private final Documents documents;

    Recurrences(Store store) {
        this.documents = store.documents(Collection.SETTINGS);
    }

    /** When it was asked for the first time. */
    Instant since(String name, Instant now) {
        String id = "recurs " + name;
        return documents
                .find(id)
                .map(document -> Instant.ofEpochMilli(document.order()))
                .orElseGet(() -> {
                    documents.insert(new Document(id, 1, now.toEpochMilli(), Set.of(), "{}"));
                    return now;
                });
    }

    private record Choice(String run) {}

    /**
     * The id of the run that begins in a period: the one that was proposed first, also before a kill or by another
     * instance.
     *
     * @param name of procedure and period
     */
    String run(String name, String proposed) {
        String id = "begins " + name;
        documents.insert(new Document(id, 1, 0, Set.of(), JSON.writeValueAsString(new Choice(proposed))));
        return documents
                .find(id)
                .map(LEGIBLE::require)
                .map(Choice::run)
                .orElseThrow(() -> new IllegalStateException("the document " + id + " is gone"));
    }
}
