package id.sopan.record;

import id.sopan.store.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes documents one after the other, has all processors read some of them while further ones are brought, and hands on
 * what was read in the same order, in the thread that brings them.
 *
 * @param <T> what is read of a document
 */
final class SideBySide<T> implements Consumer<Document>, AutoCloseable {

    /** So many are read by one processor in a row. */
    private static final int BATCH = 16;

    /** In characters of their content: where one document has more, it is read alone. */
    static final int MOST = 1 << 21;

    private static final int MOST_OF_BATCH = MOST / BATCH;

    private final Function<Document, T> reader;
    private final Consumer<T> each;
    private final ForkJoinPool pool = new ForkJoinPool();
    private final int atOnce = 2 * pool.getParallelism();
    private final Queue<Reading<T>> reading = new ArrayDeque<>();
    private List<Document> batch = new ArrayList<>();
    private long batched;
    private long underWay;

    private record Reading<T>(long characters, ForkJoinTask<List<T>> task) {}

    /** @param reader is called by several threads */
    SideBySide(Function<Document, T> reader, Consumer<T> each) {
        this.reader = reader;
        this.each = each;
    }

    @Override
    public void accept(Document document) {
        int characters = document.json().length();
        if (!batch.isEmpty() && batched + characters > MOST_OF_BATCH) {
            begin();
        }
        handOn(atOnce, MOST - characters);
        batch.add(document);
        batched += characters;
        if (batch.size() == BATCH) {
            begin();
        }
    }

    private void begin() {
        List<Document> begun = batch;
        reading.add(new Reading<>(
                batched, pool.submit(() -> begun.stream().map(reader).toList())));
        underWay += batched;
        batch = new ArrayList<>();
        batched = 0;
    }

    private void handOn(int left, long characters) {
        while (reading.size() > left || underWay > characters && !reading.isEmpty()) {
            Reading<T> first = reading.remove();
            first.task().join().forEach(each);
            underWay -= first.characters();
        }
    }

    /** Hands on those that are left. */
    @Override
    public void close() {
        try (pool) {
            begin();
            handOn(0, 0);
        }
    }
}
