package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance stands still in the middle of a call for longer than its lease, and goes on once another speaks. */
@Order(3)
class LateCallTest {

    private static final String CLOSED = "closed";

    /** What its messages say. */
    private final Map<Long, String> group = new ConcurrentSkipListMap<>();

    private final AtomicLong last = new AtomicLong();
    private final AtomicBoolean oneHasTurn = new AtomicBoolean(true);
    private final Wire byOne = new Wire();
    private final Board board = new Board("board", false);

    private Store store;
    private Outbox one;
    private Outbox other;

    private final class Wire extends Willing {

        private volatile CountDownLatch before = new CountDownLatch(0);
        private volatile CountDownLatch after = new CountDownLatch(0);
        private volatile boolean stands;

        private Delivery done(Supplier<Delivery> call) {
            stand(before);
            Delivery delivery = call.get();
            stand(after);
            return delivery;
        }

        private void stand(CountDownLatch until) {
            stands = until.getCount() > 0;
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stands = false;
        }

        @Override
        public Delivery send(Address to, Card card) {
            return done(() -> says(last.incrementAndGet(), card.html()));
        }

        @Override
        public Delivery edit(Address where, long message, Card card) {
            return done(() -> group.containsKey(message) ? says(message, card.html()) : new Delivery.Gone());
        }

        @Override
        public Delivery delete(Address where, long message) {
            return done(() -> {
                boolean there = group.remove(message) != null;
                return there ? new Delivery.Delivered(message) : new Delivery.Gone();
            });
        }

        private Delivery says(long message, String text) {
            group.put(message, text);
            return new Delivery.Delivered(message);
        }
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        one = outbox(byOne, oneHasTurn::get);
        other = outbox(new Wire(), () -> !oneHasTurn.get());
        one.takeOver("board");
    }

    private Outbox outbox(Messenger messenger, BooleanSupplier hasTurn) {
        Outbox outbox = new Outbox(new Surfaces(store), messenger, Limits.none(), new Handovers(store), hasTurn);
        outbox.show(board);
        return outbox;
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        store.close();
    }

    private void shows(Outbox outbox, String text, String ring) {
        wanted(text, ring);
        outbox.changed("board", "1");
    }

    private void wanted(String text, String ring) {
        board.wants(new Show(Cards.GROUP, "card", Card.text(text), ring, url -> Card.text(CLOSED), Show.Urgency.CALL));
    }

    private void awaitShown(Outbox outbox) {
        await().until(() -> !board.isUnshown() && outbox.hasShownAll());
    }

    private void otherTakesOver() {
        await().until(() -> byOne.stands);
        oneHasTurn.set(false);
        other.takeOver("board");
    }

    private void oneGoesOn(CountDownLatch latch) {
        latch.countDown();
        await().until(() -> one.backlog().equals(Backlog.NONE) && one.hasShownAll());
        await().until(() -> new Handovers(store).left().isEmpty());
        awaitShown(other);
    }

    @Test
    void anEditThatReachesTelegramLateIsPutRight() {
        shows(one, "card 1", "");
        awaitShown(one);
        byOne.before = new CountDownLatch(1);
        shows(one, "card 2", "");
        otherTakesOver();
        shows(other, "card 3", "");
        awaitShown(other);

        oneGoesOn(byOne.before);

        await().until(() -> group.equals(Map.of(1L, "card 3")));
    }

    @Test
    void whereTheAnswerToAnEditIsLateTheMessageThatFollowedIsKnownStill() {
        shows(one, "card 1", "");
        awaitShown(one);
        byOne.after = new CountDownLatch(1);
        shows(one, "card 2", "");
        otherTakesOver();
        shows(other, "card 3", "Rina is called");
        awaitShown(other);

        oneGoesOn(byOne.after);
        shows(other, "card 4", "");
        awaitShown(other);

        assertThat(group).isEqualTo(Map.of(1L, CLOSED, 2L, "card 4"));
    }

    @Test
    void whereTheAnswerToANewMessageIsLateOneOfTheTwoIsClosed() {
        byOne.after = new CountDownLatch(1);
        shows(one, "card 1", "");
        otherTakesOver();
        shows(other, "card 2", "");
        awaitShown(other);
        assertThat(group).isEqualTo(Map.of(1L, "card 1", 2L, "card 2"));

        oneGoesOn(byOne.after);

        await().until(() -> group.equals(Map.of(1L, CLOSED, 2L, "card 2")));
    }

    @Test
    void aMessageThatIsDeletedLateIsSentAgainWhereItIsWantedByNow() {
        shows(one, "card 1", "");
        awaitShown(one);
        byOne.before = new CountDownLatch(1);
        board.wants();
        one.changed("board", "1");
        await().until(() -> byOne.stands);
        wanted("card 2", "");
        otherTakesOver();
        awaitShown(other);
        assertThat(group).isEqualTo(Map.of(1L, "card 2"));

        oneGoesOn(byOne.before);

        await().until(() -> group.equals(Map.of(2L, "card 2")));
    }
}
