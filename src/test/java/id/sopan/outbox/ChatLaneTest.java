package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(3)
class ChatLaneTest {

    private final Cards cards = new Cards(false);
    private final Answering telegram = new Answering();

    @TempDir
    Path directory;

    private void within(Limits limits, Consumer<Outbox> play) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = new Outbox(new Surfaces(store), telegram, limits, null, () -> true)) {
            outbox.show(cards);
            outbox.takeOver("card");
            play.accept(outbox);
        }
    }

    @Test
    void aChatIsWrittenToAgainAfterMemoryRanOut() {
        within(Limits.none(), outbox -> {
            telegram.first.add(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            cards.change(outbox, "one");
            await().until(telegram.first::isEmpty);
            cards.change(outbox, "two");
            await().until(() -> telegram.sent.contains("two"));
            assertThat(telegram.sent).containsExactly("two");
            outbox.recover();
            await().until(cards.unshown::isEmpty);
            assertThat(telegram.sent).containsExactly("two", "one");
            await().until(() -> outbox.backlog().equals(Backlog.NONE));
        });
    }

    @Test
    void whoeverWaitsComesFirstOnceAFullMinuteHasRoomAgain() {
        StoppedClock clock = new StoppedClock();
        Duration minute = Duration.ofSeconds(1);
        within(Limits.ofGroups(2, 0, minute, clock), outbox -> {
            IntStream.range(0, 30).forEach(number -> cards.change(outbox, "NEWS " + number));
            await().until(() -> telegram.sent.size() == 2 && outbox.backlog().length() == 28);
            cards.change(outbox, "AWAITED");
            await().until(() -> cards.looks("AWAITED") >= 2); // for its chats, and in its turn
            clock.pass(minute);
            await().until(() -> telegram.sent.size() > 2);
            assertThat(telegram.sent.get(2)).isEqualTo("AWAITED");
            await().until(() -> telegram.sent.size() == 4);
            clock.pass(minute);
            await().until(() -> telegram.sent.size() > 4);
            assertThat(telegram.sent).doesNotHaveDuplicates();
        });
    }

    @Test
    void whatIsToldStandsBelowWhatWasToldBefore() {
        within(Limits.none(), outbox -> {
            cards.atNextLook(ChatLaneTest::aWhile);
            outbox.told("card", "an answer", Cards.GROUP.chat());
            outbox.told("card", "the card of which it speaks", Cards.GROUP.chat());
            await().until(outbox::hasShownAll);
            assertThat(telegram.sent).containsExactly("an answer", "the card of which it speaks");
        });
    }

    @Test
    void whatTelegramAsksToWaitBindsButtonsToBeTakenOffToo() {
        within(Limits.none(), outbox -> {
            AtomicLong until = asksToWait();
            cards.change(outbox, "card");
            await().until(telegram.first::isEmpty);
            outbox.strip(Cards.GROUP, 7);
            await().until(() -> telegram.stripped.equals(List.of(7L)) && telegram.sent.equals(List.of("card")));
            assertThat(telegram.taken).hasSize(2).allMatch(at -> at - until.get() >= 0);
        });
    }

    @Test
    void soItDoesTheOtherWayRound() {
        within(Limits.none(), outbox -> {
            AtomicLong until = asksToWait();
            outbox.strip(Cards.GROUP, 7);
            await().until(telegram.first::isEmpty);
            cards.change(outbox, "card");
            await().until(() -> telegram.stripped.equals(List.of(7L)) && telegram.sent.equals(List.of("card")));
            assertThat(telegram.taken).hasSize(2).allMatch(at -> at - until.get() >= 0);
        });
    }

    /** At the first call: until when, by the machine's own time, once it was made. */
    private AtomicLong asksToWait() {
        Duration wait = Duration.ofSeconds(3); // longer than a lane waits by itself
        AtomicLong until = new AtomicLong();
        telegram.first.add(() -> {
            until.set(System.nanoTime() + wait.toNanos());
            return new Delivery.TryAgain(wait);
        });
        return until;
    }

    private static void aWhile() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void someOfEachMinuteIsLeftForWhoeverAsks() {
        within(Limits.ofGroups(4, 2, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME), outbox -> {
            IntStream.range(0, 30).forEach(number -> cards.change(outbox, "NEWS " + number));
            await().until(() -> telegram.sent.size() == 2 && outbox.backlog().length() == 28);
            IntStream.range(0, 3).forEach(number -> cards.change(outbox, "AWAITED " + number));
            await().until(() -> telegram.sent.size() == 4 && outbox.backlog().length() == 29);
            assertThat(telegram.sent.subList(2, 4)).allMatch(text -> text.startsWith("AWAITED"));
        });
    }

    @Test
    void whoAsksForMuchHoldsUpNeitherOthersWhoAskNorCalls() {
        within(Limits.ofGroups(9, 2, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME), outbox -> {
            IntStream.range(0, 30).forEach(number -> cards.change(outbox, "for Sari " + number));
            await().until(() -> telegram.sent.size() == 5 && outbox.backlog().length() == 25);
            await().until(() -> outbox.waiting(Cards.GROUP.chat(), 'S') == 25);
            assertThat(outbox.waiting(Cards.GROUP.chat(), 'B')).isZero();
            IntStream.range(0, 3).forEach(number -> cards.change(outbox, "for Budi " + number));
            IntStream.range(0, 3).forEach(number -> cards.change(outbox, "CALL " + number));
            await().until(() -> telegram.sent.size() == 9 && outbox.backlog().length() == 27);
            assertThat(telegram.sent.subList(5, 9))
                    .filteredOn(text -> text.startsWith("CALL"))
                    .hasSize(2);
            assertThat(telegram.sent.subList(5, 9))
                    .filteredOn(text -> text.startsWith("for Budi"))
                    .hasSize(2);
        });
    }

    @Test
    void aFullMinuteHoldsUpNoEdits() {
        within(Limits.ofGroups(1, 0, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME), outbox -> {
            cards.change(outbox, "NEWS");
            await().until(cards.unshown::isEmpty);
            IntStream.range(0, 30).forEach(number -> cards.change(outbox, "AWAITED " + number));
            await().until(() -> outbox.backlog().length() == 30);
            cards.edition = " anew";
            cards.change(outbox, "NEWS");
            await().until(() -> telegram.edited.equals(List.of("NEWS anew")));
            assertThat(telegram.sent).containsExactly("NEWS");
        });
    }

    @Test
    void whatChangesWhileTheProgramEndsIsLeftToTheNextProcess() {
        for (int round = 0; round < 10; round++) {
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(500);
            CompletableFuture<Void> changing = new CompletableFuture<>();
            within(Limits.none(), outbox -> {
                changing.completeAsync(() -> {
                    while (!over.get()) {
                        outbox.changed("card", "one");
                        begun.countDown();
                    }
                    return null;
                });
                assertThatNoException().isThrownBy(begun::await);
            });
            over.set(true);
            assertThat(changing).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
