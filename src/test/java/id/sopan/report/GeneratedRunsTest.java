package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.desk.Histories;
import id.sopan.desk.StoredRuns;
import id.sopan.engine.Run;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated is sound, and its histories are found by period. */
class GeneratedRunsTest {

    @TempDir
    Path directory;

    @Test
    void generatedRunsAreSoundAndFoundByPeriod() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(400, 7);
            Documents runs = store.documents(Collection.RUNS);
            assertThat(runs.query(Query.all())).hasSizeGreaterThanOrEqualTo(400);
            List<Run> all = runs.query(Query.all()).stream()
                    .map(document -> StoredRuns.sound(document, generated.procedures()))
                    .toList();
            Histories histories = new Histories(runs);
            for (String start : List.of("2026-01-01", "2026-03-16", "2026-08-31", "2026-11-16")) {
                Instant from = Instant.parse(start + "T17:00:00Z");
                for (int days : List.of(1, 7, 90)) {
                    Instant to = from.plusSeconds(86_400L * days);
                    Queue<String> found = new ConcurrentLinkedQueue<>();
                    histories.during(from, to, run -> found.add(run.id()));
                    assertThat(found)
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(run -> run.since().isBefore(to)
                                            && (run.end() == null
                                                    || !run.end().at().isBefore(from)))
                                    .map(Run::id)
                                    .toList());
                }
            }
            AtomicInteger ended = new AtomicInteger();
            assertThatThrownBy(() -> histories.during(GeneratedRuns.FIRST, GeneratedRuns.LAST, run -> {
                        if (run.ended() != null && ended.incrementAndGet() == 1) {
                            throw new StoreUnavailable("away");
                        }
                    }))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(ended.get()).as("what is left is not read").isLessThan(all.size() / 2);
            assertThat(all).anyMatch(Run::isOpen).anyMatch(run -> !run.isOpen());
        }
    }
}
