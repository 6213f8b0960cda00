package id.sopan.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Files that nobody keeps, in a directory of this process that nobody else may read. They can hold names, so what a
 * process that was killed left behind is cleared at the next start.
 */
public final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final String PREFIX = "sopan-";

    private static @Nullable Path own;
    private static boolean ended;

    private TemporaryFiles() {}

    /**
     * A new and empty one, which is the caller's to delete.
     *
     * @param suffix such as {@code .xlsx}
     */
    public static synchronized Path create(String suffix) throws IOException {
        return Files.createTempFile(directory(), "", suffix);
    }

    /** What is written to a file. */
    public interface Writing {

        void to(OutputStream to) throws IOException;
    }

    /**
     * A new one with what is written to it, which is the caller's to delete.
     *
     * @throws IOException where it cannot be written whole; nothing of it is left then, nor where {@code writing} fails
     */
    public static Path write(String suffix, Writing writing) throws IOException {
        Path file = create(suffix);
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(to);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    /** A new and empty directory, which is the caller's to delete. */
    public static synchronized Path createDirectory() throws IOException {
        return Files.createTempDirectory(directory(), "");
    }

    /** A new and empty one to write and to read back, gone when it is closed, or this process ends. */
    public static FileChannel spool() throws IOException {
        return FileChannel.open(
                create(".spool"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    static synchronized Path directory() throws IOException {
        if (ended) {
            throw new IOException("no temporary file any more, since the program is ending");
        }
        if (own == null || !Files.isDirectory(own)) {
            own = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        }
        return own;
    }

    /** Deletes the directory of this process with all that is in it, at its end; whoever still wants one is refused. */
    public static synchronized void remove() {
        ended = true;
        if (own != null) {
            delete(own);
        }
    }

    /** Deletes the directories of processes that are no more. One that cannot be deleted stays, and the log says so. */
    public static void clear() {
        try {
            Path used = directory();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(used.getParent(), PREFIX + "*-*")) {
                for (Path found : all) {
                    if (!found.equals(used) && isLeft(found)) {
                        delete(found);
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("Temporary files that were left cannot be looked for: {}", e.toString());
        }
    }

    /** One with the number of this process, which is not its own, is that of an earlier one, as in a container. */
    private static boolean isLeft(Path found) {
        String number =
                found.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        if (!number.matches("\\d{1,18}") || !Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long process = Long.parseLong(number);
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }

    private static void delete(Path left) {
        try {
            FileSystemUtils.deleteRecursively(left);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is being cleared by another process that starts now", left);
        } catch (IOException e) {
            LOG.warn("{} is needed no more and cannot be deleted; delete it by hand: {}", left, e.toString());
        }
    }
}
