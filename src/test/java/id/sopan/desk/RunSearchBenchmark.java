package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.wording.RunWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code /cari} takes among 100,000 runs. Not part of the tests; run it with {@code mvn -q test
 * -Dtest=RunSearchBenchmark}, and with {@code -Dsopan.runs=10000} for fewer.
 */
class RunSearchBenchmark {

    private static final int RUNS = Integer.getInteger("sopan.runs", 100_000);
    private static final int ROUNDS = 3;

    @TempDir
    Path directory;

    @Test
    void measure() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(RUNS, 1);
            RunSearch search = new RunSearch(store.documents(Collection.RUNS));
            RunSearch.Among unit = new RunSearch.Among(Set.of("unit-07"), null, Set.of());
            RunSearch.Among busy = new RunSearch.Among(Set.of("unit-ti"), null, Set.of());
            for (String word : List.of("tidakada", "server", "opened")) {
                report(word + ", of one that asks", search, unit, word, generated.procedures());
                report(word + ", of Unit TI", search, busy, word, generated.procedures());
                report(word + ", of all", search, RunSearch.Among.ALL, word, generated.procedures());
            }
        }
    }

    private static void report(
            String name, RunSearch search, RunSearch.Among among, String word, ProcedureLibrary procedures) {
        System.out.printf("%-32s", name);
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            RunSearch.Found found = search.find(
                    among, List.of(Set.of(word)), run -> words(run, procedures).contains(word));
            System.out.printf(
                    "  %,6d ms (%d%s)",
                    (System.nanoTime() - begun) / 1_000_000, found.runs().size(), found.more() ? " and more" : "");
        }
        System.out.println();
    }

    private static String words(Run run, ProcedureLibrary procedures) {
        return RunWords.of(run, procedures.byHash(run.definition()).orElseThrow(), unit -> unit);
    }
}
