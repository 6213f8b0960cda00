package id.sopan;

import id.sopan.desk.KeptFiles;
import id.sopan.store.Disk;
import id.sopan.store.OwnerOnly;
import id.sopan.store.WholeFile;
import id.sopan.telegram.Download;
import id.sopan.telegram.TelegramFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the copies of files, each whole or not at all, and leaves the store the room on the disk that it needs to go on.
 *
 * @param free bytes that are left on the disk of a file or directory
 */
record Fetching(TelegramFiles telegram, ToLongFunction<Path> free) {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final long NEEDED = Disk.FULL + TelegramFiles.LARGEST;
    private static final String NO_ROOM =
            "ruang bebas kurang dari %1$d MB, dan disisakan bagi data / less than %1$d MB are free, and left to the data"
                    .formatted(Math.ceilDiv(NEEDED, 1_000_000));

    Fetching(TelegramFiles telegram) {
        this(telegram, path -> Disk.of(path).free());
    }

    /** @throws IOException where it cannot be written, or would take the room of the store */
    Download fetch(String fileId, Path copy) throws IOException {
        Path own = copy.getParent();
        OwnerOnly.createDirectories(own.getParent());
        leave(NEEDED, own.getParent());
        OwnerOnly.createDirectories(own);
        Path part = copy.resolveSibling(copy.getFileName() + KeptFiles.PART);
        try {
            Download download;
            try (OutputStream to = write(part)) {
                download = telegram.fetch(fileId, to);
            }
            if (download instanceof Download.Complete) {
                WholeFile.settle(part, copy);
            }
            return download;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void leave(long bytes, Path where) throws IOException {
        if (free.applyAsLong(where) < bytes) {
            throw new IOException(NO_ROOM);
        }
    }

    /** Others may fill the disk meanwhile. */
    private OutputStream write(Path part) throws IOException {
        OutputStream to = OwnerOnly.write(part);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                leave(Disk.FULL + length, part);
                to.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                to.close();
            }
        };
    }

    /** Deletes what a process that was killed left of copies; to be called before the store is opened, which may need that room. */
    static void dropParts(Path directory) {
        try {
            for (Path own : FileCopies.list(directory)) {
                for (Path file : FileCopies.list(own)) {
                    if (file.toString().endsWith(KeptFiles.PART)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "Sisa salinan yang terputus di {} tidak dapat dihapus / What is left in {} of copies that were cut short"
                            + " cannot be deleted: {}",
                    directory,
                    directory,
                    e instanceof IOException io ? FileCopies.reason(io) : String.valueOf(e.getCause()));
        }
    }
}
