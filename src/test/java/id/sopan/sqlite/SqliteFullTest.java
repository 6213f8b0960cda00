package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite itself answers SQLITE_FULL here, as it does for a full disk; {@link FullDiskIT} fills a real one. */
class SqliteFullTest {

    private static final String MEGABYTE = "{\"x\":\"" + "x".repeat(1 << 20) + "\"}";

    @TempDir
    Path directory;

    @Test
    void aFullDiskIsSaidAndOvercomeWhenThereIsRoom() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents runs = store.documents(Collection.RUNS);
            Document small = new Document("small", 1, 1, Set.of("k"), "{}");
            Document large = new Document("large", 1, 1, Set.of("k"), MEGABYTE);
            runs.insert(small);
            store.limitPages(150);
            assertThatThrownBy(() -> runs.insert(large))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("is full")
                    .hasMessageContaining("`backup` or `restore` is to be run once more");
            assertThat(runs.query(Query.of("k"))).containsExactly(small);
            store.limitPages(100_000);
            assertThat(runs.insert(large)).isTrue();
            assertThat(runs.find("large")).contains(large);
        }
    }
}
