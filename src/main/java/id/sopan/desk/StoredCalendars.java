package id.sopan.desk;

import id.sopan.calendar.CalendarStore;
import id.sopan.definition.ContentHash;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/** Calendars in the store, by their version; beside them the files that were accepted last, and the hashes of those before. */
public final class StoredCalendars implements CalendarStore {

    private static final String ACCEPTED = "accepted-files";
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{64}");

    private static final Legible<Accepted> LEGIBLE = new Legible<>(Collection.CALENDARS, StoredCalendars::read);

    private final Documents documents;
    private final boolean shared;

    public StoredCalendars(Store store) {
        documents = store.documents(Collection.CALENDARS);
        shared = store.isShared();
    }

    @Override
    public void keep(String version, String json) {
        documents.insert(new Document(version, 1, 0, Set.of(), json));
    }

    @Override
    public Optional<String> find(String version) {
        return documents.find(version).map(Document::json);
    }

    /**
     * What hash the content of a stored version has where that is not its id; a dash where it cannot be read. Empty also for what is
     * no version: its id is no hash.
     */
    public static Optional<String> otherHash(Document document) {
        if (!VERSION.matcher(document.id()).matches()) {
            return Optional.empty();
        }
        String hash;
        try {
            hash = ContentHash.of(Json.MAPPER.readTree(document.json()));
        } catch (RuntimeException unreadable) {
            hash = "-";
        }
        return Optional.of(hash).filter(found -> !found.equals(document.id()));
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public boolean isEarlier(String hash) {
        return documents.find(earlier(hash)).isPresent();
    }

    private static String earlier(String hash) {
        return "earlier-files " + hash;
    }

    @Override
    public Optional<Accepted> accepted() {
        return documents.find(ACCEPTED).flatMap(LEGIBLE::read);
    }

    private static Accepted read(Document document) {
        Map<String, String> files =
                Json.MAPPER.readValue(document.json(), new TypeReference<TreeMap<String, String>>() {});
        files.values().forEach(Objects::requireNonNull);
        return new Accepted(document.version(), files);
    }

    @Override
    public boolean accept(Map<String, String> files, Accepted before) {
        Optional<Document> there = documents.find(ACCEPTED);
        long revision = there.flatMap(LEGIBLE::read).map(Accepted::revision).orElse(0L);
        if (revision != before.revision()) return false;
        if (revision != 0) {
            documents.insert(new Document(earlier(CalendarStore.hash(before.files())), 1, 0, Set.of(), "{}"));
        }
        long version = there.map(Document::version).orElse(0L);
        Document next =
                new Document(ACCEPTED, version + 1, 0, Set.of(), Json.MAPPER.writeValueAsString(new TreeMap<>(files)));
        return version == 0 ? documents.insert(next) : documents.replace(next, version);
    }
}
