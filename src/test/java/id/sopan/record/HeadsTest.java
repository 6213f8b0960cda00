package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.report.GeneratedRuns;
import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The weekly heads on each store. */
@ParameterizedClass(name = "{0}")
@MethodSource("id.sopan.scenario.Gudang#all")
class HeadsTest {

    private static final int RUNS = 50;
    private static final String FIRST = "2026-11-16..2026-11-22";
    private static final String SECOND = "2026-11-23..2026-11-29";
    /** After the last entry of the generated runs. */
    private static final Instant MONDAY = GeneratedRuns.LAST.plus(Duration.ofHours(1));

    private final Gudang gudang;

    @TempDir
    Path directory;

    HeadsTest(Gudang gudang) {
        this.gudang = gudang;
    }

    interface Work {
        void on(Store store, GeneratedRuns generated) throws Exception;
    }

    private void with(Work work) throws Exception {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(RUNS, 11);
            work.on(store, generated);
        } finally {
            opened.close().run();
        }
    }

    private static List<Run> runs(Store store) {
        return new Runs(store.documents(Collection.RUNS))
                .newest(Long.MAX_VALUE, 1000)
                .runs();
    }

    /** A note is added, an hour after the head. */
    private static void write(Store store, GeneratedRuns generated, Run run) {
        new Filing()
                .fill(
                        store.documents(Collection.RUNS),
                        generated.procedures().byHash(run.definition()).orElseThrow(),
                        run,
                        20,
                        MONDAY.plus(Duration.ofHours(1)));
    }

    /** What the head must be, from the whole documents. */
    private static String expected(Store store) {
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        Runs runs = new Runs(store.documents(Collection.RUNS));
        for (Run run : runs(store)) {
            var journal = runs.journal(run.id()).orElseThrow();
            String hash = journal.get(journal.size() - 1).path("hash").asString();
            leaves.put(String.valueOf(run.number()), new Leaf(String.valueOf(run.number()), journal.size(), hash));
        }
        return MerkleTree.root(leaves.values());
    }

    @Test
    void aHeadCoversTheLastEntryOfEveryRun() throws Exception {
        with((store, generated) -> {
            Head head = new Heads(store).of(FIRST, MONDAY);

            assertThat(head.root()).isEqualTo(expected(store)).matches("[0-9a-f]{64}");
            assertThat(head.runs()).isEqualTo(runs(store).size()).isGreaterThanOrEqualTo(RUNS);
            assertThat(head.after()).isNull();
        });
    }

    @Test
    void aWeekHasOneHeadWhateverHappensAfterIt() throws Exception {
        with((store, generated) -> {
            Head head = new Heads(store).of(FIRST, MONDAY);
            write(store, generated, runs(store).getFirst());

            assertThat(new Heads(store).of(FIRST, MONDAY.plusSeconds(60))).isEqualTo(head);
        });
    }

    @Test
    void theNextHeadListsOnlyWhatWasWrittenSinceAndCoversAll() throws Exception {
        with((store, generated) -> {
            Head first = new Heads(store).of(FIRST, MONDAY);
            Run last = runs(store).getFirst();
            write(store, generated, last);
            Head second = new Heads(store).of(SECOND, MONDAY.plus(Duration.ofDays(7)));

            assertThat(second.root()).isEqualTo(expected(store)).isNotEqualTo(first.root());
            assertThat(second.after()).isEqualTo(FIRST);
            HeadBook book = HeadBook.read(Source.of(store));
            assertThat(book.changed(second)).singleElement().satisfies(leaf -> {
                assertThat(leaf.run()).isEqualTo(last.number());
                assertThat(leaf.seq()).isEqualTo(last.seq() + 1);
            });
            assertThat(book.changed(first)).hasSize(first.runs());
        });
    }

    @Test
    void instancesThatMakeItAtOnceGetOneAndLeaveOneList() throws Exception {
        with((store, generated) -> {
            int instances = 4;
            CyclicBarrier together = new CyclicBarrier(instances);
            Callable<Head> make = () -> {
                together.await();
                return new Heads(store).of(FIRST, MONDAY);
            };
            try (ExecutorService threads = Executors.newFixedThreadPool(instances)) {
                List<Future<Head>> made = threads.invokeAll(List.of(make, make, make, make));
                Head one = made.getFirst().get();
                for (Future<Head> other : made) {
                    assertThat(other.get()).isEqualTo(one);
                }
            }
            assertThat(store.documents(Collection.HEADS).query(Query.all())).hasSize(2);
        });
    }

    @Test
    void aListOfWhichTheHeadWasNotWrittenIsNotCounted() throws Exception {
        with((store, generated) -> {
            Head killed = new Head(FIRST, MONDAY, "f".repeat(64), 1, null);
            Leaf leaf = new Leaf("XX-2026-0001", 1, "f".repeat(64));
            HeadBook.add(store.documents(Collection.HEADS), killed, List.of(leaf));
            Document head = store.documents(Collection.HEADS).find(FIRST).orElseThrow();
            store.documents(Collection.HEADS).delete(head.id(), head.version());

            Head made = new Heads(store).of(FIRST, MONDAY);

            assertThat(made.root()).isEqualTo(expected(store));
            assertThat(HeadBook.read(Source.of(store)).changed(made)).doesNotContain(leaf);
            assertThat(store.documents(Collection.HEADS).query(Query.all())).hasSize(2);
        });
    }

    private static final String BEFORE = "2026-11-09..2026-11-15";

    private static Leaf leaf(int run, long seq) {
        return new Leaf("XX-2026-%04d".formatted(run), seq, "%064x".formatted(run * seq));
    }

    private static Head head(String week, TreeMap<String, Leaf> leaves, String after) {
        return new Head(week, MONDAY, MerkleTree.root(leaves.values()), leaves.size(), after);
    }

    /** Two heads of more requests than a part of a list has lines: of the second, every third one is new or went on. */
    private static TreeMap<String, Leaf> twoHeads(Store store) {
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        for (int run = 0; run < 3 * HeadBook.LINES; run += run % 3 == 0 ? 1 : 2) {
            leaves.put(leaf(run, 1).run(), leaf(run, 1));
        }
        HeadBook.add(
                store.documents(Collection.HEADS),
                new Head(
                        BEFORE,
                        MONDAY.minus(Duration.ofDays(7)),
                        MerkleTree.root(leaves.values()),
                        leaves.size(),
                        null),
                List.copyOf(leaves.values()));
        TreeMap<String, Leaf> changed = new TreeMap<>();
        for (int run = 0; run < 6 * HeadBook.LINES; run += 3) {
            changed.put(leaf(run, 2).run(), leaf(run, 2));
            changed.put(leaf(run + 2, 2).run(), leaf(run + 2, 2));
        }
        leaves.putAll(changed);
        HeadBook.add(store.documents(Collection.HEADS), head(FIRST, leaves, BEFORE), List.copyOf(changed.values()));
        return leaves;
    }

    @Test
    void theNextHeadGoesOnFromListsOfSeveralParts() throws Exception {
        with((store, generated) -> {
            TreeMap<String, Leaf> leaves = twoHeads(store);
            write(store, generated, runs(store).getFirst());
            Head head = new Heads(store).of(SECOND, MONDAY.plus(Duration.ofDays(7)));

            List<Leaf> written = HeadBook.read(Source.of(store)).changed(head);
            assertThat(written).hasSize(1);
            written.forEach(leaf -> leaves.put(leaf.run(), leaf));
            assertThat(head)
                    .isEqualTo(new Head(
                            SECOND,
                            MONDAY.plus(Duration.ofDays(7)),
                            MerkleTree.root(leaves.values()),
                            leaves.size(),
                            FIRST));
            assertThat(Verification.of(Source.of(store), head.root()).findings())
                    .noneMatch(finding -> finding.what() == Finding.What.HEAD_CHANGED);
        });
    }

    @Test
    void whereAPartOfAListIsGoneTheNextHeadCoversAllAnew() throws Exception {
        with((store, generated) -> {
            TreeMap<String, Leaf> ignored = twoHeads(store);
            String part = store.documents(Collection.HEADS)
                    .ids(Query.of("list:" + BEFORE))
                    .get(1);
            assertThat(store.documents(Collection.HEADS).delete(part, 1)).isTrue();

            Head head = new Heads(store).of(SECOND, MONDAY.plus(Duration.ofDays(7)));

            assertThat(head.after()).isNull();
            assertThat(head.root()).isEqualTo(expected(store));
        });
    }
}
