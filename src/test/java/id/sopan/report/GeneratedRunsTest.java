package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Histories;
import id.sopan.desk.History;
import id.sopan.desk.StoredRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            runs.query(Query.all()).forEach(document -> StoredRuns.sound(document, generated.procedures()));
            Histories histories = new Histories(runs);
            List<History> all = new ArrayList<>();
            histories.all(all::add);
            for (String start : List.of("2026-01-01", "2026-03-16", "2026-08-31", "2026-11-16")) {
                Instant from = Instant.parse(start + "T17:00:00Z");
                for (int days : List.of(1, 7, 90)) {
                    Instant to = from.plusSeconds(86_400L * days);
                    List<History> found = new ArrayList<>();
                    histories.during(from, to, found::add);
                    assertThat(found)
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(run -> run.since().isBefore(to)
                                            && (run.ended() == null
                                                    || !run.ended().isBefore(from)))
                                    .toList());
                }
            }
            assertThat(all).anyMatch(run -> run.ended() == null).anyMatch(run -> run.ended() != null);
        }
    }
}
