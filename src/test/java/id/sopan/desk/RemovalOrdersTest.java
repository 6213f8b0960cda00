package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalOrdersTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z"));

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    /** In which something is done once after the next look, before whoever looked knows of it. */
    private final class Shared extends ForwardingDocuments {

        Shared(Documents settings) {
            super(settings);
        }

        @Override
        public List<Document> query(Query query) {
            List<Document> found = super.query(query);
            meanwhile.getAndSet(() -> {}).run();
            return found;
        }
    }

    @Test
    void findsAtOnceWhatIsOrderedWhileItLooks(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            RemovalOrders orders = new RemovalOrders(new OneCollection(store, Collection.SETTINGS, Shared::new), CLOCK);
            meanwhile.set(() -> assertThat(orders.order("a tap", 7, null)).isTrue());

            assertThat(orders.open()).as("it was too early").isEmpty();

            assertThat(orders.open()).extracting(RemovalOrders.Order::person).containsExactly(7L);
        }
    }

    @Test
    void findsWhatAnotherInstanceLeftOnceItTakesOverFromThat(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            RemovalOrders orders = new RemovalOrders(store, CLOCK);
            assertThat(orders.open()).isEmpty();
            new RemovalOrders(store, CLOCK).order("a tap", 7, null);
            assertThat(orders.open()).as("it has looked just now").isEmpty();

            orders.takeOver();

            assertThat(orders.open()).extracting(RemovalOrders.Order::person).containsExactly(7L);
        }
    }

    @Test
    void knowsThatATapOrderedOneAlsoOnceItIsDone(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            RemovalOrders orders = new RemovalOrders(store, CLOCK);
            orders.order("a tap", 7, null);
            assertThat(orders.hasOrdered("a tap")).isTrue();
            orders.open().forEach(orders::done);

            assertThat(orders.hasOrdered("a tap")).isTrue();
            assertThat(orders.hasOrdered("another")).isFalse();
        }
    }
}
