package id.sopan.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one store lately, as it is stored: nobody else writes it, and whoever writes it notes that here, one after
 * the other. What is written while it is being read is not kept as it was read.
 */
final class Recent {

    /** In characters of what is stored: a hundred runs with all that belongs to them. */
    private static final int MOST = 2 << 20;

    private static final int OF_EACH = 200;

    /** A longer list is read anew once it has changed. */
    private static final int LONGEST = 100;

    private static final Comparator<Document> SORTED = Comparator.comparingLong(Document::order)
            .thenComparing(document -> document.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Cache<Place, Entry> read = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher(Recent::weight)
            .executor(Runnable::run)
            .build();

    private volatile boolean off;

    /** Where somebody else may write: each reading asks the file. */
    static Recent nothing() {
        Recent nothing = new Recent();
        nothing.end();
        return nothing;
    }

    /** @param key whether it is all that bears the key of that name; else the document of that id */
    private record Place(String table, boolean key, String name) {}

    private sealed interface Entry {}

    private record Known(List<Document> documents) implements Entry {}

    /** Somebody is reading it, and keeps it unless it is written meanwhile. */
    private static final class Asked implements Entry {}

    /** The document of that id; empty where there is none. */
    List<Document> document(String table, String id, Supplier<List<Document>> reading) {
        return known(new Place(table, false, id), reading);
    }

    /** All documents that bear the key, sorted as queries are. */
    List<Document> bearing(String table, String key, Supplier<List<Document>> reading) {
        return known(new Place(table, true, key), reading);
    }

    /** Nobody waits for whoever reads: each reads by themselves until one has read it. */
    private List<Document> known(Place place, Supplier<List<Document>> reading) {
        if (off) {
            return reading.get();
        }
        Entry before = read.getIfPresent(place);
        if (before instanceof Known known) {
            return known.documents();
        }
        Asked mine = new Asked();
        boolean first = before == null && read.asMap().putIfAbsent(place, mine) == null;
        if (!first) {
            return reading.get();
        }
        try {
            List<Document> found = List.copyOf(reading.get());
            boolean ignored = read.asMap().replace(place, mine, new Known(found));
            return found;
        } finally {
            boolean ignored = read.asMap().remove(place, mine);
        }
    }

    /**
     * The document is stored so.
     *
     * @param keys that it bore before
     * @param now null where it was deleted
     */
    void written(String table, String id, Set<String> keys, @Nullable Document now) {
        note(() -> {
            read.put(
                    new Place(table, false, id),
                    new Known(Stream.ofNullable(now).toList()));
            found(keys, now).forEach(key -> {
                Document there = now != null && now.keys().contains(key) ? now : null;
                read.asMap()
                        .compute(
                                new Place(table, true, key),
                                (place, before) -> before instanceof Known known
                                                && known.documents().size() <= LONGEST
                                        ? new Known(with(known.documents(), id, there))
                                        : null);
            });
        });
    }

    /** Likewise, where it is not known whether it is. */
    void forget(String table, String id, Set<String> keys, @Nullable Document now) {
        note(() -> {
            read.invalidate(new Place(table, false, id));
            found(keys, now).forEach(key -> read.invalidate(new Place(table, true, key)));
        });
    }

    /** What cannot be noted, since memory ran out, must hold up no writing, and leaves nothing that can be believed. */
    private void note(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException | Error e) {
            end();
        }
    }

    /** Nothing is remembered any more: each reading asks the file. */
    void end() {
        off = true;
    }

    private static Stream<String> found(Set<String> before, @Nullable Document now) {
        return Stream.concat(before.stream(), now == null ? Stream.empty() : now.keys().stream())
                .distinct();
    }

    private static List<Document> with(List<Document> before, String id, @Nullable Document now) {
        return Stream.concat(before.stream().filter(document -> !document.id().equals(id)), Stream.ofNullable(now))
                .sorted(SORTED)
                .toList();
    }

    private static int weight(Place place, Entry entry) {
        return switch (entry) {
            case Asked ignored -> OF_EACH;
            case Known known ->
                OF_EACH
                        + known.documents().stream()
                                .mapToInt(document -> document.json().length() + OF_EACH)
                                .sum();
        };
    }
}
