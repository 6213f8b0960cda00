package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The operating system's lock on a file of the directory: gone with the process, even when that is killed. */
final class DirectoryLock implements AutoCloseable {

    /** A second channel on the file, once closed, would drop the first one's lock: so it is never opened. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    static final String NAME = "sopan.lock";

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory, FileAttribute<?>... attributes) throws IOException {
        if (!HELD_BY_THIS_PROCESS.add(directory)) {
            throw inUse(directory);
        }
        try {
            return new DirectoryLock(directory, locked(directory, attributes));
        } catch (IOException | RuntimeException failure) {
            HELD_BY_THIS_PROCESS.remove(directory);
            throw failure;
        }
    }

    private static FileChannel locked(Path directory, FileAttribute<?>... attributes) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(NAME), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw inUse(directory);
        }
        return channel;
    }

    private static StoreUnavailable inUse(Path directory) {
        return new StoreUnavailable(Message.IN_USE.in(directory));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // the lock goes with the process at the latest
        }
        HELD_BY_THIS_PROCESS.remove(directory);
    }
}
