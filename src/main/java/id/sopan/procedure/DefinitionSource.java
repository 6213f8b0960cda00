package id.sopan.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where definition files lie. */
@FunctionalInterface
public interface DefinitionSource {

    /**
     * The files as they are now.
     *
     * @return file name to its text; of a file above the size limit only as much as shows that it is
     * @throws UncheckedIOException where they cannot be read
     */
    Map<String, String> read();

    /** Those that come with Sopan. */
    static DefinitionSource shipped() {
        return new ShippedDefinitions();
    }

    /** The {@code *.yaml} and {@code *.yml} files of a directory, not of those below it. */
    static DefinitionSource in(Path directory) {
        return new DefinitionDirectory(directory);
    }

    /** One file by itself, under the name that it is given by. */
    static DefinitionSource file(Path file) {
        return () -> {
            try {
                return Map.of(file.toString(), DefinitionDirectory.text(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    /**
     * As {@code SOPAN_CONVERSATIONS} says.
     *
     * @param setting a directory; null or blank: those that come with Sopan
     */
    static DefinitionSource of(@Nullable String setting) {
        return setting == null || setting.isBlank() ? shipped() : in(Path.of(setting));
    }
}
