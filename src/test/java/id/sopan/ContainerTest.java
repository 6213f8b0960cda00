package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
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

    /** Logs that grow for years, and a heap that is measured by all the memory of the host. */
    @Test
    void nothingOfItFillsDiskOrMemoryOfItsHost() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        Map<String, Map<String, Object>> services = Objects.requireNonNull(compose.get("services"));

        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service.get("logging"))
                        .as(name)
                        .isEqualTo(
                                Map.of("driver", "json-file", "options", Map.of("max-size", "10m", "max-file", "5"))));
        assertThat(services.get("sopan")).containsEntry("mem_limit", "1g");
        assertThat(services.get("mongo"))
                .extractingByKey("healthcheck", InstanceOfAssertFactories.MAP)
                .containsEntry("interval", "60s");
    }
}
