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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the weekly heads: each once, whichever instances ask for it. */
public final class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    /** By how much the clocks of two instances may differ, at the most. */
    static final Duration CLOCKS = Duration.ofDays(1);

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
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        Head last = last(book, leaves);
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

    /**
     * The head that the next one goes on from; null where there is none, or where one cannot be read: then the next covers
     * all runs anew.
     *
     * @param leaves gets what it covers
     */
    private static @Nullable Head last(HeadBook book, TreeMap<String, Leaf> leaves) {
        if (book.heads().isEmpty() || !book.illegible().isEmpty()) {
            return null;
        }
        Head last = book.heads().getLast();
        try {
            leaves.putAll(book.leaves(last));
            return last;
        } catch (IllegalArgumentException illegible) {
            LOG.error("The next head covers all requests anew: {}", illegible.getMessage());
            return null;
        }
    }
}
