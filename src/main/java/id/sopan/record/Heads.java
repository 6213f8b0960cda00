package id.sopan.record;

import id.sopan.desk.LastEntries;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** Makes the weekly heads: each once, whichever instances ask for it. */
public final class Heads {

    /** By how much the clocks of two instances may differ, at the most. */
    private static final Duration CLOCKS = Duration.ofDays(1);

    private final Store store;
    private final Documents heads;
    private final LastEntries runs;

    public Heads(Store store) {
        this.store = store;
        heads = store.documents(Collection.HEADS);
        runs = new LastEntries(store.documents(Collection.RUNS));
    }

    /** The head of that week, made now where there is none. Only runs that were written since the last one are read. */
    public Head of(String week, Instant now) {
        return heads.find(week).map(HeadBook::head).orElseGet(() -> make(week, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private Head make(String week, Instant now) {
        HeadBook book = HeadBook.read(Source.of(store));
        Head last = book.heads().isEmpty() ? null : book.heads().getLast();
        TreeMap<String, Leaf> leaves = last == null ? new TreeMap<>() : book.leaves(last);
        TreeMap<String, Leaf> changed = new TreeMap<>();
        LastEntries.Each each = (number, seq, hash) -> {
            Leaf leaf = new Leaf(number, seq, hash);
            if (!leaf.equals(leaves.put(number, leaf))) {
                changed.put(number, leaf);
            }
        };
        if (last == null) {
            runs.all(each);
        } else {
            Instant since = last.at().isBefore(now) ? last.at() : now;
            runs.writtenBetween(since.minus(CLOCKS), now.plus(CLOCKS), each);
        }
        String root = new MerkleTree().root(leaves.values());
        Head head = new Head(week, now, root, leaves.size(), last == null ? null : last.week());
        return HeadBook.add(heads, head, List.copyOf(changed.values()));
    }
}
