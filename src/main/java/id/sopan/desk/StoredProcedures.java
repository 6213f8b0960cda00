package id.sopan.desk;

import id.sopan.procedure.ProcedureStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Versions of procedures in the store, by content hash. */
public final class StoredProcedures implements ProcedureStore {

    private static final Legible<Version> LEGIBLE = new Legible<>(Collection.PROCEDURES, StoredProcedures::read);

    private final Documents documents;

    public StoredProcedures(Store store) {
        documents = store.documents(Collection.PROCEDURES);
    }

    @Override
    public void save(Version version) {
        boolean written = false;
        while (!written) {
            long known = documents.find(version.hash()).map(Document::version).orElse(0L);
            Document next = document(version, known + 1);
            written = known == 0 ? documents.insert(next) : documents.replace(next, known);
        }
    }

    @Override
    public Optional<Version> find(String hash) {
        return documents.find(hash).map(LEGIBLE::require);
    }

    @Override
    public List<Version> versions(String id) {
        return LEGIBLE.read(documents.query(Query.of(key(id)).latestFirst()));
    }

    private static String key(String id) {
        return "procedure:" + id;
    }

    @Override
    public List<Version> current() {
        Map<String, Version> latest = new LinkedHashMap<>();
        LEGIBLE.read(documents.query(Query.all())).forEach(version -> latest.put(version.id(), version));
        return List.copyOf(latest.values());
    }

    private static Document document(Version version, long number) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("id", version.id());
        json.put("yaml", version.yaml());
        json.put("acceptedAt", version.acceptedAt().toString());
        long order = version.acceptedAt().toEpochMilli();
        return new Document(version.hash(), number, order, Set.of(key(version.id())), json.toString());
    }

    private static Version read(Document document) {
        JsonNode json = Json.MAPPER.readTree(document.json());
        return new Version(
                document.id(),
                json.path("id").asString(),
                json.path("yaml").asString(),
                Instant.parse(json.path("acceptedAt").asString()));
    }
}
