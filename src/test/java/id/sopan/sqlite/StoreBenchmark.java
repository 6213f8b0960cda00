package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable compare-and-swaps a second, beside the raw appends of the same disk. Not part of the tests; run it with
 * {@code mvn -q test -Dtest=StoreBenchmark}, and with {@code -Djava.io.tmpdir=DIR} for another disk.
 */
class StoreBenchmark {

    private static final long SECONDS = 4;
    private static final String TEXT = "{\"x\":\"" + "x".repeat(4_080) + "\"}";

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        System.out.printf("durable writes a second, 4 KB each     1 writer   8 writers%n");
        for (int round = 1; round <= 2; round++) {
            report("raw append + fsync (shared file)", this::appending);
            report("compare-and-swap, keys stay", () -> swapping(false));
            report("compare-and-swap, keys and order change", () -> swapping(true));
        }
    }

    private static void report(String name, Subject subject) throws Exception {
        System.out.printf("%-40s %,6d %,11d%n", name, rate(subject, 1), rate(subject, 8));
    }

    private static long rate(Subject subject, int writers) throws Exception {
        try (Load load = subject.open()) {
            run(load, writers, 1);
            return run(load, writers, SECONDS) / SECONDS;
        }
    }

    private static long run(Load load, int writers, long seconds) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Thread[] threads = IntStream.range(0, writers)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    Runnable work = load.writer();
                    while (System.nanoTime() < end) {
                        work.run();
                        done.increment();
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.join();
        }
        return done.sum();
    }

    private Load appending() throws IOException {
        FileChannel file =
                FileChannel.open(directory.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new Load(() -> () -> append(file), file);
    }

    private static synchronized void append(FileChannel file) {
        try {
            file.write(ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Load swapping(boolean changing) {
        SqliteStore store = SqliteStore.open(directory.resolve("store"));
        Documents runs = store.documents(Collection.RUNS);
        return new Load(() -> new Swaps(runs, changing)::next, store);
    }

    /** One writer's own hundred documents, swapped in turn. */
    private static final class Swaps {

        private static final AtomicInteger WRITERS = new AtomicInteger();
        private static final int DOCUMENTS = 100;

        private final int writer = WRITERS.incrementAndGet();
        private final Documents runs;
        private final boolean changing;
        private long count;

        Swaps(Documents runs, boolean changing) {
            this.runs = runs;
            this.changing = changing;
        }

        void next() {
            long version = count / DOCUMENTS;
            String id = "run-" + writer + "-" + count++ % DOCUMENTS;
            String moving = "turn:" + (changing ? version % 4 : 0);
            Set<String> keys = Set.of("open", "unit:akademik", moving);
            Document next = new Document(id, version + 1, changing ? version : 0, keys, TEXT);
            boolean written = version == 0 ? runs.insert(next) : runs.replace(next, version);
            if (!written) {
                throw new AssertionError("lost " + id);
            }
        }
    }

    private interface Subject {
        Load open() throws IOException;
    }

    private record Load(Supplier<Runnable> writers, AutoCloseable closing) implements AutoCloseable {

        Runnable writer() {
            return writers.get();
        }

        @Override
        public void close() throws Exception {
            closing.close();
        }
    }
}
