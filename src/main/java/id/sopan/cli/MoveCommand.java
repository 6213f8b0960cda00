package id.sopan.cli;

import id.sopan.record.Moved;
import id.sopan.record.Source;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves all data from the file of SOPAN_DATA to the MongoDB of SOPAN_MONGODB_URI; the file bears that it was moved from then on. */
@Command(
        name = "move",
        description = "Memindahkan data dari SOPAN_DATA ke SOPAN_MONGODB_URI, dan membuktikannya"
                + " / moves the data from SOPAN_DATA to SOPAN_MONGODB_URI, and proves it",
        footer = {"", "Sopan harus berhenti / must be stopped."})
final class MoveCommand extends Subcommand {

    @Option(
            names = "--replace",
            description = "ganti permohonan yang sudah ada / put them in the place of requests that are there")
    private boolean replace;

    @Mixin
    private final AlthoughMoved moved = new AlthoughMoved();

    private final Map<String, String> environment;

    /** @param environment the settings of both stores, by name */
    MoveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String before = before();
        try (InstalledStore from = InstalledStore.file(environment);
                InstalledStore to = InstalledStore.cluster(environment)) {
            from.store().examine();
            int code = new Restoration(to, replace, false, out()).run(Source.of(from.store()), from.place(), before);
            if (code == 0) {
                Moved.note(from.store(), to.place(), Instant.now());
                out().println(Moved.leftBehind(from.place()));
            }
            return code;
        }
    }

    /** When its data were moved before; empty where they were not. */
    private String before() {
        try (InstalledStore from = InstalledStore.toReadFile(environment)) {
            moved.check(from.store());
            return Moved.of(from.store()).map(Moved::at).orElse("");
        }
    }
}
