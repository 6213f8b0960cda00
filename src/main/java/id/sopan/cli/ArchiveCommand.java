package id.sopan.cli;

import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a new file from the store that the settings name; the bot may be running on that. */
@Command(
        footer = {"", "Data: SOPAN_DATA / SOPAN_MONGODB_URI. Format: docs/record.md."},
        mixinStandardHelpOptions = true)
abstract class ArchiveCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "berkas baru; `.gz` di akhir namanya memampatkannya / a new file; compressed by a name in `.gz`")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    private final Map<String, String> environment;

    ArchiveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Writes the file; the number of documents. */
    abstract long write(Store store, Path file, Instant at) throws IOException;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path path = Objects.requireNonNull(file);
        if (Files.exists(path)) {
            err.println("Berkas sudah ada, dan tidak ditimpa / the file is there already, and stays: " + path);
            return 1;
        }
        try (InstalledStore installed = InstalledStore.toRead(environment)) {
            long documents = write(installed.store(), path, Instant.now());
            out.println("Selesai / done: " + documents + " dokumen / documents, " + Files.size(path) + " byte, "
                    + installed.place() + " -> " + path);
            return 0;
        } catch (StoreUnavailable | Unfit unavailable) {
            err.println(unavailable.getMessage());
        } catch (UncheckedIOException failure) {
            tell(Objects.requireNonNull(failure.getCause()), path, err);
        } catch (IOException failure) {
            tell(failure, path, err);
        }
        return 1;
    }

    private static void tell(IOException failure, Path path, PrintWriter err) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getMessage();
        err.println("Tidak dapat ditulis; mohon periksa direktori dan ruang diskanya"
                + " / cannot be written; see to its directory and the room on its disk: " + path + " (" + reason
                + ")");
    }
}
