package id.sopan.record;

import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The heads of 100,000 runs: the first one, and those of weeks in which 2,000 were written. Not part of the tests; run it
 * with {@code mvn -q test -Dtest=HeadBenchmark}, and with {@code -Dsopan.runs=10000} for fewer.
 */
class HeadBenchmark {

    private static final int RUNS = Integer.getInteger("sopan.runs", 100_000);
    private static final int WRITTEN = 2_000;
    private static final int WEEKS = 4;

    @TempDir
    Path directory;

    @Test
    void measure() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(RUNS, 1);
            Instant at = GeneratedRuns.LAST.plus(Duration.ofHours(1));
            head("the first head", store, at);
            for (int week = 1; week <= WEEKS; week++) {
                at = at.plus(Duration.ofDays(7));
                write(store, generated, at.minus(Duration.ofDays(2)));
                head("the next one, " + WRITTEN + " written", store, at);
            }
        }
    }

    private static void write(SqliteStore store, GeneratedRuns generated, Instant at) {
        Documents documents = store.documents(Collection.RUNS);
        Filing filing = new Filing();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new Runs(documents)
                    .newest(Long.MAX_VALUE, WRITTEN)
                    .runs()
                    .forEach(run -> threads.execute(() -> filing.fill(
                            documents,
                            generated.procedures().byHash(run.definition()).orElseThrow(),
                            run,
                            20,
                            at)));
        }
    }

    private static void head(String name, SqliteStore store, Instant at) {
        long begun = System.nanoTime();
        LocalDate week = LocalDate.ofInstant(at.minus(Duration.ofDays(2)), GeneratedRuns.ZONE);
        Head head = new Heads(store).of(week + ".." + week, at);
        System.out.printf("%-32s %,7d runs  %,6d ms%n", name, head.runs(), (System.nanoTime() - begun) / 1_000_000);
    }
}
