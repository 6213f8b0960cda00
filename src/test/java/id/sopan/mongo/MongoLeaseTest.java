package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two instances on one database. */
@Order(3)
class MongoLeaseTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private Store one;
    private Store other;

    @BeforeEach
    void open() {
        server.bind();
        one = MongoStore.open(server.getConnectionString());
        other = MongoStore.open(server.getConnectionString());
        assertThat(one.answers() && other.answers())
                .as("connections that begin take longer than a short lease")
                .isTrue();
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.shutdownNow();
    }

    @Test
    void isOnesUntilItLetsGo() {
        Lease first = one.lease("updates", LONG);
        Lease second = other.lease("updates", LONG);
        assertThat(first.hold()).isTrue();
        assertThat(second.hold()).isFalse();
        assertThat(first.hold()).isTrue();
        second.release();
        assertThat(second.hold()).isFalse();
        first.release();
        assertThat(second.hold()).isTrue();
        assertThat(first.hold()).isFalse();
        assertThat(first.hold()).isFalse();
    }

    @Test
    void isAnothersOnceItWasNotRenewedInTime() throws InterruptedException {
        Lease gone = one.lease("updates", SHORT);
        Lease next = other.lease("updates", LONG);
        assertThat(gone.hold()).isTrue();
        assertThat(next.hold()).isFalse();
        Thread.sleep(SHORT.plusMillis(50));
        assertThat(next.hold()).isTrue();
        gone.release();
        assertThat(gone.hold()).isFalse();
        assertThat(next.hold()).isTrue();
    }

    @Test
    void lastsForItsWholeTimeFromEachRenewal() throws InterruptedException {
        Lease first = one.lease("updates", SHORT);
        Lease second = other.lease("updates", SHORT);
        for (int i = 0; i < 6; i++) {
            assertThat(first.hold()).isTrue();
            assertThat(second.hold()).isFalse();
            Thread.sleep(SHORT.dividedBy(3));
        }
    }

    @Test
    void isAnothersThoughTheClockOfWhoeverHadItWasAhead() throws InterruptedException {
        assertThat(one.lease("updates", LONG).hold()).isTrue();
        Lease next = other.lease("updates", SHORT);
        assertThat(next.hold()).isFalse();
        assertThat(next.hold()).as("its time is not over").isFalse();
        Thread.sleep(SHORT.plusMillis(50));
        assertThat(next.hold()).isTrue();
        assertThat(next.hold()).isTrue();
    }

    @Test
    void leasesOfSeveralNamesAreApart() {
        assertThat(one.lease("updates", LONG).hold()).isTrue();
        assertThat(other.lease("summaries", LONG).hold()).isTrue();
    }

    @Test
    void aRenewalThatArrivesLateLeavesItToWhoeverHasItMeanwhile() throws Exception {
        try (HeldUp slow = new HeldUp(server)) {
            Lease first = slow.lease("updates", SHORT);
            Lease next = other.lease("updates", LONG);
            assertThat(first.hold()).isTrue();
            Future<Boolean> late = slow.holdUp(first::hold);
            Thread.sleep(SHORT.plusMillis(50));
            assertThat(next.hold()).isTrue();
            slow.goOn();
            assertThat(late.get()).isFalse();
            assertThat(next.hold()).isTrue();
            assertThat(first.hold()).isFalse();
        }
    }

    @Test
    void anEndThatArrivesLateEndsNobodyElses() throws Exception {
        try (HeldUp slow = new HeldUp(server)) {
            Lease first = slow.lease("updates", SHORT);
            Lease next = other.lease("updates", LONG);
            assertThat(first.hold()).isTrue();
            Future<?> late = slow.holdUp(() -> {
                first.release();
                return true;
            });
            Thread.sleep(SHORT.plusMillis(50));
            assertThat(next.hold()).isTrue();
            slow.goOn();
            late.get();
            assertThat(one.lease("updates", LONG).hold()).isFalse();
            assertThat(next.hold()).isTrue();
        }
    }

    @Test
    void whereNobodySaysWhetherASopanRunsNoConnectionIsLeft() {
        MongoServer silent = new MongoServer(new MemoryBackend() {
            @Override
            public Document handleMessage(MongoMessage message) {
                if (message.getDocument().containsKey("aggregate")) {
                    throw new MongoServerError(2, "no counting");
                }
                return super.handleMessage(message);
            }
        });
        String address = "127.0.0.1:" + silent.bind().getPort();
        assertThatThrownBy(() -> MongoStore.openAlone(silent.getConnectionString()))
                .hasMessageContaining("no counting");
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains(address)));
        silent.shutdownNow();
    }

    @Test
    void whileTheDatabaseIsAwayNobodyKnows() {
        Lease lease = one.lease("updates", LONG);
        lease.hold();
        server.shutdownNow();
        assertThatThrownBy(lease::hold).isInstanceOf(StoreUnavailable.class);
        lease.release();
    }
}
