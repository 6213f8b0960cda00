package id.sopan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionSourceTest {

    @TempDir
    Path directory;

    @Test
    void readsThoseThatComeWithSopan() {
        assertThat(DefinitionSource.of(null).read().keySet())
                .contains("webservice.yaml", "server.yaml")
                .doesNotContain("schema.json");
    }

    @Test
    void readsTheYamlFilesOfADirectoryAndNoOther() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "id: a");
        Files.writeString(directory.resolve("b.yml"), "id: b");
        Files.writeString(directory.resolve("KAPITAL.YAML"), "id: kapital");
        Files.writeString(directory.resolve(".a.yaml"), "an editor's copy");
        Files.writeString(directory.resolve("a.yaml~"), "another");
        Files.createDirectory(directory.resolve("c.yaml"));

        assertThat(DefinitionSource.of(directory.toString()).read())
                .containsOnlyKeys("KAPITAL.YAML", "a.yaml", "b.yml")
                .containsEntry("a.yaml", "id: a");
    }

    @Test
    void saysThatADirectoryIsNotThere() {
        DefinitionSource missing = DefinitionSource.in(directory.resolve("missing"));

        assertThatThrownBy(missing::read).isInstanceOf(UncheckedIOException.class);
    }
}
