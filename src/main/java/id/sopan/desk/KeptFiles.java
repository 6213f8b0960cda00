package id.sopan.desk;

import id.sopan.digest.Sha256;
import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Notes in the journal of a run by what the copies of its files are known, also after its end. Nothing happens to the run by
 * that, and its time is that of what happened before: nothing is shown anew, nobody is called, and no time is counted by it.
 */
public final class KeptFiles {

    /** Ends the name of a copy that is being fetched, and no other's ({@link SentFiles#copyName}). */
    public static final String PART = "~part";

    private final Documents runs;
    private final InstantSource clock;
    private final Consumer<String> changed;
    private final Tally tally;
    private final RunCodec codec = new RunCodec();

    /** @param changed is told the id of each run that was being looked at as it was before */
    public KeptFiles(Store store, InstantSource clock, Consumer<String> changed, MeterRegistry meters) {
        this.runs = store.documents(Collection.RUNS);
        this.clock = clock;
        this.changed = changed;
        this.tally = new Tally(meters);
    }

    /**
     * Each is noted by the first entry that sent its file; one whose file the journal does not name is not.
     *
     * @param run as it was read
     * @param copies none of which is noted there
     * @return the run as it is now; empty where somebody else has written it meanwhile, and nothing was
     */
    public Optional<Run> note(Run run, List<KeptCopy> copies) {
        List<Entry> entries = entries(run, copies, clock.instant());
        return entries.isEmpty()
                ? Optional.of(run)
                : runs.find(run.id())
                        .filter(document -> document.version() == run.seq())
                        .flatMap(document -> write(document, entries));
    }

    /** @throws IOException where it cannot be read */
    public static KeptCopy known(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            return known(copy, in);
        }
    }

    /**
     * Reads it to its end.
     *
     * @param in what is in that copy, left open
     * @throws IOException where it cannot be read
     */
    public static KeptCopy known(Path copy, InputStream in) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        long bytes = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        return new KeptCopy(String.valueOf(copy.getFileName()), HexFormat.of().formatHex(sha256.digest()), bytes);
    }

    private Optional<Run> write(Document document, List<Entry> entries) {
        Filed next = codec.append(codec.read(document), entries);
        Document noted = codec.noted(document, next);
        if (!runs.replace(noted, document.version())) {
            return Optional.empty();
        }
        tally.written(next.run().procedure(), entries);
        if (RunKeys.isToBeLookedAt(noted)) {
            changed.accept(noted.id());
        }
        return Optional.of(next.run());
    }

    /** What notes those whose files the journal of the run names. */
    static List<Entry> entries(Run run, List<KeptCopy> copies, Instant now) {
        Instant at = run.lastAt();
        Instant recordedAt = now.truncatedTo(ChronoUnit.MILLIS);
        List<Entry> entries = new ArrayList<>();
        for (KeptCopy copy : copies) {
            sent(run, copy).ifPresent(sent -> {
                Event kept = new Event.FileKept(sent.seq(), copy);
                long seq = run.seq() + entries.size() + 1;
                entries.add(new Entry(seq, at, recordedAt, By.PROGRAM, Origin.NONE, kept));
            });
        }
        return entries;
    }

    private static Optional<Entry> sent(Run run, KeptCopy copy) {
        return run.journal().stream()
                .filter(entry ->
                        SentFiles.in(entry.event()).map(SentFiles::copyName).anyMatch(copy.name()::equals))
                .findFirst();
    }
}
