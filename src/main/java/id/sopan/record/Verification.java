package id.sopan.record;

import id.sopan.desk.StoredJournal;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds every journal against its own chain, and against every head. Nothing is believed of the source but that the
 * root that was asked for, if any, was told to somebody.
 */
public final class Verification {

    /** What is written while a head is made may be older than the head, and not covered by it. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, TreeMap<Long, String>> expected = new HashMap<>();
    private final List<Head> heads;
    private final @Nullable Head counting;
    private Map<String, Leaf> covered = Map.of();
    private final Set<String> seen = new HashSet<>();
    private long entries;
    private long uncovered;

    private Verification(Source source, @Nullable String root) {
        HeadBook book = HeadBook.read(source);
        heads = book.heads();
        counting = root == null
                ? heads.stream().reduce((one, later) -> later).orElse(null)
                : heads.stream()
                        .filter(head -> head.root().equals(root))
                        .findFirst()
                        .orElse(null);
        if (root != null && counting == null) {
            String last = heads.isEmpty() ? "" : heads.getLast().week();
            findings.add(Finding.ofHead(Finding.What.HEAD_UNKNOWN, last, root, ""));
        }
        book.illegible().forEach(week -> findings.add(Finding.ofHead(Finding.What.HEAD_CHANGED, week, "", "")));
        checkHeads(book);
        source.each(Collection.RUNS, this::check);
        expected.keySet().stream().filter(run -> !seen.contains(run)).sorted().forEach(this::tellGone);
    }

    /** @param root of the head up to which older entries must be covered; null for the last one */
    public static Verification of(Source source, @Nullable String root) {
        return new Verification(source, root);
    }

    private void checkHeads(HeadBook book) {
        MerkleTree tree = new MerkleTree();
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        String before = null;
        for (Head head : heads) {
            String found = "";
            try {
                if (Objects.equals(before, head.after())) {
                    book.apply(head, leaves);
                } else {
                    leaves = book.leaves(head);
                }
                book.changed(head)
                        .forEach(leaf -> expected.computeIfAbsent(leaf.run(), unused -> new TreeMap<>())
                                .putIfAbsent(leaf.seq(), leaf.hash()));
                found = tree.root(leaves.values());
            } catch (IllegalArgumentException noLeaf) {
                found = String.valueOf(noLeaf.getMessage());
            }
            if (!found.equals(head.root()) || leaves.size() != head.runs()) {
                findings.add(Finding.ofHead(Finding.What.HEAD_CHANGED, head.week(), head.root(), found));
            }
            before = head.week();
            if (head.equals(counting)) {
                covered = Map.copyOf(leaves);
            }
        }
    }

    private void check(Document document) {
        StoredJournal journal = StoredJournal.of(document);
        String run = journal.name();
        entries += journal.size();
        if (!seen.add(run)) {
            findings.add(new Finding(Finding.What.RUN_TWICE, run, 1, 1, "", document.id()));
            return;
        }
        Optional<Finding> byItself = journal.misfit()
                .map(misfit -> new Finding(
                        Finding.What.CHAIN,
                        run,
                        misfit.seq(),
                        misfit.seq(),
                        misfit.field() + " " + misfit.expected(),
                        misfit.field() + " " + misfit.found()));
        byHeads(run, journal)
                .filter(finding ->
                        byItself.isEmpty() || finding.seq() < byItself.get().seq())
                .or(() -> byItself)
                .or(() -> putInLater(run, journal))
                .or(() -> StoredJournal.drift(document)
                        .map(misfit -> new Finding(
                                Finding.What.BESIDE,
                                run,
                                misfit.seq(),
                                misfit.seq(),
                                misfit.field() + " " + misfit.expected(),
                                misfit.field() + " " + misfit.found())))
                .ifPresent(findings::add);
    }

    private Optional<Finding> byHeads(String run, StoredJournal journal) {
        long from = 1;
        for (Map.Entry<Long, String> leaf :
                expected.getOrDefault(run, new TreeMap<>()).entrySet()) {
            long seq = leaf.getKey();
            if (seq > journal.size()) {
                long gone = journal.size() + 1;
                return Optional.of(new Finding(Finding.What.CUT_OFF, run, gone, seq, leaf.getValue(), ""));
            }
            if (!leaf.getValue().equals(journal.hash(seq))) {
                return Optional.of(new Finding(
                        Finding.What.OTHER_THAN_IN_HEAD, run, from, seq, leaf.getValue(), journal.hash(seq)));
            }
            from = seq + 1;
        }
        return Optional.empty();
    }

    /** A run counts from its number on: until then it is in no head. */
    private Optional<Finding> putInLater(String run, StoredJournal journal) {
        if (counting == null || journal.number() == null) {
            return Optional.empty();
        }
        Leaf last = covered.get(run);
        long first = last == null ? journal.numberedBy() : last.seq() + 1;
        uncovered += Math.max(0, journal.size() - first + 1);
        Instant since = counting.at().minus(UNDER_WAY);
        for (long seq = first; seq <= journal.size(); seq++) {
            Instant at = journal.recordedAt(seq);
            if (at == null || at.isBefore(since)) {
                return Optional.of(
                        new Finding(Finding.What.PUT_IN_LATER, run, seq, seq, counting.week(), String.valueOf(at)));
            }
        }
        return Optional.empty();
    }

    private void tellGone(String run) {
        Map.Entry<Long, String> last =
                expected.getOrDefault(run, new TreeMap<>()).lastEntry();
        findings.add(new Finding(Finding.What.RUN_GONE, run, 1, last.getKey(), last.getValue(), ""));
    }

    /** Empty where all is as it was written. */
    public List<Finding> findings() {
        return findings;
    }

    /** The oldest first. */
    public List<Head> heads() {
        return heads;
    }

    /** The head up to which all must be covered; null where there is none, or not the one that was asked for. */
    public @Nullable Head counting() {
        return counting;
    }

    public int runs() {
        return seen.size();
    }

    public long entries() {
        return entries;
    }

    /** Entries that were written after it. */
    public long uncovered() {
        return uncovered;
    }
}
