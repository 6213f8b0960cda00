package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Outgoing;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldWordsTest {

    private static final String ID = "weekly 2026-11-16..2026-11-22 -5/";

    @Test
    void aSummaryThatIsSentMeanwhileIsNotSentOnceMore(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            Documents summaries = store.documents(Collection.SUMMARIES);
            String json = "{\"report\":{\"figures\":{\"ratings\":{\"n\":1,\"words\":[{\"word\":\"lekas"
                    + " sekali\",\"cases\":1}]}}}}";
            assertThat(summaries.insert(new Document(ID, 1, 0, Set.of(Outgoing.UNSHOWN, "chat:-5"), json)))
                    .isTrue();

            new ToldWords(whileItIsSent(store)).forget(List.of("lekas sekali"));

            Document told = summaries.find(ID).orElseThrow();
            assertThat(told.keys()).containsExactly("chat:-5");
            assertThat(told.json()).contains("\"n\":1").doesNotContain("lekas");
        }
    }

    /** It is shown between what is read of it and what is written. */
    private static Store whileItIsSent(Store store) {
        return new OneCollection(store, Collection.SUMMARIES, all -> new ForwardingDocuments(all) {
            @Override
            public List<Document> query(Query query) {
                List<Document> found = super.query(query);
                assertThat(new Summaries(store).shown(ID, 1)).isTrue();
                return found;
            }
        });
    }
}
