package id.sopan;

import id.sopan.measure.PutBack;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Each time that the machine's clock was put back, so that a ledger can tell. */
final class PutBacks {

    private static final String KEY = "clock put back";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<PutBack> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> JSON.readValue(document.json(), PutBack.class));

    private final Documents settings;
    private volatile List<PutBack> known = List.of();

    PutBacks(Store store) {
        this.settings = store.documents(Collection.SETTINGS);
    }

    List<PutBack> known() {
        return known;
    }

    /** Reads them again: another instance may have added some. */
    void refresh() {
        known = LEGIBLE.read(settings.query(Query.of(KEY)));
    }

    void add(PutBack putBack) {
        String id = KEY + " " + putBack.before() + " " + putBack.after();
        settings.insert(
                new Document(id, 1, putBack.after().toEpochMilli(), Set.of(KEY), JSON.writeValueAsString(putBack)));
        refresh();
    }
}
