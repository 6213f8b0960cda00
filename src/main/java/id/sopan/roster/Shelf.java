package id.sopan.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * One collection as values: read through a view that is at most some seconds old (another instance may write), changed
 * by compare-and-swap. A document that was changed bears its line for the log until that line is written, so that no
 * crash between the two loses it.
 */
final class Shelf<T> {

    private static final String UNLOGGED = "unlogged";

    /** How old what is read may be, where another instance wrote since. */
    static final Duration AGE = Duration.ofSeconds(5);

    /** Characters of what is stored: some hundred people. */
    private static final int REMEMBERED = 1 << 17;

    private final Documents documents;
    private final Legible<Kept<T>> legible;
    private final Function<T, Set<String>> keys;
    private final RosterLog log;
    private final Cache<String, Optional<Seen<T>>> view;
    private final Cache<String, List<T>> bearers;

    Shelf(Store store, Collection collection, Class<T> type, Function<T, Set<String>> keys, RosterLog log) {
        this.documents = store.documents(collection);
        JavaType kept = Json.MAPPER.getTypeFactory().constructParametricType(Kept.class, type);
        this.legible =
                Legible.remembering(collection, document -> Json.MAPPER.readValue(document.json(), kept), REMEMBERED);
        this.keys = keys;
        this.log = log;
        view = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(AGE).build();
        bearers =
                Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(AGE).build();
    }

    /**
     * What is to become of a document, and what to say of it.
     *
     * @param next null leaves the document as it is
     * @param audit for the log; null for what is not worth it
     */
    record Change<T, R>(@Nullable T next, @Nullable Audit audit, R result) {

        static <T, R> Change<T, R> stay(R result) {
            return new Change<>(null, null, result);
        }
    }

    private record Kept<T>(T value, @Nullable Audit audit) {}

    private record Seen<T>(Document document, Optional<T> value) {}

    /** @throws IllegalStateException where it cannot be read */
    Optional<T> find(String id) {
        return seen(id).map(seen -> seen.value().orElseGet(() -> value(seen.document())));
    }

    /** Empty also where it cannot be read. */
    Optional<T> findLegible(String id) {
        return seen(id).flatMap(Seen::value);
    }

    /** Another one after each change, also where the document was deleted meanwhile; 0 where there is none. */
    long version(String id) {
        return seen(id).map(seen -> seen.document().version()).orElse(0L);
    }

    private Optional<Seen<T>> seen(String id) {
        return view.get(
                id,
                key -> documents
                        .find(key)
                        .map(document ->
                                new Seen<>(document, legible.read(document).map(Kept::value))));
    }

    List<T> bearing(String key) {
        return bearers.get(key, unused -> values(Query.of(key)));
    }

    private List<T> values(Query query) {
        return legible.read(documents.query(query)).stream().map(Kept::value).toList();
    }

    /** Decides on the document as it is, again whenever somebody else was faster. */
    <R> R change(String id, Function<Optional<T>, Change<T, R>> decide) {
        while (true) {
            Optional<Document> before = documents.find(id);
            before.ifPresent(this::settle);
            Change<T, R> change = decide.apply(before.map(this::value));
            if (change.next() == null || write(id, before.orElse(null), change.next(), change.audit())) {
                return change.result();
            }
        }
    }

    /** Also what somebody else wrote meanwhile. */
    void delete(String id) {
        Optional<Document> there = documents.find(id);
        while (there.isPresent()) {
            Document document = there.get();
            settle(document);
            boolean gone = documents.delete(id, document.version());
            bearers.invalidateAll(document.keys());
            there = gone ? Optional.empty() : documents.find(id);
        }
        view.invalidate(id);
    }

    /** Writes the lines of the log that a crash left unwritten. */
    void settle() {
        documents
                .query(Query.of(UNLOGGED))
                .forEach(document -> legible.read(document).ifPresent(kept -> settle(document, kept)));
    }

    /** Takes lines off that are in the log already. */
    void forgetAudits(Predicate<Audit> which) {
        List<String> all = new ArrayList<>();
        documents.scan(Query.all(), document -> {
            if (document.json().contains("\"audit\":{")) {
                all.add(document.id());
            }
        });
        all.forEach(id -> forgetAudit(id, which));
    }

    /** Also where somebody else writes meanwhile. */
    private void forgetAudit(String id, Predicate<Audit> which) {
        boolean tried = false;
        while (!tried) {
            tried = documents
                    .find(id)
                    .flatMap(document -> withoutAudit(document, which))
                    .map(next -> documents.replace(next, next.version() - 1))
                    .orElse(true);
        }
    }

    /** Empty where it has no such line, or one that is not in the log yet. */
    private Optional<Document> withoutAudit(Document document, Predicate<Audit> which) {
        return legible.read(document)
                .filter(kept -> kept.audit() != null
                        && which.test(kept.audit())
                        && !document.keys().contains(UNLOGGED))
                .map(kept -> document.next(Json.MAPPER.writeValueAsString(new Kept<>(kept.value(), null))));
    }

    /** All of them, as the store has them now. */
    List<T> all() {
        return values(Query.all());
    }

    void forgetView() {
        view.invalidateAll();
        bearers.invalidateAll();
    }

    private boolean write(String id, @Nullable Document before, T next, @Nullable Audit audit) {
        Set<String> borne = new HashSet<>(keys.apply(next));
        if (audit != null) {
            borne.add(UNLOGGED);
        }
        long version = before == null ? System.currentTimeMillis() : before.version() + 1;
        Document after = new Document(id, version, 0, borne, Json.MAPPER.writeValueAsString(new Kept<>(next, audit)));
        boolean written = before == null ? documents.insert(after) : documents.replace(after, before.version());
        written = written || documents.find(id).equals(Optional.of(after));
        view.invalidate(id);
        bearers.invalidateAll(after.keys());
        if (before != null) {
            bearers.invalidateAll(before.keys());
        }
        if (written) {
            settle(after);
        }
        return written;
    }

    private void settle(Document document) {
        if (document.keys().contains(UNLOGGED)) {
            settle(document, legible.require(document));
        }
    }

    private void settle(Document document, Kept<T> kept) {
        if (kept.audit() != null) {
            log.add(kept.audit(), document);
        }
        documents.removeKey(document.id(), document.version(), UNLOGGED);
    }

    private T value(Document document) {
        return legible.require(document).value();
    }
}
