package id.sopan.schedule;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.Set;

/** Since when something recurs, so that nothing is begun for the time before. */
final class Recurrences {

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
}
