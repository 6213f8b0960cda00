package id.sopan.roster;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The lines of the log, one document each. */
record RosterLog(Documents documents) {

    private static final Legible<Audit> LEGIBLE =
            new Legible<>(Collection.ROSTER_LOG, document -> Json.MAPPER.readValue(document.json(), Audit.class));

    /** Adds the line that belongs to this version of the changed document; a second time changes nothing. */
    void add(Audit audit, Document changed) {
        String id = audit.what() + ":" + changed.id() + ":" + changed.version();
        documents.insert(document(id, audit));
    }

    /** Lines that bear the trace as something else; one that is found by it gets another id. */
    void change(UnaryOperator<Audit> change, String trace) {
        List<Document> all = new ArrayList<>();
        documents.scan(Query.all(), document -> {
            if (document.json().contains(trace)) {
                all.add(document);
            }
        });
        for (Document before : all) {
            Audit audit = Json.MAPPER.readValue(before.json(), Audit.class);
            Audit after = change.apply(audit);
            if (after.equals(audit)) {
                continue;
            }
            if (after.subject().equals(audit.subject())) {
                Document next = document(before.id(), after);
                documents.replace(before.next(next.order(), next.keys(), next.json()), before.version());
            } else {
                String version = before.id().substring(before.id().lastIndexOf(':'));
                documents.insert(
                        document(after.what() + ":" + after.subject() + ":" + before.order() + version, after));
                documents.delete(before.id(), before.version());
            }
        }
    }

    private static Document document(String id, Audit audit) {
        String json = Json.MAPPER.writeValueAsString(audit);
        return new Document(id, 1, audit.at().toEpochMilli(), Set.of("of:" + audit.subject()), json);
    }

    /** Adds a line that belongs to no document; the same a second time changes nothing. */
    void add(Audit audit) {
        String id = audit.what() + ":" + audit.subject() + ":" + audit.detail();
        documents.insert(document(id, audit));
    }

    /** Newest first. */
    List<Audit> between(Instant from, Instant until, int limit) {
        Query query = Query.all().between(from.toEpochMilli(), until.toEpochMilli());
        return LEGIBLE.read(documents.query(query.latestFirst().limit(limit)));
    }
}
