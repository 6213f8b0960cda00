package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look of the console and of the pages for admins. */
class StyleTest {

    @Test
    void lettersAreAsLargeAsTheBrowserIsSetTo() throws IOException {
        try (Stream<Path> sheets = Files.list(Path.of("src/main/resources/console"))) {
            for (Path sheet : sheets.toList()) {
                List<String> fixed = Files.readAllLines(sheet).stream()
                        .filter(line -> line.matches(".*\\bfont(-size)?:[^;]*[0-9]px.*"))
                        .toList();
                assertThat(fixed).as(sheet.toString()).isEmpty();
            }
        }
    }
}
