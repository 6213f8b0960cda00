package id.sopan.scenario;

import id.sopan.definition.DefinitionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The definitions that are shipped, as files that a test may change. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /** Writes them into a new directory, which is {@code to}. */
    public static Path write(Path to) throws IOException {
        Files.createDirectory(to);
        for (var file : DefinitionSource.shipped().read().entrySet()) {
            Files.writeString(to.resolve(file.getKey()), file.getValue());
        }
        return to;
    }
}
