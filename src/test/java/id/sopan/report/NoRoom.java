package id.sopan.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Until it is closed no temporary file can be made in this process: their directory is one that takes no files. */
public final class NoRoom implements AutoCloseable {

    private static final Path TAKES_NONE = Path.of("/dev/fd");

    private final Path directory;

    public NoRoom() throws IOException {
        directory = TemporaryFiles.directory();
        FileSystemUtils.deleteRecursively(directory);
        Files.createSymbolicLink(directory, TAKES_NONE);
    }

    @Override
    public void close() throws IOException {
        Files.delete(directory);
        Files.createDirectory(directory);
    }
}
