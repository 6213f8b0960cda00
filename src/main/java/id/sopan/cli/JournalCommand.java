package id.sopan.cli;

import id.sopan.record.Backup;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes journals and weekly heads alone, for somebody who is to verify them. */
@Command(
        name = "journal",
        description = "Menyalin jurnal dan sidik pekanan untuk diperiksa pihak lain"
                + " / copies journals and weekly heads, for others to verify")
final class JournalCommand extends ArchiveCommand {

    @Option(
            names = "--sealed",
            description = "tanpa nama, jawaban, dan alasan; tetap dapat dibuktikan"
                    + " / without names, answers and reasons; can be verified all the same")
    private boolean sealed;

    JournalCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    long write(Store store, Path file, Instant at) throws IOException {
        return Backup.journals(store, file, at, sealed);
    }
}
