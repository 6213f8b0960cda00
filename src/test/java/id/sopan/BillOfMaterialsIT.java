package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar tells what it is made of (CycloneDX), and all of it may be given on with it. */
class BillOfMaterialsIT {

    /** Of these, one of a component's licences must be. */
    private static final Set<String> FIT = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "0BSD", "CC0-1.0", "EPL-2.0");

    @Test
    void everyLibraryInTheJarIsListedWithItsVersionAndALicenceThatFits() throws IOException {
        try (JarFile jar = new JarFile("target/sopan.jar")) {
            Set<String> packed = new TreeSet<>(jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                    .toList());
            List<JsonNode> listed = components(jar);
            assertThat(packed).hasSizeGreaterThan(50);
            assertThat(listed.stream().map(BillOfMaterialsIT::file)).containsAll(packed);
            assertThat(listed).allSatisfy(component -> {
                assertThat(component.path("version").asString()).doesNotContain("SNAPSHOT");
                assertThat(component.path("purl").asString()).startsWith("pkg:maven/");
                assertThat(licences(component))
                        .as(component.path("name").asString())
                        .containsAnyElementsOf(FIT);
            });
        }
    }

    private static List<JsonNode> components(JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry("META-INF/sbom/application.cdx.json");
        assumeThat(entry != null || System.getenv("CI") != null)
                .as("the list is made while Maven is online (without -o) only")
                .isTrue();
        try (InputStream in = jar.getInputStream(entry)) {
            JsonNode bill = new JsonMapper().readTree(in);
            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            return all(bill.path("components"));
        }
    }

    private static String file(JsonNode component) {
        return component.path("name").asString() + "-"
                + component.path("version").asString() + ".jar";
    }

    private static List<String> licences(JsonNode component) {
        return all(component.path("licenses")).stream()
                .map(licence -> licence.path("license").path("id").asString())
                .toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
