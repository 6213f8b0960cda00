package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of the store is what stands in its file, whoever reads while others write. */
class RecentTest {

    private static final int ROUNDS = 20;
    private static final int ACTS = 200;
    private static final List<String> IDS = List.of("a", "b", "ä", "\uFF21", "\uD83D\uDE00");
    private static final List<String> KEYS = List.of("open", "unit:ti", "unshown");

    @TempDir
    Path directory;

    @Test
    void whatIsReadIsWhatIsStored() throws Exception {
        try (SqliteStore store = SqliteStore.open(directory);
                SqliteStore beside = SqliteStore.openToRead(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Documents runs = store.documents(Collection.RUNS);
            Documents stored = beside.documents(Collection.RUNS);
            for (int round = 0; round < ROUNDS; round++) {
                together(threads, runs, round);
                for (String id : IDS) {
                    assertThat(runs.find(id)).isEqualTo(stored.find(id));
                }
                for (String key : KEYS) {
                    assertThat(runs.query(Query.of(key))).isEqualTo(stored.query(Query.of(key)));
                }
            }
        }
    }

    private static void together(ExecutorService threads, Documents runs, int round) throws Exception {
        List<Callable<Void>> acts = Stream.concat(
                        IntStream.range(0, 4).mapToObj(who -> writing(runs, new Random(round * 100L + who))),
                        IntStream.range(0, 4).mapToObj(who -> reading(runs, new Random(round * 100L + 50 + who))))
                .toList();
        for (Future<Void> act : threads.invokeAll(acts)) {
            act.get();
        }
    }

    private static Callable<Void> writing(Documents runs, Random random) {
        return () -> {
            String own = "own " + random.nextLong();
            for (int act = 0; act < ACTS; act++) {
                write(runs, IDS.get(random.nextInt(IDS.size())), random);
                Document mine = new Document(own, act + 1, 0, Set.of(own), "{}");
                assertThat(act == 0 ? runs.insert(mine) : runs.replace(mine, act))
                        .isTrue();
                assertThat(runs.find(own)).contains(mine);
                assertThat(runs.query(Query.of(own))).containsExactly(mine);
            }
            return null;
        };
    }

    private static void write(Documents runs, String id, Random random) {
        Optional<Document> before = runs.find(id);
        long version = before.map(Document::version).orElse(0L);
        Set<String> keys = KEYS.stream().filter(key -> random.nextBoolean()).collect(Collectors.toSet());
        Document next = new Document(id, version + 1, random.nextInt(3), keys, "{\"n\":" + random.nextInt() + "}");
        switch (before.isEmpty() ? 0 : 1 + random.nextInt(3)) {
            case 0 -> {
                boolean ignored = runs.insert(next);
            }
            case 1 -> {
                boolean ignored = runs.replace(next, version);
            }
            case 2 -> {
                boolean ignored = runs.removeKey(id, version, KEYS.get(random.nextInt(KEYS.size())));
            }
            default -> {
                boolean ignored = runs.delete(id, version);
            }
        }
    }

    private static Callable<Void> reading(Documents runs, Random random) {
        return () -> {
            List<Object> read = new ArrayList<>();
            for (int act = 0; act < ACTS * 4; act++) {
                read.add(runs.find(IDS.get(random.nextInt(IDS.size()))));
                read.add(runs.query(Query.of(KEYS.get(random.nextInt(KEYS.size())))));
            }
            assertThat(read).doesNotContainNull();
            return null;
        };
    }

    @Test
    void aDocumentThatIsWrittenWhileItIsReadIsKnownAsItIs() throws Exception {
        whileItIsRead((recent, reading) -> recent.document("runs", "a", reading));
    }

    @Test
    void whatBearsAKeyIsKnownAsItIsWhereItIsWrittenMeanwhile() throws Exception {
        whileItIsRead((recent, reading) -> recent.bearing("runs", "open", reading));
    }

    private static void whileItIsRead(BiFunction<Recent, Supplier<List<Document>>, List<Document>> asked)
            throws Exception {
        Document before = new Document("a", 1, 1, Set.of("open"), "{}");
        Document now = new Document("a", 2, 1, Set.of("open"), "{}");
        Recent recent = new Recent();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> asked.apply(recent, () -> {
                begun.countDown();
                assertThatNoException().isThrownBy(end::await);
                return List.of(before);
            }));
            begun.await();
            var writing = threads.submit(() -> recent.written("runs", "a", Set.of("open"), now));
            try {
                assertThat(writing).failsWithin(Duration.ofMillis(200)); // it waits for whoever reads
            } finally {
                end.countDown();
            }
            writing.get();
            assertThat(reading.get()).containsExactly(before);
        }
        assertThat(asked.apply(recent, List::of)).containsExactly(now);
    }

    @Test
    void whoeverReadsBesideRemembersNothing() {
        try (SqliteStore store = SqliteStore.open(directory);
                SqliteStore beside = SqliteStore.openToRead(directory)) {
            Documents runs = store.documents(Collection.RUNS);
            Documents stored = beside.documents(Collection.RUNS);
            assertThat(stored.find("a")).isEmpty();
            assertThat(stored.query(Query.of("open"))).isEmpty();
            Document document = new Document("a", 1, 1, Set.of("open"), "{}");
            assertThat(runs.insert(document)).isTrue();
            assertThat(stored.find("a")).contains(document);
            assertThat(stored.query(Query.of("open"))).containsExactly(document);
        }
    }
}
