package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a break-in into the container could not do; docs/docker.md says how it was tried. */
class ContainerTest {

    @Test
    void itsFilesAreReadOnlyAndItHasNoRights() throws IOException {
        JsonNode sopan = new YAMLMapper()
                .readTree(Files.readString(Path.of("docker/compose.yaml")))
                .path("services")
                .path("sopan");

        assertThat(sopan.path("read_only").asBoolean()).isTrue();
        assertThat(sopan.path("tmpfs").path(0).asString()).startsWith("/tmp:");
        assertThat(sopan.path("cap_drop").path(0).asString()).isEqualTo("ALL");
        assertThat(sopan.path("security_opt").path(0).asString()).isEqualTo("no-new-privileges:true");
        assertThat(sopan.path("volumes")).hasSize(1);
        assertThat(sopan.has("privileged")).isFalse();
        assertThat(Files.readAllLines(Path.of("docker/Dockerfile"))).contains("USER sopan");
    }
}
