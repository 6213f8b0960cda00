package id.sopan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whether the sandbox's stage is set to its end.
 *
 * @param mark a file that is there when it is
 */
record Furnished(Path mark) {

    boolean isSet() {
        return Files.exists(mark);
    }

    void set() {
        try {
            Files.write(mark, new byte[0], StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unset() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
