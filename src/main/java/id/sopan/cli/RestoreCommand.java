package id.sopan.cli;

import id.sopan.record.ArchiveFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the store anew from a backup of either kind of store, and proves that it is what was backed up. */
@Command(
        name = "restore",
        description = "Memulihkan cadangan ke penyimpanan yang dipakai, dan membuktikannya"
                + " / restores a backup into the store in use, and proves it",
        footer = {"", "Data: SOPAN_DATA / SOPAN_MONGODB_URI. Sopan harus berhenti / must be stopped."})
final class RestoreCommand extends Subcommand {

    static final String ALTHOUGH = "--although-it-does-not-fit";

    @Parameters(paramLabel = "FILE", description = "cadangan buatan `backup` / a backup that `backup` made")
    private @Nullable Path file;

    @Option(
            names = "--replace",
            description = "ganti permohonan yang sudah ada / put it in the place of requests that are there")
    private boolean replace;

    @Option(
            names = ALTHOUGH,
            description = "juga bila isinya tidak sesuai dengan sidiknya; itu dicatat"
                    + " / also where it does not fit its own heads; that is noted")
    private boolean although;

    private final Map<String, String> environment;

    /** @param environment the settings of the store, by name */
    RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        ArchiveFile archive = ArchiveFile.open(Objects.requireNonNull(file));
        archive.refuseRecordAlone();
        try (InstalledStore to = InstalledStore.toWrite(environment)) {
            return new Restoration(to, replace, although, out()).run(archive, archive.toString(), archive.at());
        }
    }
}
