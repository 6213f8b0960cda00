package id.sopan.roster;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The lines of the log, one document each. */
final class RosterLog {

    private final Documents documents;

    RosterLog(Documents documents) {
        this.documents = documents;
    }

    /** Adds the line that belongs to this version of the changed document; a second time changes nothing. */
    void add(Audit audit, Document changed) {
        String id = audit.what() + ":" + changed.id() + ":" + changed.version();
        documents.insert(document(id, audit));
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
        return documents.query(query.latestFirst().limit(limit)).stream()
                .map(document -> Json.MAPPER.readValue(document.json(), Audit.class))
                .toList();
    }
}
