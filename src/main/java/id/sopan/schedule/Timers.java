package id.sopan.schedule;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When to look at which run again, found by index. Only a cache: what is to be done follows from the run, the calendar
 * and what was told.
 */
final class Timers {

    private static final String KIND = "remind";

    private final Documents documents;
    private final Set<String> overdue = ConcurrentHashMap.newKeySet();

    Timers(Store store) {
        this.documents = store.documents(Collection.TIMERS);
    }

    /** The runs to be looked at by now, the earliest first. */
    List<String> due(Instant now) {
        List<String> due = documents.query(Query.of(KIND).between(Long.MIN_VALUE, now.toEpochMilli() + 1)).stream()
                .map(document -> document.id().substring(KIND.length() + 1))
                .toList();
        overdue.clear();
        overdue.addAll(due);
        return due;
    }

    /** How many of those that were due have not been set anew since. */
    int overdue() {
        return overdue.size();
    }

    Optional<Instant> next(Instant after) {
        return documents
                .query(Query.of(KIND)
                        .between(after.toEpochMilli() + 1, Long.MAX_VALUE)
                        .limit(1))
                .stream()
                .findFirst()
                .map(document -> Instant.ofEpochMilli(document.order()));
    }

    /** @param at null: not again */
    void set(String run, @Nullable Instant at) {
        boolean written = false;
        while (!written) {
            written = tried(KIND + " " + run, at);
        }
        overdue.remove(run);
    }

    private boolean tried(String id, @Nullable Instant at) {
        Optional<Document> before = documents.find(id);
        if (at == null) {
            return before.map(document -> documents.delete(id, document.version()))
                    .orElse(true);
        }
        long order = rounded(at);
        if (before.isEmpty()) {
            return documents.insert(new Document(id, 1, order, Set.of(KIND), "{}"));
        }
        Document there = before.get();
        return there.order() == order
                || documents.replace(new Document(id, there.version() + 1, order, Set.of(KIND), "{}"), there.version());
    }

    /** Up to whole milliseconds, so that nobody looks too early. */
    private static long rounded(Instant at) {
        return at.plusNanos(999_999).toEpochMilli();
    }
}
