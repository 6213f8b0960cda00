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

    void hasNoTraceOf(String... traces) {
        for (String trace : traces) {
            assertThat(documents.stream().filter(document -> document.contains(trace)))
                    .as("traces of " + trace)
                    .isEmpty();
        }
    }
}
