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
 * the other. Whoever notes what is just being read waits for that, so that nothing is kept that was read before.
 */
final class Recent {

    /** In characters of what is stored: a hundred runs with all that belongs to them. */
    private static final int MOST = 2 << 20;

    private static final int OF_EACH = 200;

    private static final Comparator<Document> SORTED = Comparator.comparingLong(Document::order)
            .thenComparing(document -> document.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Cache<Place, List<Document>> read = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher(Recent::weight)
            .executor(Runnable::run)
            .build();

    /** @param key whether it is all that bears the key of that name; else the document of that id */
    private record Place(String table, boolean key, String name) {}

    /** The document of that id; empty where there is none. */
    List<Document> document(String table, String id, Supplier<List<Document>> reading) {
        return read.get(new Place(table, false, id), place -> reading.get());
    }

    /** All documents that bear the key, sorted as queries are. */
    List<Document> bearing(String table, String key, Supplier<List<Document>> reading) {
        return read.get(new Place(table, true, key), place -> reading.get());
    }

    /**
     * The document is stored so.
     *
     * @param keys that it bore before
     * @param now null where it was deleted
     */
    void written(String table, String id, Set<String> keys, @Nullable Document now) {
        read.put(new Place(table, false, id), now == null ? List.of() : List.of(now));
        found(keys, now).forEach(key -> {
            Document there = now != null && now.keys().contains(key) ? now : null;
            Place place = new Place(table, true, key);
            read.asMap().compute(place, (unused, before) -> before == null ? null : with(before, id, there));
        });
    }

    /** Likewise, where it is not known whether it is. */
    void forget(String table, String id, Set<String> keys, @Nullable Document now) {
        read.asMap().remove(new Place(table, false, id));
        found(keys, now).forEach(key -> read.asMap().remove(new Place(table, true, key)));
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

    private static int weight(Place place, List<Document> documents) {
        return OF_EACH
                + documents.stream()
                        .mapToInt(document -> document.json().length() + OF_EACH)
                        .sum();
    }
}
