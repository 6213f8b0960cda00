package id.sopan.record;

import id.sopan.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes documents one after the other, has all processors read some of them at once, and hands on what was read in the
 * same order, in the thread that brings them.
 *
 * @param <T> what is read of a document
 */
final class SideBySide<T> implements Consumer<Document>, AutoCloseable {

    /** So many are held in memory. */
    private static final int BATCH = 64;

    private final Function<Document, T> reader;
    private final Consumer<T> each;
    private final List<Document> batch = new ArrayList<>();

    /** @param reader is called by several threads */
    SideBySide(Function<Document, T> reader, Consumer<T> each) {
        this.reader = reader;
        this.each = each;
    }

    @Override
    public void accept(Document document) {
        batch.add(document);
        if (batch.size() == BATCH) {
            close();
        }
    }

    /** Reads those that are left. */
    @Override
    public void close() {
        List<T> read = batch.parallelStream().map(reader).toList();
        batch.clear();
        read.forEach(each);
    }
}
