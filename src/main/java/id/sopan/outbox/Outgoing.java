package id.sopan.outbox;

import id.sopan.engine.Origin;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents of what goes out to a chat once: unshown, then said, or held where the chat takes no messages for now. They are
 * bygone once Telegram delivers no more again what they answer.
 *
 * @param documents whose order is the time, in milliseconds since 1970
 */
public record Outgoing(Documents documents, InstantSource clock) {

    /** The key of what is still to be said. */
    public static final String UNSHOWN = "unshown";
    /** The key of what waits, since its chat takes no messages for now. */
    public static final String HELD = "held";

    /** Empty where it is said, held or gone. */
    public Optional<Document> unshown(String id) {
        return bearing(id, UNSHOWN);
    }

    /** Empty where it is not held. */
    public Optional<Document> held(String id) {
        return bearing(id, HELD);
    }

    private Optional<Document> bearing(String id, String key) {
        return documents.find(id).filter(document -> document.keys().contains(key));
    }

    /** Ids. */
    public List<String> unshown() {
        return documents.ids(Query.of(UNSHOWN));
    }

    /** Ids of those that bear one of these keys and are bygone. */
    public List<String> bygone(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> documents.ids(Query.of(key).between(Long.MIN_VALUE, bygoneSince())).stream())
                .toList();
    }

    public boolean isBygone(Document document) {
        return document.order() < bygoneSince();
    }

    private long bygoneSince() {
        return clock.instant().minus(Origin.REPEATED).toEpochMilli();
    }
}
