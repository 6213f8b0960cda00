package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.sopan.store.Collection;
import id.sopan.store.ConcurrencyContract;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ConcurrencyContract {

    @TempDir
    Path directory;

    @Override
    protected Store openEmpty() {
        return SqliteStore.open(directory);
    }

    @Override
    protected Store reopen() {
        return SqliteStore.open(directory);
    }

    @Test
    void whatWasReplacedOrDeletedStandsInNoFileAnyMore() throws IOException {
        Path own = directory.resolve("own");
        try (Store store = SqliteStore.open(own)) {
            Documents documents = store.documents(Collection.RUNS);
            for (int run = 0; run < 40; run++) {
                assertThat(documents.insert(document(run, 1, "sari", "Sari asked. ".repeat(1 + run * 40))))
                        .isTrue();
            }
            for (int run = 0; run < 40; run++) {
                assertThat(
                                run % 2 == 0
                                        ? documents.delete("" + run, 1)
                                        : documents.replace(document(run, 2, "", ""), 1))
                        .isTrue();
            }
            assertThat(store.scrub()).isTrue();
            assertThat(files(own)).doesNotContainIgnoringCase("sari");
            assertThat(documents.find("1")).isPresent();
        }
    }

    @Test
    void whoeverReadsForLongHoldsUpNobodyWhereWhatIsGoneIsTakenOut(@TempDir Path own) {
        try (SqliteStore store = SqliteStore.open(own)) {
            Documents documents = store.documents(Collection.RUNS);
            assertThat(documents.insert(document(1, 1, "sari", "Sari"))).isTrue();
            documents.scan(Query.all(), reading -> {
                assertThat(documents.replace(document(1, 2, "", ""), 1)).isTrue();
                assertThat(assertTimeout(Duration.ofMillis(4_900), store::scrub))
                        .isFalse();
            });
            assertThat(store.scrub()).isTrue();
        }
    }

    private static Document document(int id, long version, String key, String text) {
        return new Document("" + id, version, id, Set.of("person:" + key), "{\"text\":\"" + text + "\"}");
    }

    private static String files(Path directory) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
