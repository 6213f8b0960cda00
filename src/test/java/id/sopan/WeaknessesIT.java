package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No library in the jar is one whose weakness was published and mended, as far as {@code weaknesses.csv} knows. */
class WeaknessesIT {

    private static final Path KNOWN = Path.of("src/test/resources/id/sopan/weaknesses.csv");
    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+?)-(\\d[^/]*)\\.jar");

    /**
     * @param library its artifact id
     * @param from the first version without the weakness
     */
    record Weakness(String library, Version from, String advisory) {}

    static List<Weakness> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Weakness(cells[0], Version.parse(cells[1]), cells[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("known")
    void isNotInTheJar(Weakness weakness) throws IOException {
        try (JarFile jar = new JarFile("target/sopan.jar")) {
            List<Version> packed = jar.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .filter(library -> library.group(1).equals(weakness.library()))
                    .map(library -> Version.parse(library.group(2)))
                    .toList();
            assertThat(packed)
                    .as("a line of %s whose library is in the jar no more is to be taken out", KNOWN)
                    .isNotEmpty()
                    .allSatisfy(version ->
                            assertThat(version).as(weakness.advisory()).isGreaterThanOrEqualTo(weakness.from()));
        }
    }
}
