package id.sopan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Gives a file its name once it is whole and on the disk, so that under that name it is whole or not there, also after a power cut. */
public final class WholeFile {

    private WholeFile() {}

    /** @param part what was written of it, in the same directory, and closed */
    public static void settle(Path part, Path file) throws IOException {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
            directory.force(true);
        } catch (IOException notForced) {
            // not every system forces a directory; the file itself is on the disk
        }
    }
}
