package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that somebody has read and approved; after a wanted change run the test with {@code -Dapprove=true} and look. */
final class Approved {

    static final Path DIRECTORY = Path.of("src/test/resources/id/sopan/report/export");

    private Approved() {}

    static void text(String name, String actual) throws IOException {
        Path file = DIRECTORY.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
