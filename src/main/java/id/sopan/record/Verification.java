package id.sopan.record;

import id.sopan.desk.Misfit;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredJournal;
import id.sopan.desk.StoredProcedures;
import id.sopan.store.Collection;
import id.sopan.store.Document;
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

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, TreeMap<Long, String>> expected = new HashMap<>();
    private final List<Head> heads;
    private final @Nullable Head counting;
    private final boolean bearsKeys;
    private final List<Looked> goneOn = new ArrayList<>();
    private Map<String, Leaf> covered = Map.of();
    private Instant newestCovered = Instant.EPOCH;
    private final Set<String> seen = new HashSet<>();
    private long entries;
    private long uncovered;
    private int earlier;

    private Verification(Source source, @Nullable String root) {
        bearsKeys = source.bearsKeys();
        ToldHeads told = ToldHeads.read(source); // before the heads: each is made before it is told
        HeadBook book = HeadBook.read(source);
        heads = book.heads();
        counting = heads.stream()
                .filter(head -> root == null || head.root().equals(root))
                .reduce((one, later) -> later)
                .orElse(null);
        if (root != null && counting == null) {
            String last = heads.isEmpty() ? "" : heads.getLast().week();
            findings.add(Finding.ofHead(Finding.What.HEAD_UNKNOWN, last, root, ""));
        }
        book.illegible()
                .forEach(week ->
                        findings.add(Finding.ofHead(Finding.What.HEAD_CHANGED, week, "root, runs, at, after", "-")));
        findings.addAll(book.misplaced());
        checkHeads(book);
        findings.addAll(told.missing(book));
        try (SideBySide<Looked> runs = new SideBySide<>(this::look, this::take)) {
            source.each(Collection.RUNS, runs);
        }
        heads.forEach(this::checkTime);
        expected.keySet().stream().filter(run -> !seen.contains(run)).sorted().forEach(this::tellGone);
        source.each(
                Collection.PROCEDURES,
                version -> check(version, StoredProcedures.otherHash(version), Finding.What.DEFINITION_CHANGED));
        source.each(
                Collection.CALENDARS,
                version -> check(version, StoredCalendars.otherHash(version), Finding.What.CALENDAR_CHANGED));
    }

    /** @param root of the head up to which older entries must be covered; null for the last one */
    public static Verification of(Source source, @Nullable String root) {
        return new Verification(source, root);
    }

    private void checkHeads(HeadBook book) {
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        String before = null;
        findings.addAll(book.passedOver());
        for (Head head : heads) {
            String found = "";
            try {
                if (Objects.equals(before, head.after())) {
                    book.apply(head, leaves);
                } else {
                    leaves = book.leaves(head);
                }
                String contradiction = expect(book.changed(head));
                found = contradiction.isEmpty() ? MerkleTree.root(leaves.values()) : contradiction;
            } catch (IllegalArgumentException noLeaf) {
                found = String.valueOf(noLeaf.getMessage());
            }
            if (!found.equals(head.root())) {
                findings.add(Finding.ofHead(Finding.What.HEAD_CHANGED, head.week(), head.root(), found));
            } else if (leaves.size() != head.runs()) {
                findings.add(Finding.ofHead(
                        Finding.What.HEAD_CHANGED, head.week(), "runs " + head.runs(), "runs " + leaves.size()));
            }
            before = head.week();
            if (head.equals(counting)) {
                covered = Map.copyOf(leaves);
            }
        }
    }

    /** Two lines that give one entry two hashes; empty where none do, as in all that was ever written. */
    private String expect(List<Leaf> leaves) {
        String contradiction = "";
        for (Leaf leaf : leaves) {
            String hash = expected.computeIfAbsent(leaf.run(), unused -> new TreeMap<>())
                    .putIfAbsent(leaf.seq(), leaf.hash());
            if (hash != null && !hash.equals(leaf.hash())) {
                contradiction = new Leaf(leaf.run(), leaf.seq(), hash).line() + " / " + leaf.line();
            }
        }
        return contradiction;
    }

    /**
     * What is found of a run by itself and by the heads.
     *
     * @param document its id
     * @param uncovered entries that the last head does not cover
     * @param coveredAt when the last of those before was recorded; long ago where there is none
     * @param earlier whether what is kept beside its journal is told as by an earlier version
     * @param older of the uncovered ones, those that may show that they were put in
     */
    private record Looked(
            String document,
            String run,
            long entries,
            long uncovered,
            Instant coveredAt,
            boolean earlier,
            List<Boundary.Entry> older,
            Optional<Finding> finding) {}

    private Looked look(Document document) {
        StoredJournal journal = StoredJournal.of(document);
        String run = journal.name();
        Optional<Finding> byItself = journal.misfit().map(misfit -> finding(Finding.What.CHAIN, run, misfit));
        Optional<Finding> found = byHeads(run, journal)
                .filter(finding ->
                        byItself.isEmpty() || finding.seq() < byItself.get().seq())
                .or(() -> byItself);
        if (found.isPresent()) {
            return new Looked(document.id(), run, journal.size(), 0, Instant.EPOCH, false, List.of(), found);
        }
        StoredJournal.Beside told = journal.beside();
        Optional<Finding> beside = told.misfit()
                .or(() -> bearsKeys ? journal.foundOtherwise() : Optional.empty())
                .map(misfit -> finding(what(misfit), run, misfit));
        boolean isLegible = beside.stream().allMatch(finding -> finding.what() == Finding.What.BESIDE);
        return new Looked(
                document.id(),
                run,
                journal.size(),
                uncovered(run, journal),
                coveredAt(run, journal),
                told.earlier(),
                isLegible ? Boundary.older(journal, putInFrom(run, journal)) : List.of(),
                beside);
    }

    private static Finding.What what(Misfit misfit) {
        return switch (misfit.field()) {
            case "form" -> Finding.What.CHAIN;
            case "schema" -> Finding.What.SCHEMA;
            default -> Finding.What.BESIDE;
        };
    }

    private static Finding finding(Finding.What what, String run, Misfit misfit) {
        return new Finding(
                what,
                run,
                misfit.seq(),
                misfit.seq(),
                misfit.field() + " " + misfit.expected(),
                misfit.field() + " " + misfit.found());
    }

    private void take(Looked looked) {
        entries += looked.entries();
        if (seen.add(looked.run())) {
            uncovered += looked.uncovered();
            earlier += looked.earlier() ? 1 : 0;
            newestCovered = Boundary.later(newestCovered, looked.coveredAt());
            if (looked.older().isEmpty()) {
                looked.finding().ifPresent(findings::add);
            } else {
                goneOn.add(looked);
            }
        } else {
            findings.add(new Finding(Finding.What.RUN_TWICE, looked.run(), 1, 1, "", looked.document()));
        }
    }

    private Optional<Finding> byHeads(String run, StoredJournal journal) {
        long from = 1;
        for (Map.Entry<Long, String> leaf :
                expected.getOrDefault(run, new TreeMap<>()).entrySet()) {
            long seq = leaf.getKey();
            if (seq > journal.size()) {
                long gone = journal.size() + 1;
                String unproved = from < gone ? from + "–" + journal.size() : "";
                return Optional.of(new Finding(Finding.What.CUT_OFF, run, gone, seq, leaf.getValue(), unproved));
            }
            if (!leaf.getValue().equals(journal.hash(seq))) {
                return Optional.of(new Finding(
                        Finding.What.OTHER_THAN_IN_HEAD, run, from, seq, leaf.getValue(), journal.hash(seq)));
            }
            from = seq + 1;
        }
        return Optional.empty();
    }

    private long uncovered(String run, StoredJournal journal) {
        if (counting == null) {
            return 0;
        }
        Leaf last = covered.get(run);
        return Math.max(0, journal.size() - (last == null ? 0 : last.seq()));
    }

    /** A run counts from its number on: until then it is in no head, and may be older than one. */
    private long putInFrom(String run, StoredJournal journal) {
        if (counting == null || journal.number() == null) {
            return journal.size() + 1;
        }
        Leaf last = covered.get(run);
        return last == null ? journal.numberedBy() : last.seq() + 1;
    }

    private Instant coveredAt(String run, StoredJournal journal) {
        Leaf last = covered.get(run);
        return Optional.ofNullable(last == null ? null : journal.recordedAt(last.seq()))
                .orElse(Instant.EPOCH);
    }

    private void checkTime(Head head) {
        boolean counts = head.equals(counting);
        Boundary boundary = new Boundary(head, counts ? newestCovered : Instant.EPOCH);
        boundary.misdated().ifPresent(findings::add);
        if (counts) {
            goneOn.forEach(looked -> boundary.putInLater(looked.run(), looked.older())
                    .or(looked::finding)
                    .ifPresent(findings::add));
        }
    }

    private void tellGone(String run) {
        Map.Entry<Long, String> last =
                expected.getOrDefault(run, new TreeMap<>()).lastEntry();
        findings.add(new Finding(Finding.What.RUN_GONE, run, 1, last.getKey(), last.getValue(), ""));
    }

    private void check(Document version, Optional<String> otherHash, Finding.What changed) {
        otherHash.ifPresent(found -> findings.add(new Finding(changed, version.id(), 0, 0, version.id(), found)));
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

    /** Entries that it does not cover. */
    public long uncovered() {
        return uncovered;
    }

    /** Runs of which an earlier version told beside the journal less than is told today: the rest cannot be held against it. */
    public int earlier() {
        return earlier;
    }
}
