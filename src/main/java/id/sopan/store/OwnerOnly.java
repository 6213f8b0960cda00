package id.sopan.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Makes what nobody but its owner may read, where the file system knows owners (POSIX). */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** That directory and those above it, as far as they are missing. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, "rwx------"));
    }

    /** Into the file, which is made, or emptied where it is there. */
    public static OutputStream write(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                file(file)));
    }

    /** For a file that is made there. */
    public static FileAttribute<?>[] file(Path path) {
        return attributes(path, "rw-------");
    }

    /** Whether anybody but the owner may do anything with it. */
    public static boolean isNot(Path existing) throws IOException {
        return knowsOwners(existing)
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(existing))
                        .endsWith("------");
    }

    /** The user that it belongs to; empty where the file system knows none, or does not say. */
    public static Optional<String> owner(Path existing) {
        try {
            return knowsOwners(existing) ? Optional.of(Files.getOwner(existing).getName()) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** The user that what this process makes belongs to; empty likewise. */
    public static Optional<String> self() {
        try {
            Path made = Files.createTempFile("sopan", "");
            try {
                return owner(made);
            } finally {
                Files.delete(made);
            }
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
