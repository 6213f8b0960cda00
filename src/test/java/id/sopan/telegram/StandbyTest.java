package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.backoff.FixedBackOff;

/** What an instance says of itself while it does not listen. */
@Order(3)
class StandbyTest {

    private final ScriptedServer server = ScriptedServer.start();

    private volatile boolean away;

    @Test
    void itStandsByWhileAnotherInstanceListensAndSaysSoWhereTheStoreDoesNotTell(@TempDir Path directory) {
        try (Store store = new Leased(SqliteStore.open(directory));
                Telegram telegram = new Telegram(server.settings(), Duration.ofSeconds(1));
                Intake loop = telegram.updates(
                        new Desk(),
                        store,
                        InstantSource.system(),
                        () -> {},
                        () -> {},
                        new Patience(new FixedBackOff(10, FixedBackOff.UNLIMITED_ATTEMPTS)))) {
            loop.start();
            awaitStatus(loop, PollStatus.STANDBY);
            assertThat(loop.lag()).isLessThan(Duration.ofSeconds(5));
            away = true;
            awaitStatus(loop, PollStatus.STORE_AWAY);
            assertThat(loop.status().isWell()).isFalse();
            assertThat(loop.status().isTelegramWell()).isTrue();
            away = false;
            awaitStatus(loop, PollStatus.STANDBY);
            assertThat(server.calls("getupdates")).isEmpty();
            long asked = System.nanoTime();
            loop.close();
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .as("ends though the store hangs")
                    .isLessThan(Duration.ofSeconds(8));
        } finally {
            server.close();
        }
    }

    @Test
    void anInstanceThatRanOutOfMemoryInARenewalListensAgain() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger gained = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(1);
        Lease lease = new Lease() {
            @Override
            public boolean hold() {
                return switch (asked.incrementAndGet()) {
                    case 1 -> throw new OutOfMemoryError("Java heap space");
                    case 2 -> {
                        LoopFixture.waitFor(looked);
                        throw new IllegalStateException("a mistake");
                    }
                    default -> true;
                };
            }

            @Override
            public void release() {}
        };
        try (Tenure tenure = new Tenure(
                lease,
                () -> {
                    if (gained.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                },
                lost::incrementAndGet,
                Duration.ofSeconds(20),
                Duration.ofMillis(500))) {
            tenure.begin();
            assertThat(tenure.holds()).isFalse();
            assertThat(tenure.unknown()).isEqualTo("Java heap space");
            looked.countDown();
            await().until(() -> tenure.holds() && tenure.unknown() == null);
            assertThat(gained).hasValue(2);
            assertThat(lost).as("each time it did not have it").hasValue(3);
        }
    }

    @Test
    void anInstanceThatStoodStillForLongerThanItsLeaseTakesOverAnew() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger gained = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(1);
        Lease lease = new Lease() {
            @Override
            public boolean hold() {
                if (asked.incrementAndGet() == 3) {
                    LoopFixture.waitFor(looked);
                    standStill();
                }
                return true;
            }

            @Override
            public void release() {}
        };
        try (Tenure tenure =
                new Tenure(lease, gained::incrementAndGet, () -> {}, Duration.ofSeconds(5), Duration.ofMillis(50))) {
            tenure.begin();
            assertThat(gained).hasValue(1);
            looked.countDown();
            await().until(() -> asked.get() > 3);
            await().until(() -> gained.get() == 2);
            int renewed = asked.get();
            await().until(() -> asked.get() > renewed + 2);
            assertThat(gained).as("once for each time").hasValue(2);
        }
    }

    private static void standStill() {
        try {
            Thread.sleep(Duration.ofMillis(5_200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitStatus(Intake loop, PollStatus status) {
        await().until(() -> loop.status() == status);
    }

    /** Its lease is another instance's, for as long as that can be known. */
    private final class Leased extends ForwardingStore {

        Leased(Store store) {
            super(store);
        }

        @Override
        public Lease lease(String name, Duration time) {
            return new Lease() {
                @Override
                public boolean hold() {
                    if (away) {
                        throw new StoreUnavailable("the store is away");
                    }
                    return false;
                }

                @Override
                public void release() {
                    try {
                        Thread.sleep(Duration.ofSeconds(20));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    }
}
