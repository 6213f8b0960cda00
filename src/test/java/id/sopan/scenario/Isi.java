package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.ArrayList;
import java.util.List;

/** All that lies in a store, to the letter: ids, keys and contents. */
record Isi(List<String> documents) {

    static Isi of(Store store) {
        List<String> all = new ArrayList<>();
        for (Collection collection : Collection.values()) {
            for (Document document : store.documents(collection).query(Query.all())) {
                all.add(collection + " " + document);
            }
        }
        return new Isi(all);
    }

    /** The requests alone. */
    Isi requests() {
        return new Isi(documents.stream()
                .filter(document -> document.startsWith(Collection.RUNS.name()))
                .toList());
    }

    /** Hashes, salts and ids are not looked at: chance may spell a short name in them. */
    void hasNoTraceOf(String... traces) {
        List<String> told = documents.stream()
                .map(document -> document.replaceAll("\"[A-Za-z0-9+/=_-]{20,}\"", "\"\""))
                .toList();
        for (String trace : traces) {
            assertThat(told).as("traces of " + trace).noneMatch(document -> document.contains(trace));
        }
    }
}
