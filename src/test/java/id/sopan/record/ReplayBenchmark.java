package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.Sopan;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journals of 100,000 runs, some million entries, in SQLite: {@code verify} as a process of its own, which reads
 * them, computes each hash anew and folds each run. Beside it, in one thread of this process, their texts read, and read as
 * JSON, with nothing done to them. Not part of the tests; run it with {@code mvn -q test -Dtest=ReplayBenchmark}, and
 * with {@code -Dsopan.runs=10000} for fewer.
 */
class ReplayBenchmark {

    private static final int RUNS = Integer.getInteger("sopan.runs", 100_000);
    private static final int ROUNDS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    @Test
    void measure() throws IOException, InterruptedException {
        try (SqliteStore store = SqliteStore.open(directory)) {
            new GeneratedRuns(store).write(RUNS, 1);
            new Heads(store).of("2026-11-16..2026-11-22", GeneratedRuns.LAST.plus(Duration.ofHours(1)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            try (SqliteStore store = SqliteStore.open(directory)) {
                report("read", store, Document::version);
                report("read as JSON", store, ReplayBenchmark::entries);
            }
            verify();
        }
    }

    private static long entries(Document document) {
        return JSON.readTree(document.json()).path("journal").size();
    }

    private static void report(String what, SqliteStore store, ToLongFunction<Document> entriesOf) {
        long[] entries = {0};
        long[] characters = {0};
        long begun = System.nanoTime();
        Source.of(store).each(Collection.RUNS, document -> {
            characters[0] += document.json().length();
            entries[0] += entriesOf.applyAsLong(document);
        });
        System.out.printf(
                "%-14s %,6d ms  %,d entries, %,d MB of text%n",
                what, millisSince(begun), entries[0], characters[0] / 1_000_000);
    }

    private void verify() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Sopan.class.getName(),
                "verify");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOPAN_DATA", directory.toString());
        builder.redirectOutput(directory.resolve("verified.txt").toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        assertThat(process.waitFor()).isZero();
        System.out.printf("%-14s %,6d ms%n", "verify", millisSince(begun));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
