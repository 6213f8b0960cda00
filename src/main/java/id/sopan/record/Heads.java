package id.sopan.record;

import id.sopan.desk.LastEntries;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the weekly heads: each once, whichever instances ask for it. */
public final class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    /** By how much the clocks of two instances may differ, at the most. */
    static final Duration CLOCKS = Duration.ofDays(1);

    private final Documents heads;
    private final LastEntries runs;

    public Heads(Store store) {
        heads = store.documents(Collection.HEADS);
        runs = new LastEntries(store.documents(Collection.RUNS));
    }

    /** The head of that week, made now where there is none. Only runs that were written since the last one are read. */
    public Head of(String week, Instant now) {
        return heads.find(week).map(HeadBook::head).orElseGet(() -> make(week, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private Head make(String week, Instant now) {
        List<Head> before = HeadBook.line(heads);
        return (before.isEmpty() ? Optional.<Head>empty() : goOn(before, week, now)).orElseGet(() -> {
            TreeMap<String, Leaf> all = new TreeMap<>();
            runs.all(into(all));
            return add(new Covering(Collections.emptyIterator(), all), week, now, null);
        });
    }

    /** Empty where what the last one covers cannot be read. */
    private Optional<Head> goOn(List<Head> before, String week, Instant now) {
        Head last = before.getLast();
        Instant since = last.at().isBefore(now) ? last.at() : now;
        TreeMap<String, Leaf> written = new TreeMap<>();
        runs.writtenBetween(since.minus(CLOCKS), now.plus(CLOCKS), into(written));
        try {
            Covering covering = new Covering(new CoveredLeaves(heads, before), written);
            if (covering.goesOnFrom(last)) {
                return Optional.of(add(covering, week, now, last));
            }
            LOG.error("The next head covers all requests anew: the list of {} has another root", last.week());
        } catch (IllegalArgumentException illegible) {
            LOG.error("The next head covers all requests anew: {}", illegible.getMessage());
        }
        return Optional.empty();
    }

    private static LastEntries.Each into(TreeMap<String, Leaf> leaves) {
        return (number, seq, hash) -> leaves.put(number, new Leaf(number, seq, hash));
    }

    private Head add(Covering covering, String week, Instant now, @Nullable Head last) {
        return HeadBook.add(heads, covering.head(week, now, last), covering.changed());
    }
}
