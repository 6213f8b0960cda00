package id.sopan.cli;

import id.sopan.record.Backup;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;

/** Writes all that lies in the store into one file, which either store can be made anew from. */
@Command(name = "backup", description = "Membuat cadangan seluruh data / makes a backup of all data")
final class BackupCommand extends ArchiveCommand {

    BackupCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    long write(Store store, Path file, Instant at) throws IOException {
        return Backup.all(store, file, at);
    }
}
