package id.sopan.record;

import id.sopan.desk.StoredJournal;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes what lies in a store into an archive while others write in the store. Each document is as it was at some moment
 * of that time. What refers to others is read before them, so that nothing refers to what was not there yet: summaries
 * before the heads that they tell, heads before runs, runs before their numbers; and of runs that led to each other
 * meanwhile, the one that must know more is read again.
 */
public final class Backup {

    /**
     * Who is signed in does not stay so by a backup, no instance waits for what another has to say, and when to look at which
     * run again is set for the run as it is in the backup.
     */
    private static final Set<Collection> LEFT_OUT =
            Set.of(Collection.SESSIONS, Collection.HANDOVERS, Collection.TIMERS);

    private static final List<Collection> RECORD = List.of(Collection.HEADS, Collection.RUNS);
    private static final List<Collection> FIRST = List.of(Collection.SUMMARIES, Collection.HEADS, Collection.RUNS);

    private final Documents runs;
    private final ArchiveWriter archive;
    private final UnaryOperator<Document> shown;
    private final Instant since;
    private final Deque<String> again = new ArrayDeque<>();
    private final Set<String> led = new HashSet<>();

    private Backup(Store store, ArchiveWriter archive, UnaryOperator<Document> shown, Instant at) {
        runs = store.documents(Collection.RUNS);
        this.archive = archive;
        this.shown = shown;
        since = at.minus(Heads.CLOCKS);
    }

    /**
     * All that a store needs to be made anew.
     *
     * @return how many documents
     */
    public static long all(Store store, Path file, Instant at) throws IOException {
        return write(
                store, ArchiveWriter.to(file, ArchiveWriter.BACKUP, at), at, collections(), UnaryOperator.identity());
    }

    /**
     * Journals and heads alone, for a verifier.
     *
     * @param sealed without anybody's name or words, which stand as their HMACs
     */
    public static long journals(Store store, Path file, Instant at, boolean sealed) throws IOException {
        ArchiveWriter archive = ArchiveWriter.to(file, ArchiveWriter.JOURNAL, at);
        return write(store, archive, at, RECORD, sealed ? StoredJournal::withoutPersonal : UnaryOperator.identity());
    }

    /** Those of a backup, in the order in which they are read. */
    static List<Collection> collections() {
        Stream<Collection> others =
                Arrays.stream(Collection.values()).filter(one -> !FIRST.contains(one) && !LEFT_OUT.contains(one));
        return Stream.concat(FIRST.stream(), others).toList();
    }

    private static long write(
            Store store, ArchiveWriter to, Instant at, List<Collection> collections, UnaryOperator<Document> shown)
            throws IOException {
        try (ArchiveWriter archive = to) {
            Source source = Source.of(store);
            for (Collection collection : collections) {
                if (collection == Collection.RUNS) {
                    new Backup(store, archive, shown, at).addRuns(source);
                } else {
                    source.each(collection, document -> archive.add(collection, document, false));
                }
            }
            archive.finish();
            return archive.documents();
        }
    }

    private void addRuns(Source source) {
        source.each(Collection.RUNS, document -> add(document, false));
        while (!again.isEmpty()) {
            runs.find(again.removeFirst()).ifPresent(document -> add(document, true));
        }
    }

    private void add(Document document, boolean stoodBefore) {
        archive.add(Collection.RUNS, shown.apply(document), stoodBefore);
        for (String other : StoredJournal.of(document).ledToSince(since)) {
            if (led.add(document.id() + " " + other)) {
                again.add(other);
            }
        }
    }
}
