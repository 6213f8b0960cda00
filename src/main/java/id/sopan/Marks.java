package id.sopan;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** That something is so, and since when: one mark for all instances and starts, for as long as it is. */
record Marks(Documents settings, InstantSource clock) {

    /** Version of a mark that was not changed since it was set. */
    static final long FIRST = 1;

    /** The mark that is there, else a new one; its {@code order} is when it was set, in milliseconds. */
    Document set(String id) {
        Document mark = new Document(id, FIRST, clock.millis(), Set.of(), "{}");
        return settings.insert(mark) ? mark : settings.find(id).orElse(mark);
    }

    /** Something is noted of it. */
    void change(Document mark) {
        settings.replace(mark.next(mark.order(), Set.of(), "{}"), mark.version());
    }

    Optional<Document> find(String id) {
        return settings.find(id);
    }

    void clear(Document mark) {
        settings.delete(mark.id(), mark.version());
    }
}
