package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source may hold anything. */
class RestoreTest {

    private static final int SIZE = 1 << 20;

    @TempDir
    Path directory;

    private final AtomicLong held = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    private final class Counted extends ForwardingDocuments {

        private Counted(Documents documents) {
            super(documents);
        }

        @Override
        public boolean insert(Document document) {
            most.accumulateAndGet(held.addAndGet(document.json().length()), Math::max);
            try {
                return super.insert(document);
            } finally {
                held.addAndGet(-document.json().length());
            }
        }
    }

    @Test
    void ofLargeDocumentsFewAreWrittenAtOnce() {
        Gudang.Opened opened = Gudang.SQLITE.open(directory);
        String json = "{\"a\":\"" + "a".repeat(SIZE) + "\"}";
        Source source = (collection, each) -> {
            for (int i = 0; collection == Collection.FILES && i < 40; i++) {
                each.accept(new Document("file " + i, 1, i, Set.of(), json));
            }
        };
        try (Store store = opened.stores().get()) {
            Restore.into(new OneCollection(store, Collection.FILES, Counted::new), source);
            assertThat(store.documents(Collection.FILES).find("file 39")).isPresent();
        } finally {
            opened.close().run();
        }
        assertThat(most.get()).isBetween((long) SIZE, 4L * SIZE);
    }

    /** It may have been set for what a run became after it was read for the backup. */
    @Test
    void whenToLookAtARunAgainIsNotTakenFromTheSource() {
        Gudang.Opened opened = Gudang.SQLITE.open(directory);
        Source source = (collection, each) -> {
            if (collection == Collection.TIMERS) {
                each.accept(new Document("remind run", 1, 1, Set.of("remind"), "{\"seq\":6}"));
            }
        };
        try (Store store = opened.stores().get()) {
            Restore.into(store, source);
            assertThat(store.documents(Collection.TIMERS).query(Query.all())).isEmpty();
        } finally {
            opened.close().run();
        }
    }
}
