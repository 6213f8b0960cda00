package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
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

    private static final int ROUNDS = 10;
    private static final int ACTS = 100;
    private static final List<String> IDS = List.of("a", "b", "ä", "\uFF21", "\uD83D\uDE00");
    private static final List<String> KEYS = List.of("open", "unit:ti", "unshown");

    private static final Document BEFORE = new Document("a", 1, 1, Set.of("open"), "{}");
    private static final Document NOW = new Document("a", 2, 1, Set.of("open"), "{}");

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
    void aDocumentThatIsWrittenWhileItIsReadIsKnownAsItIs() {
        whileItIsRead((recent, reading) -> recent.document("runs", "a", reading));
    }

    @Test
    void whatBearsAKeyIsReadAnewWhereItIsWrittenMeanwhile() {
        whileItIsRead((recent, reading) -> recent.bearing("runs", "open", reading));
    }

    @Test
    void whatMayBeWrittenWhileItIsReadIsReadAnew() {
        for (BiFunction<Recent, Supplier<List<Document>>, List<Document>> asked :
                List.<BiFunction<Recent, Supplier<List<Document>>, List<Document>>>of(
                        (recent, reading) -> recent.document("runs", "a", reading),
                        (recent, reading) -> recent.bearing("runs", "open", reading))) {
            Recent recent = new Recent();
            assertThat(asked.apply(recent, () -> {
                        recent.forget("runs", "a", Set.of("open"), NOW);
                        return List.of(BEFORE);
                    }))
                    .containsExactly(BEFORE);
            assertThat(asked.apply(recent, () -> List.of(NOW))).containsExactly(NOW);
        }
    }

    private static void whileItIsRead(BiFunction<Recent, Supplier<List<Document>>, List<Document>> asked) {
        Recent recent = new Recent();
        List<Document> found = asked.apply(recent, () -> {
            assertThat(asked.apply(recent, () -> List.of(BEFORE)))
                    .as("nobody waits for whoever reads")
                    .containsExactly(BEFORE);
            recent.written("runs", "a", Set.of("open"), NOW);
            return List.of(BEFORE);
        });
        assertThat(found).containsExactly(BEFORE);
        assertThat(asked.apply(recent, () -> List.of(NOW))).containsExactly(NOW);
        assertThat(asked.apply(recent, () -> {
                    throw new AssertionError("it is known");
                }))
                .containsExactly(NOW);
    }

    @Test
    void aLongListIsReadAnewOnceItHasChanged() {
        Recent recent = new Recent();
        List<Document> many = IntStream.range(0, 101)
                .mapToObj(number -> new Document("m" + number, 1, number, Set.of("open"), "{}"))
                .toList();
        assertThat(recent.bearing("runs", "open", () -> many)).isEqualTo(many);
        assertThat(recent.bearing("runs", "open", List::of)).isEqualTo(many);
        recent.written("runs", "a", Set.of(), NOW);
        assertThat(recent.bearing("runs", "open", () -> List.of(NOW))).containsExactly(NOW);
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
