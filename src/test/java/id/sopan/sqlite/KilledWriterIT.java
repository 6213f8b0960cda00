package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a process that writes: what it was told is written is there, whole, and the directory is free again. */
class KilledWriterIT {

    @TempDir
    Path directory;

    @RepeatedTest(5)
    void noAcknowledgedWriteIsLost() throws Exception {
        Map<String, Long> acknowledged = writeUntilKilledAfter(200 + new Random().nextInt(1_500));
        assertThat(acknowledged).isNotEmpty();
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents runs = store.documents(Collection.RUNS);
            acknowledged.forEach((id, version) ->
                    assertThat(runs.find(id).map(Document::version).orElse(0L)).isGreaterThanOrEqualTo(version));
            assertThat(runs.query(Query.all()))
                    .allSatisfy(found -> assertThat(found.keys()).containsExactly("v" + found.version()));
        }
    }

    private Map<String, Long> writeUntilKilledAfter(int lines) throws IOException, InterruptedException {
        Process process = ChildProcess.start(List.of(), WritingProcess.class, directory);
        Map<String, Long> acknowledged = new HashMap<>();
        try (BufferedReader output = process.inputReader()) {
            int read = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("\\S{36} \\d+")) {
                    acknowledged.merge(line.substring(0, 36), Long.valueOf(line.substring(37)), Math::max);
                } else {
                    assertThat(line).doesNotStartWith("refused").doesNotContain("Exception");
                }
                if (++read == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }
}
