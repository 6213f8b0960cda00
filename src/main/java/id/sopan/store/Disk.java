package id.sopan.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk on which something lies, as it is now.
 *
 * @param type of its file system, such as {@code ext4}; empty when unknown
 * @param free bytes that are left there; {@link Long#MAX_VALUE} when unknown
 */
public record Disk(String type, long free) {

    /** Bytes: with less than these left a store there may stop at any time. */
    public static final long FULL = 100_000_000;

    /** The one of a file or directory that is there. */
    public static Disk of(Path path) {
        try {
            FileStore disk = Files.getFileStore(path);
            return new Disk(disk.type(), disk.getUsableSpace());
        } catch (IOException unknown) {
            return new Disk("", Long.MAX_VALUE);
        }
    }
}
