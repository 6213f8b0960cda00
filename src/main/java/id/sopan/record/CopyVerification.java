package id.sopan.record;

import id.sopan.desk.KeptFiles;
import id.sopan.desk.RecordedCopies;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredJournal;
import id.sopan.engine.KeptCopy;
import id.sopan.record.Finding.What;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the copies of files against what the journals say of them: whether each is there, with the bytes that were sent, and
 * none besides. The journals themselves are {@link Verification}'s.
 */
public final class CopyVerification {

    /** Whatever a journal says, no other file is read. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{12}-[A-Za-z0-9._-]*");

    private final Documents runs;
    private final List<Path> directories;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private long compared;
    private long unrecorded;

    /**
     * What was found of the copies of one run.
     *
     * @param unrecorded how many are there of which its journal does not say what they are known by
     */
    private record Looked(long compared, long unrecorded, List<Finding> findings) {

        private static final Looked NOTHING = new Looked(0, 0, List.of());
    }

    private CopyVerification(Store store, Set<String> withCopies, List<Path> directories, Duration pause) {
        runs = store.documents(Collection.RUNS);
        this.directories = directories;
        List<Supplier<Looked>> again = new ArrayList<>();
        withCopies.forEach(id -> take(() -> runs.find(id).map(this::look).orElse(Looked.NOTHING), again));
        numbers().stream()
                .filter(number -> !looked.contains(number))
                .forEach(number -> take(() -> look(number), again));
        if (!again.isEmpty()) {
            rest(pause);
            again.forEach(look -> add(look.get()));
        }
    }

    /**
     * A copy may be in one of the directories; Sopan may be running, so that what is found is looked at once more.
     *
     * @param withCopies ids of the runs that may say by what copies are known, as {@link RunsWithCopies} has them; of all others
     *     only what lies in the directories is looked at
     * @param directories in which those of a run lie in one of its number; one that is not there has none
     * @param pause after which it is: what is cleared is gone by then from the journal too
     * @throws UncheckedIOException where a directory cannot be read
     */
    public static CopyVerification of(Store store, Set<String> withCopies, List<Path> directories, Duration pause) {
        return new CopyVerification(store, withCopies, directories, pause);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Supplier<Looked> look, List<Supplier<Looked>> again) {
        Looked first = look.get();
        if (first.findings().isEmpty()) {
            add(first);
        } else {
            again.add(look);
        }
    }

    private void add(Looked found) {
        compared += found.compared();
        unrecorded += found.unrecorded();
        findings.addAll(found.findings());
    }

    private Looked look(Document run) {
        looked.add(StoredJournal.of(run).name());
        return RecordedCopies.of(run).map(this::look).orElse(Looked.NOTHING);
    }

    /** Of one that has no file by its journal, or is not there. */
    private Looked look(String number) {
        Optional<String> run = new Runs(runs).idOf(number);
        return run.flatMap(runs::find)
                .map(this::look)
                .orElseGet(() -> look(new RecordedCopies(number, Map.of(), Set.of(), List.of())));
    }

    private Looked look(RecordedCopies recorded) {
        String number = recorded.number();
        List<Finding> found = new ArrayList<>();
        recorded.withheld()
                .forEach(seq -> found.add(new Finding(What.COPY_WITHHELD, number, seq, seq, "SHA-256", "hmac")));
        recorded.kept().forEach((name, kept) -> found.addAll(held(number, name, kept)));
        long unrecorded = 0;
        for (Path copy : copies(number)) {
            String name = String.valueOf(copy.getFileName());
            if (!isOf(recorded, name)) {
                found.add(new Finding(What.COPY_IN_EXCESS, number, 0, 0, "", copy.toString()));
            } else if (!recorded.kept().containsKey(name) && !name.endsWith(KeptFiles.PART)) {
                unrecorded++;
            }
        }
        return new Looked(recorded.kept().size(), unrecorded, found);
    }

    /** Also while it is being fetched. */
    private static boolean isOf(RecordedCopies recorded, String name) {
        String whole =
                name.endsWith(KeptFiles.PART) ? name.substring(0, name.length() - KeptFiles.PART.length()) : name;
        return Stream.of(name, whole)
                .anyMatch(
                        one -> recorded.named().contains(one) || recorded.kept().containsKey(one));
    }

    private List<Finding> held(String number, String name, RecordedCopies.Kept kept) {
        List<Path> there = directories.stream()
                .filter(unused -> isPlain(number) && NAME.matcher(name).matches())
                .map(directory -> directory.resolve(number).resolve(name))
                .filter(Files::exists)
                .toList();
        KeptCopy copy = kept.copy();
        if (there.isEmpty()) {
            return List.of(finding(What.COPY_GONE, number, name, kept, ""));
        }
        return there.stream()
                .flatMap(
                        path -> other(path, copy)
                                .map(found -> finding(What.COPY_CHANGED, number, path.toString(), kept, found))
                                .stream())
                .toList();
    }

    private static Finding finding(What what, String number, String file, RecordedCopies.Kept kept, String found) {
        String expected =
                file + ": SHA-256 " + kept.copy().sha256() + ", " + kept.copy().bytes() + " byte";
        return new Finding(what, number, kept.seq(), kept.seq(), expected, found);
    }

    /** What is there instead; empty where it is that copy. */
    private static Optional<String> other(Path path, KeptCopy copy) {
        if (!Files.isRegularFile(path)) {
            return Optional.of("-");
        }
        try {
            KeptCopy there = KeptFiles.known(path);
            return there.equals(copy)
                    ? Optional.empty()
                    : Optional.of("SHA-256 " + there.sha256() + ", " + there.bytes() + " byte");
        } catch (IOException unreadable) {
            return Optional.of("- (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private List<Path> copies(String number) {
        return directories.stream()
                .filter(unused -> isPlain(number))
                .map(directory -> directory.resolve(number))
                .flatMap(own -> list(own).stream())
                .toList();
    }

    /** Of all requests of which something lies there. */
    private Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        directories.stream()
                .flatMap(directory -> list(directory).stream())
                .map(own -> String.valueOf(own.getFileName()))
                .filter(CopyVerification::isPlain)
                .forEach(numbers::add);
        return numbers;
    }

    private static boolean isPlain(String number) {
        return Runs.NUMBER.matcher(number).matches();
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where all are as they were sent. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many copies are recorded. */
    public long compared() {
        return compared;
    }

    /** How many are there of which no journal says what they are known by. */
    public long unrecorded() {
        return unrecorded;
    }
}
