package id.sopan.torture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The play on one store, and what is said of it. */
final class Trial {

    private static final int SHOWN = 20;

    private final Subject subject;
    private final String mongodb;
    private final Path directory;
    private final List<String> options;
    private final AtomicInteger databases = new AtomicInteger();
    private final long begun = System.currentTimeMillis();
    private @Nullable Verdict verdict;
    private Probe.@Nullable Waits waits;
    private @Nullable Scenario scenario;
    private @Nullable Throwable broken;
    private String resources = "";
    private List<String> idle = List.of();
    private int kills;
    private int strikes;
    private long seed;
    private long longest;

    /** @param mongodb empty for SQLite */
    Trial(Subject subject, String mongodb, Path directory, List<String> options) {
        this.subject = subject;
        this.mongodb = mongodb;
        this.directory = directory;
        this.options = options;
    }

    String name() {
        return mongodb.isEmpty() ? "sqlite" : "mongodb";
    }

    void run(Script script) {
        seed = script.seed();
        try (Play play = play()) {
            play.play(script);
            judge(script, play.verdict());
            kills = play.life().kills().size();
            strikes = play.strikes();
            longest = play.ledger().longestMillis();
            scenario = play.scenario(script);
            play.life().begin();
            waited(new Probe(play).measure());
            resources = play.life().resources();
        } catch (IOException | RuntimeException e) {
            broken = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void judge(Script script, Verdict found) {
        verdict = found;
        idle = script instanceof Script.MadeUp ? found.never() : List.of();
    }

    void waited(Probe.Waits measured) {
        waits = measured;
    }

    private Play play() throws IOException, InterruptedException {
        int number = databases.incrementAndGet();
        String database = "sopan_torture_" + begun + "_" + number;
        String store = mongodb.isEmpty() ? "" : mongodb.replaceFirst("(://[^/?]+)(/[^?]*)?", "$1/" + database);
        return new Play(subject, Files.createDirectories(directory.resolve("" + number)), store, options);
    }

    boolean isGood() {
        return broken == null
                && idle.isEmpty()
                && verdict != null
                && verdict.isGood()
                && waits != null
                && waits.isGood();
    }

    /** As short as it becomes in so many milliseconds; whole where it does not fail again. */
    Scenario shortest(Scenario failing, long millis) {
        long until = System.currentTimeMillis() + millis;
        String kinds = Objects.requireNonNull(verdict).kinds();
        List<Object> parts = Shrinking.shortest(
                failing.parts(),
                fewer -> failsAgain(failing.of(fewer), kinds),
                () -> System.currentTimeMillis() < until
                        && !Thread.currentThread().isInterrupted());
        return failing.of(parts);
    }

    private boolean failsAgain(Scenario scenario, String kinds) {
        try (Play play = play()) {
            play.play(new Script.Recorded(scenario));
            return play.verdict().kinds().equals(kinds);
        } catch (IOException | RuntimeException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What was not shown as the model says, to be played again; null where all was. */
    @Nullable
    Scenario failed() {
        return verdict == null || verdict.isGood() ? null : scenario;
    }

    void print(PrintWriter out) {
        if (broken != null) {
            out.println(name() + ", seed " + seed + ": the torture itself broke, see " + directory);
            broken.printStackTrace(out);
            return;
        }
        Verdict result = Objects.requireNonNull(verdict);
        Probe.Waits measured = Objects.requireNonNull(waits);
        out.printf(
                "%s, seed %d: %d kills, %d faults, %d taps, %d acknowledged, %d requests (%d ended), %d journal"
                        + " entries, %d cards%n",
                name(),
                seed,
                kills,
                strikes,
                result.taps(),
                result.acknowledged(),
                result.requests(),
                result.over(),
                result.entries(),
                result.cards());
        idle.forEach(never -> out.println("  ! " + never));
        out.printf(
                "  lost %d, doubled %d, cards wrong %d, otherwise wrong %d%n",
                result.lost().size(),
                result.doubled().size(),
                result.wrong().size(),
                result.other().size());
        out.printf(
                "  shown %.1f s after faults stopped; longest wait for an answer to a tap %.1f s (kills included)%n",
                result.settledMillis() / 1e3, longest / 1e3);
        out.printf(
                "  one chat told to wait: it answered after %.1f s, the others after %.1f s at most, all after %.1f s at most just before%s%n",
                measured.told() / 1e3,
                measured.others() / 1e3,
                measured.usual() / 1e3,
                measured.isGood() ? "" : " (WRONG)");
        out.println("  at the end" + resources);
        Stream.of(result.lost(), result.doubled(), result.wrong(), result.other())
                .flatMap(kind -> kind.stream().limit(SHOWN))
                .forEach(what -> out.println("  ! " + what.replace("\n", " / ")));
        if (!isGood()) {
            out.println("  left in " + directory);
        }
    }
}
