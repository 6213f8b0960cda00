package id.sopan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.setting.UnfitSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDefinitionsTest {

    private static final Path CLEAN = Path.of("conversations", "dukungan-teknis.yaml");

    @TempDir
    Path directory;

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path directory) {
        return assertThatThrownBy(() -> OwnDefinitions.check(directory.toString()))
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
        assertThatCode(() -> OwnDefinitions.check(directory.toString())).doesNotThrowAnyException();
    }
}
