package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three instances find runs without a number at the same time: each run gets one, and none is left out. */
class NumbersTest {

    private static final int INSTANCES = 3;
    private static final int RUNS = 60;

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void whoClaimsForTheSameRunAtTheSameTimeGetsTheSameNumber(Gudang gudang, @TempDir Path directory) throws Exception {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Documents claims = store.documents(Collection.NUMBERS);
            List<Callable<String>> all = IntStream.range(0, INSTANCES)
                    .mapToObj(instance -> new Numbers(claims))
                    .flatMap(numbers -> IntStream.range(0, RUNS).mapToObj(run -> claim(numbers, "run-" + run)))
                    .toList();
            List<String> claimed =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();

            List<String> first = claimed.subList(0, RUNS);
            assertThat(first)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RUNS)
                            .mapToObj("WS-2026-%04d"::formatted)
                            .toList());
            assertThat(claimed)
                    .isEqualTo(Stream.generate(() -> first)
                            .limit(INSTANCES)
                            .flatMap(List::stream)
                            .toList());
            assertThat(claims.query(Query.all()))
                    .as("nothing else is left")
                    .extracting(Document::id)
                    .containsExactlyInAnyOrderElementsOf(first);
        }
        opened.close().run();
    }

    private static Callable<String> claim(Numbers numbers, String run) {
        return () -> numbers.claim(run, "WS", 2026);
    }
}
