package id.sopan.desk;

import id.sopan.procedure.ProcedureReader;
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
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Versions of procedures in the store, by content hash. One whose text has another is as one that is not there: by it a run would
 * read otherwise than it was decided.
 */
public final class StoredProcedures implements ProcedureStore {

    private final Legible<Version> legible = new Legible<>(Collection.PROCEDURES, this::read);
    private final Documents documents;
    private final boolean shared;
    /** Texts that were found to have their hash, since those in force are read again and again. */
    private final Map<String, String> fitting = new ConcurrentHashMap<>();
    /** Ids of procedures by the hashes of their versions, of which each is one's for good. */
    private final Map<String, String> procedures = new ConcurrentHashMap<>();

    public StoredProcedures(Store store) {
        documents = store.documents(Collection.PROCEDURES);
        shared = store.isShared();
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public void save(Version version) {
        documents.put(version.hash(), order(version), keys(version), json(version));
    }

    @Override
    public void told(Version version) {
        documents
                .find(version.hash())
                .filter(document -> version(document).equals(version))
                .ifPresent(untold -> {
                    Version told = version.told();
                    documents.replace(untold.next(order(told), keys(told), json(told)), untold.version());
                });
    }

    private static long order(Version version) {
        return version.acceptedAt().toEpochMilli();
    }

    private static Set<String> keys(Version version) {
        return Set.of(key(version.id()));
    }

    private static String json(Version version) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("id", version.id());
        json.put("yaml", version.yaml());
        json.put("acceptedAt", version.acceptedAt().toString());
        if (version.lastTold() != null) {
            json.put("lastTold", version.lastTold());
        }
        return json.toString();
    }

    @Override
    public Optional<Version> find(String hash) {
        return documents.find(hash).flatMap(legible::read);
    }

    @Override
    public List<Version> versions(String id) {
        return legible.read(documents.query(Query.of(key(id)).latestFirst()));
    }

    private static String key(String id) {
        return "procedure:" + id;
    }

    /** Of what is no more in force only the hashes are read. */
    @Override
    public List<Version> current() {
        Map<String, Version> latest = new LinkedHashMap<>();
        for (String hash : documents.ids(Query.all().latestFirst())) {
            if (!latest.containsKey(procedures.getOrDefault(hash, ""))) {
                find(hash).ifPresent(version -> {
                    latest.putIfAbsent(version.id(), version);
                    know(version);
                });
            }
        }
        return List.copyOf(latest.values());
    }

    private void know(Version version) {
        if (procedures.putIfAbsent(version.hash(), version.id()) == null) {
            documents.ids(Query.of(key(version.id()))).forEach(hash -> procedures.put(hash, version.id()));
        }
    }

    /** What hash the text of a stored version has where that is not its id; a dash where it cannot be read. */
    public static Optional<String> otherHash(Document document) {
        Optional<String> hash;
        try {
            hash = ProcedureReader.hash(version(document).yaml());
        } catch (RuntimeException unreadable) {
            hash = Optional.empty();
        }
        return Optional.of(hash.orElse("-")).filter(found -> !found.equals(document.id()));
    }

    private Version read(Document document) {
        Version version = version(document);
        if (!version.yaml().equals(fitting.get(version.hash()))) {
            otherHash(document).ifPresent(found -> {
                throw new IllegalStateException("its text has the hash " + found);
            });
            fitting.put(version.hash(), version.yaml());
        }
        return version;
    }

    private static Version version(Document document) {
        JsonNode json = Json.MAPPER.readTree(document.json());
        return new Version(
                document.id(),
                json.path("id").asString(),
                json.path("yaml").asString(),
                Instant.parse(json.path("acceptedAt").asString()),
                json.path("lastTold").asString(null));
    }
}
