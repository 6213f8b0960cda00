package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The newest version of each kind of document that was ever written in a store; it is known before any is read. */
public final class Schemas {

    private static final String ID = "schema";

    private Schemas() {}

    /**
     * Notes what this Sopan writes.
     *
     * @throws StoreUnavailable where a newer one has written in the store; the message says what to do
     */
    public static void take(Store store) {
        Documents settings = store.documents(Collection.SETTINGS);
        while (true) {
            Optional<Document> before = settings.find(ID);
            ObjectNode noted = before.map(Schemas::read).orElseGet(ArchiveLine.JSON::createObjectNode);
            refuseNewer(noted);
            ObjectNode own = noted.deepCopy();
            for (Collection collection : Collection.values()) {
                own.put(collection.table(), collection.schema());
            }
            long version = before.map(Document::version).orElse(0L);
            Document next = new Document(ID, version + 1, 0, Set.of(), own.toString());
            if (own.equals(noted) || (version == 0 ? settings.insert(next) : settings.replace(next, version))) {
                return;
            }
        }
    }

    /** @throws StoreUnavailable where a newer Sopan wrote what it holds */
    public static void refuseNewer(Source source) {
        source.each(Collection.SETTINGS, document -> {
            if (document.id().equals(ID)) {
                refuseNewer(read(document));
            }
        });
    }

    private static void refuseNewer(ObjectNode noted) {
        for (Collection collection : Collection.values()) {
            refuseNewer(collection, noted.path(collection.table()).asInt(0));
        }
    }

    /**
     * @param found the version that something bears itself
     * @throws StoreUnavailable where it is none that this Sopan knows
     */
    static void refuseNewer(Collection collection, int found) {
        if (found > collection.schema()) {
            throw new StoreUnavailable(("""
                    Data ini ditulis oleh Sopan yang lebih baru (%1$s, skema %2$d; yang dikenal %3$d). Mohon pasang \
                    versi itu atau yang lebih baru, atau pulihkan cadangan yang dibuat versi ini.
                    These data were written by a newer Sopan (%1$s, schema %2$d; known is %3$d). Install that version \
                    or a later one, or restore a backup that this version made.""").formatted(collection.table(), found, collection.schema()));
        }
    }

    private static ObjectNode read(Document document) {
        try {
            if (ArchiveLine.JSON.readTree(document.json()) instanceof ObjectNode noted) {
                return noted;
            }
        } catch (JacksonException unreadable) {
            // said below, without what stands there
        }
        throw new StoreUnavailable("""
                Catatan versi data (dokumen schema pada settings) tidak dapat dibaca. Mohon pulihkan dari cadangan.
                What version the data are of (the document schema of settings) cannot be read. Restore a backup.""");
    }
}
