package id.sopan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.desk.StoredProcedures;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore;
import id.sopan.setting.UnfitSetting;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDefinitionsTest {

    private static final Path CLEAN = Path.of("conversations", "dukungan-teknis.yaml");

    @TempDir
    Path directory;

    @AutoClose
    private Store store;

    @BeforeEach
    void open(@TempDir Path data) {
        store = SqliteStore.open(data);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path directory) {
        return assertThatThrownBy(() -> OwnDefinitions.check(directory.toString(), store))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_CONVERSATIONS: ")
                .hasMessageContaining("at least one definition *.yaml")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void whatIsMissingOrAFileIsRefused() {
        assertRefused(directory.resolve("missing")).hasMessageContaining("not a directory");
        assertRefused(CLEAN).hasMessageContaining("not a directory");
    }

    @Test
    void aDirectoryWithoutDefinitionsIsRefused() throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "id: contoh");
        assertRefused(directory).hasMessageContaining("no file *.yaml");
    }

    @Test
    void aDirectoryOfBrokenDefinitionsIsRefusedWithFileAndLine() throws IOException {
        Files.writeString(directory.resolve("contoh.yaml"), "id: contoh\nprefix: c\n");
        assertRefused(directory).hasMessageContaining("contoh.yaml:2: ");
    }

    @Test
    void oneCleanDefinitionBesideABrokenOneIsEnough() throws IOException {
        Files.writeString(directory.resolve("contoh.yaml"), "id: contoh\nprefix: c\n");
        Files.copy(CLEAN, directory.resolve("dukungan-teknis.yaml"));
        assertThatCode(() -> OwnDefinitions.check(directory.toString(), store)).doesNotThrowAnyException();
    }

    @Test
    void whatIsInForceIsEnoughThoughTodaysRulesWouldRefuseIt() throws IOException {
        Path file = directory.resolve("dukungan.yaml");
        String old = Files.readString(CLEAN).replaceFirst("(?m)^prefix: .*", "prefix: dt");
        Files.writeString(file, old);
        assertRefused(directory).hasMessageContaining("dukungan.yaml:");
        new StoredProcedures(store)
                .save(new ProcedureStore.Version(
                        ProcedureReader.hash(old).orElseThrow(), "dukungan-teknis", old, Instant.EPOCH));
        assertThatCode(() -> OwnDefinitions.check(directory.toString(), store)).doesNotThrowAnyException();
    }
}
