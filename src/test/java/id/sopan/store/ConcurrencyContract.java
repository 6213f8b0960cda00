package id.sopan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once. The whole contract, for a store's test to extend. */
public abstract class ConcurrencyContract extends ContentContract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 40;

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void noUpdateIsLostUnderEightWriters() throws Exception {
        runs.insert(new Document("a", 1, 1, Set.of("k"), "{}"));
        Set<Long> versions = ConcurrentHashMap.newKeySet();
        AtomicInteger swaps = new AtomicInteger();
        together(THREADS, () -> {
            for (int done = 0; done < ROUNDS; ) {
                long expected = runs.find("a").orElseThrow().version();
                String json = "{\"by\":\"%s\"}".formatted(Thread.currentThread().getName());
                if (runs.replace(new Document("a", expected + 1, 1, Set.of("k"), json), expected)) {
                    done++;
                    swaps.incrementAndGet();
                    assertThat(versions.add(expected + 1))
                            .as("each version once")
                            .isTrue();
                }
            }
            return true;
        });
        assertThat(swaps).hasValue(THREADS * ROUNDS);
        assertThat(runs.find("a").orElseThrow().version()).isEqualTo(1 + THREADS * ROUNDS);
    }

    @Test
    void ofEightInsertsOfOneIdOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "a" + round;
            List<Boolean> won = together(THREADS, () -> runs.insert(document(id, 1, 1, "k")));
            assertThat(won).containsOnlyOnce(true);
        }
        assertThat(runs.query(Query.of("k"))).hasSize(ROUNDS);
    }

    @Test
    void ofEightDeletesOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            runs.insert(document("a", 1, 1, "k"));
            assertThat(together(THREADS, () -> runs.delete("a", 1))).containsOnlyOnce(true);
        }
    }

    /** The outbox takes "changed" off a version that it has shown; a version that came meanwhile must keep its own. */
    @Test
    void aKeyRemovedFromOneVersionStaysOnTheNext() throws Exception {
        runs.insert(document("a", 1, 1, "changed"));
        for (long version = 1; version <= ROUNDS; version++) {
            long shown = version;
            AtomicInteger turn = new AtomicInteger();
            together(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? runs.removeKey("a", shown, "changed")
                            : runs.replace(document("a", shown + 1, 1, "changed"), shown));
            assertThat(runs.find("a")).contains(document("a", shown + 1, 1, "changed"));
            assertThat(runs.query(Query.of("changed"))).hasSize(1);
        }
    }

    @Test
    void writersOfDifferentDocumentsDoNotHinderEachOther() throws Exception {
        AtomicInteger names = new AtomicInteger();
        together(THREADS, () -> {
            String id = "run" + names.getAndIncrement();
            boolean all = runs.insert(document(id, 1, 1, "k"));
            for (long version = 1; version <= ROUNDS; version++) {
                all &= runs.replace(document(id, version + 1, version, "k"), version);
            }
            assertThat(all).isTrue();
            return all;
        });
        assertThat(runs.query(Query.of("k"))).hasSize(THREADS).allMatch(found -> found.version() == ROUNDS + 1);
    }
}
