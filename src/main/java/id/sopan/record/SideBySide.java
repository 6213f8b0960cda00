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

    private final Function<Document, T> reader;
    private final Consumer<T> each;
    private final ForkJoinPool pool = new ForkJoinPool();
    private final int atOnce = 2 * pool.getParallelism();
    private final Queue<ForkJoinTask<List<T>>> reading = new ArrayDeque<>();
    private List<Document> batch = new ArrayList<>();

    /** @param reader is called by several threads */
    SideBySide(Function<Document, T> reader, Consumer<T> each) {
        this.reader = reader;
        this.each = each;
    }

    @Override
    public void accept(Document document) {
        batch.add(document);
        if (batch.size() == BATCH) {
            begin();
            handOn(atOnce);
        }
    }

    private void begin() {
        List<Document> begun = batch;
        batch = new ArrayList<>();
        reading.add(pool.submit(() -> begun.stream().map(reader).toList()));
    }

    private void handOn(int left) {
        while (reading.size() > left) {
            reading.remove().join().forEach(each);
        }
    }

    /** Hands on those that are left. */
    @Override
    public void close() {
        try (pool) {
            begin();
            handOn(0);
        }
    }
}
