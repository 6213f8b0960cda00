package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that two find without a number at the same time gets one, and leaves no gap. */
class NumbersTest {

    private static final int RUNS = 100;

    @Test
    void whoClaimsForTheSameRunAtTheSameTimeGetsTheSameNumber(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            Documents claims = store.documents(Collection.NUMBERS);
            for (int i = 0; i < RUNS; i++) {
                String run = "run-" + i;
                CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> claim(claims, run));
                assertThat(claim(claims, run)).isEqualTo(other.join());
            }
            assertThat(claims.query(Query.all())).extracting(Document::id).hasSize(RUNS);
        }
    }

    private static String claim(Documents claims, String run) {
        return new Numbers(claims).claim(run, "WS", 2026);
    }
}
