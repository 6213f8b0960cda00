package id.sopan.desk;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what queries find a batch at a time, so that never all of it is held. */
record DocumentBatches(Documents documents) {

    static final int SIZE = 200;

    private static final Comparator<Document> LATEST_FIRST =
            Comparator.comparing(Document::order).thenComparing(Document::id).reversed();

    /**
     * A batch is read once the one before has been gone through; also after one that is not full, since one may have lost
     * its key meanwhile.
     *
     * @param all several only where they are {@linkplain Query#latestFirst the latest first}
     */
    Stream<Document> each(List<Query> all) {
        return Stream.iterate(
                        together(all),
                        batch -> !batch.isEmpty(),
                        batch -> together(all.stream()
                                .map(query -> after(batch.getLast().order(), query))
                                .toList()))
                .flatMap(List::stream);
    }

    /**
     * The first of these, and those of the same order as the last of them.
     *
     * @param limit that is passed only so
     */
    List<Document> first(Query all, int limit) {
        List<Document> first = documents.query(all.limit(limit));
        if (first.size() < limit) {
            return first;
        }
        long last = first.getLast().order();
        Stream<Document> before = first.stream().filter(document -> document.order() != last);
        Stream<Document> atOnce = documents.query(all.between(last, last + 1)).stream();
        return Stream.concat(before, atOnce).toList();
    }

    /** The latest of several, each once, as far back as none of them may be missing. */
    private List<Document> together(List<Query> all) {
        if (all.size() == 1) {
            return first(all.getFirst(), SIZE);
        }
        int limit = Math.max(1, SIZE / all.size());
        List<List<Document>> batches =
                all.stream().map(query -> first(query, limit)).toList();
        long back = batches.stream()
                .filter(batch -> batch.size() >= limit)
                .mapToLong(batch -> batch.getLast().order())
                .max()
                .orElse(Long.MIN_VALUE);
        Map<String, Document> each = new HashMap<>();
        batches.stream()
                .flatMap(List::stream)
                .filter(document -> document.order() >= back)
                .forEach(document -> each.put(document.id(), document));
        return each.values().stream().sorted(LATEST_FIRST).toList();
    }

    private static Query after(long order, Query all) {
        return all.newestFirst() ? all.between(all.from(), order) : all.between(order + 1, all.until());
    }
}
