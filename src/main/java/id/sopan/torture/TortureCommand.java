package id.sopan.torture;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code torture}: random work under planned faults while the bot is killed; exits 1 where something went wrong. */
@Command(
        name = "torture",
        description = "Menguji ketahanan: galat jaringan, bot dimatikan berulang-ulang, lalu semuanya dicocokkan"
                + " / tries how it lasts: faults of the network, kills of the bot, and then all is compared",
        footer = {"", "docs/torture.md"})
public final class TortureCommand implements Callable<Integer> {

    /** An environment variable: an address of MongoDB may hold a password, and arguments are for all to see. */
    static final String STORE = "TORTURED_STORE";

    private final Subject subject;

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description = "Lama bot mendengar / how long the bot hears (default: ${DEFAULT-VALUE}).")
    private double minutes = 10;

    @Option(names = "--seed", description = "Benih acak / of what is random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description =
                    "Juga pada MongoDB ini, dalam basis data sendiri / on this MongoDB too, in a database of its own.")
    private @Nullable String mongodb;

    @Option(
            names = "--life",
            defaultValue = "3.5",
            description = "Detik rata-rata antara dua kill -9 / seconds between two kills on average"
                    + " (default: ${DEFAULT-VALUE}).")
    private double life = 3.5;

    @Option(names = "--heap", paramLabel = "SIZE", description = "-Xmx bot yang diuji / of the bot, such as 64m.")
    private @Nullable String heap;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Rencana galat sendiri, docs/sandbox.md / a fault plan of one's own.")
    private @Nullable Path faults;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Mengulang skenario yang gagal / plays a scenario again that has failed.")
    private @Nullable Path replay;

    @Option(
            names = "--shrink",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "Waktu untuk memperpendek skenario yang gagal / for making a failure shorter"
                    + " (default: ${DEFAULT-VALUE}).")
    private double shrink = 15;

    @Option(names = "--instance", arity = "3", hidden = true)
    private @Nullable List<String> instance;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TortureCommand(Subject subject) {
        this.subject = subject;
    }

    /** The arguments by which the program is this bot, where {@link #STORE} says which store is its. */
    static List<String> instance(Instance instance) {
        return List.of(
                "torture",
                "--instance",
                instance.emulator().toString(),
                String.valueOf(instance.admin()),
                instance.definitions().toString());
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (instance != null) {
            subject.live(new Instance(
                    URI.create(instance.get(0)),
                    Objects.requireNonNull(System.getenv(STORE), STORE),
                    Long.parseLong(instance.get(1)),
                    Path.of(instance.get(2))));
            return 0;
        }
        positive("--minutes", minutes);
        positive("--life", life);
        refuseWhatIsNoHeap();
        refuseWhereNoMongoDbIs();
        PrintWriter out = spec.commandLine().getOut();
        Scenario again = replay == null ? null : read(replay);
        Map<String, ?> plan = plan();
        List<String> stores = mongodb == null ? List.of("") : List.of("", mongodb);
        Path directory = Files.createTempDirectory("sopan-torture");
        List<Trial> trials = new ArrayList<>();
        for (String store : stores) {
            trials.add(new Trial(subject, store, directory.resolve(store.isEmpty() ? "sqlite" : "mongodb"), options()));
        }
        List<Thread> threads = new ArrayList<>();
        for (Trial trial : trials) {
            Script script = again == null
                    ? new Script.MadeUp(seed, plan, (int) (life * 1_000), (long) (minutes * 60_000))
                    : new Script.Recorded(again);
            threads.add(Thread.ofPlatform().start(() -> trial.run(script)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int exit = tell(trials, out);
        if (exit != 0 && again == null) {
            shorten(trials, out);
        }
        out.flush();
        if (exit == 0) {
            FileSystemUtils.deleteRecursively(directory);
        }
        return exit;
    }

    /** Prints what came of each; 0 where all are good, else 1. */
    static int tell(List<Trial> trials, PrintWriter out) {
        trials.forEach(trial -> trial.print(out));
        return trials.stream().allMatch(Trial::isGood) ? 0 : 1;
    }

    /** Writes each scenario that failed as short as it became in the time for that. */
    private void shorten(List<Trial> trials, PrintWriter out) throws IOException {
        for (Trial trial : trials) {
            Scenario failed = trial.failed();
            if (failed != null) {
                Path file = Path.of("torture-" + seed + "-" + trial.name() + ".json");
                failed.write(file);
                out.println("  written whole to " + file + ": " + failed.size());
                out.flush();
                if (shrink > 0) {
                    Scenario shortest = trial.shortest(failed, (long) (shrink * 60_000));
                    shortest.write(file);
                    out.println("  torture --replay " + file + ": " + shortest.size());
                }
            }
        }
    }

    private void positive(String name, double value) {
        if (!(value > 0)) {
            throw new ParameterException(
                    spec.commandLine(), name + ": lebih besar dari 0, bukan / more than 0, not " + value);
        }
    }

    private void refuseWhatIsNoHeap() {
        if (heap != null && !heap.matches("[1-9]\\d*[kKmMgG]?")) {
            throw new ParameterException(spec.commandLine(), "--heap: seperti 64m, bukan / such as 64m, not " + heap);
        }
    }

    private void refuseWhereNoMongoDbIs() {
        Optional<String> hindrance = Optional.ofNullable(mongodb).flatMap(subject::hindrance);
        if (hindrance.isPresent()) {
            throw new ParameterException(spec.commandLine(), hindrance.get().replace("SOPAN_MONGODB_URI", "--mongodb"));
        }
    }

    private Scenario read(Path file) {
        try {
            return Scenario.read(file);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--replay: " + e.getMessage());
        }
    }

    private Map<String, ?> plan() {
        try {
            return Plans.read(faults, seed);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--faults: " + faults + ": " + e.getMessage());
        }
    }

    private List<String> options() {
        return heap == null ? List.of() : List.of("-Xmx" + heap);
    }
}
