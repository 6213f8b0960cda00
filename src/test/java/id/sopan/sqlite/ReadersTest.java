package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who search, export and draw up reports do not keep others from being answered. */
class ReadersTest {

    private static final int MANY = 12;
    private static final int SCANS_AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Document DOCUMENT = new Document("a", 1, 1, Set.of("k"), "{}");

    @TempDir
    Path directory;

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void singleDocumentsAreFoundWhileManyScansAreUnderWay() {
        try (SqliteStore store = SqliteStore.open(directory);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Documents runs = store.documents(Collection.RUNS);
            runs.insert(DOCUMENT);
            List<Future<Boolean>> scans = IntStream.range(0, MANY)
                    .mapToObj(scan -> threads.submit(() -> {
                        runs.scan(Query.all(), this::lookLong);
                        return true;
                    }))
                    .toList();
            begun.acquireUninterruptibly(SCANS_AT_ONCE);
            try {
                for (int time = 0; time < MANY; time++) {
                    assertThat(threads.submit(() -> runs.find("a")))
                            .succeedsWithin(SOON)
                            .satisfies(found -> assertThat(found).contains(DOCUMENT));
                }
                assertThat(threads.submit(() -> runs.query(Query.of("k"))))
                        .succeedsWithin(SOON)
                        .isEqualTo(List.of(DOCUMENT));
            } finally {
                end.countDown();
            }
            assertThat(scans).allSatisfy(scan -> assertThat(scan).succeedsWithin(SOON));
        }
    }

    @Test
    void aScanThatWaitsTooLongFailsByItself() throws Exception {
        try (DataDirectory claimed = DataDirectory.claim(directory);
                Session writing = Session.writing(claimed.database());
                Readers readers = Readers.open(claimed, Duration.ofMillis(100));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> scans = IntStream.range(0, SCANS_AT_ONCE)
                    .mapToObj(scan -> threads.submit(() -> readers.readLong(session -> {
                        lookLong(DOCUMENT);
                        return true;
                    })))
                    .toList();
            begun.acquireUninterruptibly(SCANS_AT_ONCE);
            try {
                assertThat(threads.submit(() -> readers.readLong(session -> session.numbers("select 1"))))
                        .failsWithin(SOON)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(StoreUnavailable.class)
                        .withMessageContaining("no reader became free");
                assertThat(readers.<List<Long>>read(session -> session.numbers("select 1")))
                        .containsExactly(1L);
            } finally {
                end.countDown();
            }
            assertThat(scans).allSatisfy(scan -> assertThat(scan).succeedsWithin(SOON));
        }
    }

    private void lookLong(Document ignored) {
        begun.release();
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
