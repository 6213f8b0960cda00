package id.sopan.schedule;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * When to look at which run again, found by index. Only a cache: what is to be done follows from the run, the calendar
 * and what was told. Several instances set them: who looked at a run as it was before takes nothing from who saw it later.
 */
final class Timers {

    private static final String KIND = "remind";
    private static final String SEQ = "seq";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<Long> LEGIBLE = new Legible<>(
            Collection.TIMERS,
            document -> JSON.readTree(document.json()).path(SEQ).asLong(0));

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

    /**
     * Stays as it is where it was set for the run as it is later.
     *
     * @param seq of the run for which it is set
     * @param at null: not again
     */
    void set(String run, long seq, @Nullable Instant at) {
        boolean written = false;
        while (!written) {
            written = tried(KIND + " " + run, seq, at);
        }
        overdue.remove(run);
    }

    private boolean tried(String id, long seq, @Nullable Instant at) {
        Optional<Document> before = documents.find(id);
        long known = before.map(Timers::seq).orElse(0L);
        if (known > seq) {
            return true;
        }
        if (at == null) {
            return before.map(document -> documents.delete(id, document.version()))
                    .orElse(true);
        }
        Document next =
                new Document(id, before.map(Document::version).orElse(0L) + 1, rounded(at), Set.of(KIND), json(seq));
        return before.map(there ->
                        known == seq && there.order() == next.order() || documents.replace(next, there.version()))
                .orElseGet(() -> documents.insert(next));
    }

    /** 0 where an earlier version of Sopan set it. */
    private static long seq(Document document) {
        return LEGIBLE.read(document).orElse(0L);
    }

    private static String json(long seq) {
        return JSON.createObjectNode().put(SEQ, seq).toString();
    }

    /** Up to whole milliseconds, so that nobody looks too early. */
    private static long rounded(Instant at) {
        return at.plusNanos(999_999).toEpochMilli();
    }
}
