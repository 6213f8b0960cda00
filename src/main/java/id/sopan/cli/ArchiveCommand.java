package id.sopan.cli;

import id.sopan.record.ArchiveFile;
import id.sopan.record.UnfitArchive;
import id.sopan.record.Verification;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Writes a new file from the store that the settings name, and proves it; the bot may be running on that. It exits with
 * {@link #UNFIT} where the file is there, and does not fit its own heads.
 */
@Command(footer = {"", "Data: SOPAN_DATA / SOPAN_MONGODB_URI. Format: docs/record.md."})
abstract class ArchiveCommand extends Subcommand {

    static final int UNFIT = 3;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "berkas baru; `.gz` di akhir namanya memampatkannya / a new file; compressed by a name in `.gz`")
    private @Nullable Path file;

    @Mixin
    private final AlthoughMoved moved = new AlthoughMoved();

    private final Map<String, String> environment;

    ArchiveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Writes the file; the number of documents. */
    abstract long write(Store store, Path file, Instant at) throws IOException;

    @Override
    public Integer call() {
        Path path = Objects.requireNonNull(file);
        if (Files.exists(path)) {
            err().println("Berkas sudah ada, dan tidak ditimpa / the file is there already, and stays: " + path);
            return 1;
        }
        try (InstalledStore installed = InstalledStore.toRead(environment)) {
            moved.check(installed.store());
            long documents = write(installed.store(), path, Instant.now());
            out().println("Selesai / done: " + documents + " dokumen / documents, " + Files.size(path) + " byte, "
                    + installed.place() + " -> " + path);
            return prove(path) ? 0 : UNFIT;
        } catch (UncheckedIOException failure) {
            tell(Objects.requireNonNull(failure.getCause()), path);
        } catch (IOException failure) {
            tell(failure, path);
        }
        return 1;
    }

    private boolean prove(Path path) throws IOException {
        try {
            if (RecordText.print(Verification.of(ArchiveFile.open(path), null), path.toString(), out())) {
                return true;
            }
        } catch (StoreUnavailable | UnfitArchive unfit) {
            err().println(unfit.getMessage());
        }
        err().println(
                        "Berkas ini sudah ditulis, tetapi isinya tidak sesuai dengan sidiknya, seperti penyimpanannya sendiri:"
                                + " `restore` menolaknya, kecuali dengan " + RestoreCommand.ALTHOUGH
                                + ". Mohon simpan cadangan lama yang"
                                + " masih sesuai, dan periksa temuan di atas dengan `verify`: " + path);
        err().println("This file was written, but what is in it does not fit its own heads, nor does the store itself:"
                + " `restore` refuses it, but with " + RestoreCommand.ALTHOUGH
                + ". Keep the older backups that do fit, and"
                + " look into what is named above by `verify`: " + path);
        return false;
    }

    private void tell(IOException failure, Path path) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getMessage();
        err().println("Tidak dapat ditulis; mohon periksa direktori dan ruang diskanya"
                + " / cannot be written; see to its directory and the room on its disk: " + path + " (" + reason
                + ")");
    }
}
