package id.sopan.sqlite;

import id.sopan.store.Disk;
import id.sopan.store.Keeping;
import id.sopan.store.OwnerOnly;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of the data, claimed for this process; what is made in it belongs to its owner only. */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String DATABASE = "sopan.db";

    /** Where what was played lies, below the directory of what counts. */
    private static final Path SANDBOX = Path.of("sandbox", "store");

    private final Path path;
    private final @Nullable DirectoryLock lock;

    /** Whether nothing is written here as long as it is claimed. */
    private final boolean still;

    private DataDirectory(Path path, @Nullable DirectoryLock lock, boolean still) {
        this.path = path;
        this.lock = lock;
        this.still = still;
    }

    static DataDirectory claim(Path given) {
        Path path = named(given);
        try {
            OwnerOnly.createDirectories(path);
            return claimExisting(path.toRealPath());
        } catch (IOException failure) {
            throw new StoreUnavailable(Message.NOT_WRITABLE.in(path, reason(failure)), failure);
        }
    }

    /** @throws StoreUnavailable where what is there, or else the directory, belongs to another user than this process */
    static void insistOnOwner(Path given) {
        Path path = named(given);
        Path database = path.resolve(DATABASE);
        OwnerOnly.owner(Files.exists(database) ? database : path).ifPresent(owner -> {
            if (!owner.equals(OwnerOnly.self().orElse(owner))) {
                throw new StoreUnavailable(Message.OF_ANOTHER.in(path, owner));
            }
        });
    }

    private static Path named(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.isRegularFile(path)) {
            throw new StoreUnavailable(Message.NOT_A_DIRECTORY.in(path));
        }
        return path;
    }

    /** Unclaimed: another process may write in it. */
    static DataDirectory toRead(Path given) {
        DataDirectory directory = new DataDirectory(named(given), null, false);
        if (!Files.isReadable(directory.database())) {
            throw directory.isAbsent() ? directory.nothingToRead() : directory.shut();
        }
        return directory;
    }

    /** This one, claimed so that nobody writes here; empty where somebody does, or not all of it is in the database file. */
    Optional<DataDirectory> still() {
        try {
            Path real = path.toRealPath();
            DirectoryLock claimed = DirectoryLock.take(real, OwnerOnly.file(real));
            DataDirectory directory = new DataDirectory(real, claimed, true);
            if (Session.hasLog(directory.database())) {
                directory.close();
                return Optional.empty();
            }
            return Optional.of(directory);
        } catch (IOException | StoreUnavailable used) {
            return Optional.empty();
        }
    }

    boolean isStill() {
        return still;
    }

    static boolean isOfData(Path given) {
        return Files.exists(given.resolve(DATABASE));
    }

    /** Not where it cannot be seen whether it is there. */
    private boolean isAbsent() {
        return Files.notExists(database());
    }

    private StoreUnavailable shut() {
        return new StoreUnavailable(Message.NOT_READABLE.in(path));
    }

    StoreUnavailable nothingToRead() {
        Path sandbox = path.resolve(SANDBOX);
        return new StoreUnavailable(
                Files.isReadable(sandbox.resolve(DATABASE))
                        ? Message.ONLY_SANDBOX.in(path, sandbox)
                        : Message.NOTHING_TO_READ.in(path));
    }

    private static DataDirectory claimExisting(Path path) throws IOException {
        DirectoryLock lock = DirectoryLock.take(path, OwnerOnly.file(path));
        try {
            warnWhereOthersRead(path);
            DataDirectory directory = new DataDirectory(path, lock, false);
            create(directory.database());
            return directory;
        } catch (IOException failure) {
            lock.close();
            throw failure;
        }
    }

    private static void warnWhereOthersRead(Path directory) throws IOException {
        if (OwnerOnly.isNot(directory)) {
            LOG.warn(
                    "Direktori data {} terbuka bagi pengguna lain mesin ini; mohon tutup dengan: chmod 700 {}"
                            + " / the data directory is open to other users of this machine; shut it so",
                    directory,
                    directory);
        }
    }

    /** Makes the database file before SQLite does: its log and index files take over the permissions. */
    private static void create(Path database) throws IOException {
        try {
            Files.createFile(database, OwnerOnly.file(database));
        } catch (FileAlreadyExistsException existing) {
            if (!Files.isWritable(database)) {
                throw new FileSystemException(database.toString(), null, "read-only");
            }
        }
    }

    private static String reason(IOException failure) {
        String what = failure.getClass().getSimpleName();
        if (!(failure instanceof FileSystemException system)) {
            return Objects.requireNonNullElse(failure.getMessage(), what);
        }
        String reason = Objects.requireNonNullElse(system.getReason(), what);
        return system.getFile() == null ? reason : reason + ": " + of(Path.of(system.getFile()));
    }

    private static String of(Path file) {
        return file
                + OwnerOnly.owner(file)
                        .map(owner -> ", milik / which belongs to " + owner)
                        .orElse("");
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    /** Those that it is claimed by, as they are now; none where it is not. */
    OwnFiles files() {
        return lock == null ? OwnFiles.of(path) : OwnFiles.of(path, database(), path.resolve(DirectoryLock.NAME));
    }

    Keeping keeping() {
        Disk disk = Disk.of(path);
        return new Keeping.InFile(database(), disk.type(), disk.free());
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
