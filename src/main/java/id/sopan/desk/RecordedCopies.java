package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.store.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the journal of a run says of the copies of its files.
 *
 * @param number of the run
 * @param kept what is known of copies, by their name, with the entry that says so: the first where several do
 * @param named names of the copies of all files that it names
 * @param withheld entries that do not say any more what a copy is known by, though the file that it was made of stands there
 */
public record RecordedCopies(String number, Map<String, Kept> kept, Set<String> named, List<Long> withheld) {

    private static final RunCodec CODEC = new RunCodec();
    private static final String FILE_KEPT = EntryCodec.type(Event.FileKept.class);

    /** @param seq of the entry */
    public record Kept(long seq, KeptCopy copy) {}

    /** Empty where it has no number yet, or cannot be read. */
    public static Optional<RecordedCopies> of(Document document) {
        try {
            return of(CODEC.run(document));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty where it has no number yet. */
    public static Optional<RecordedCopies> of(Run run) {
        return Optional.ofNullable(run.number()).map(number -> of(number, run));
    }

    private static RecordedCopies of(String number, Run run) {
        Map<String, Kept> kept = new HashMap<>();
        entries(run)
                .filter(entry -> !isRemoved(entry))
                .forEach(entry -> kept.putIfAbsent(copy(entry).name(), new Kept(entry.seq(), copy(entry))));
        Set<String> named = SentFiles.named(run).map(SentFiles::copyName).collect(Collectors.toSet());
        List<Long> withheld = entries(run)
                .filter(entry -> isRemoved(entry) && sent(run, entry).findAny().isPresent())
                .map(Entry::seq)
                .toList();
        return new RecordedCopies(number, kept, named, withheld);
    }

    /** Whether a copy that is there is the one that was kept, or nothing was ever said of it. */
    public boolean fits(KeptCopy there) {
        Kept known = kept.get(there.name());
        return known == null ? withheld.isEmpty() : known.copy().equals(there);
    }

    /** Whether the journal may say by what copies are known. */
    public static boolean mayBeIn(Document document) {
        return document.json().contains(FILE_KEPT);
    }

    /** The entries that say what a copy is known by of whose file the journal says nothing any more. */
    static List<Long> ofNoFile(Run run) {
        return entries(run)
                .filter(entry -> !isRemoved(entry)
                        && sent(run, entry).noneMatch(copy(entry).name()::equals))
                .map(Entry::seq)
                .toList();
    }

    /** What the journal says of copies, and does not any more once something was taken out of it. */
    static List<KeptCopy> lost(Run before, Run after) {
        Set<String> left = SentFiles.kept(after);
        return entries(before)
                .map(RecordedCopies::copy)
                .filter(copy -> !left.contains(copy.name()))
                .distinct()
                .toList();
    }

    private static Stream<Entry> entries(Run run) {
        return run.journal().stream().filter(entry -> entry.event() instanceof Event.FileKept);
    }

    private static KeptCopy copy(Entry entry) {
        return ((Event.FileKept) entry.event()).copy();
    }

    private static boolean isRemoved(Entry entry) {
        return copy(entry).equals(KeptCopy.REMOVED);
    }

    /** Names of the copies of what was sent by the entry that it refers to. */
    private static Stream<String> sent(Run run, Entry entry) {
        long seq = ((Event.FileKept) entry.event()).sent();
        return seq < 1 || seq > run.seq()
                ? Stream.empty()
                : SentFiles.in(run.journal().get(Math.toIntExact(seq - 1)).event())
                        .map(SentFiles::copyName);
    }
}
