package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    @Test
    void staysTheSameInAnInstallationAndDiffersBetweenTwo(@TempDir Path one, @TempDir Path other) {
        String first;
        try (SqliteStore store = SqliteStore.open(one)) {
            first = Pseudonyms.of(store).apply(4711);
            assertThat(Pseudonyms.of(store).apply(4711)).isEqualTo(first);
            assertThat(Pseudonyms.of(store).apply(4712)).isNotEqualTo(first);
        }
        try (SqliteStore store = SqliteStore.open(one)) {
            assertThat(Pseudonyms.of(store).apply(4711)).isEqualTo(first);
        }
        try (SqliteStore store = SqliteStore.open(other)) {
            assertThat(Pseudonyms.of(store).apply(4711)).isNotEqualTo(first);
        }
        assertThat(first).matches("P-[0-9A-HJKMNP-TV-Z]{10}").doesNotContain("4711");
    }
}
