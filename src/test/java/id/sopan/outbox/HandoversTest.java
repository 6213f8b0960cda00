package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one store, as their outboxes. */
@Order(3)
class HandoversTest {

    private static final Handover.Slot CARD = new Handover.Slot(Cards.GROUP, "card");

    private final Cards cards = new Cards(false);
    private final Answering byOne = new Answering();
    private final Answering byTheOther = new Answering();

    private Store store;
    private Outbox one;
    private Outbox other;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        one = outbox(store, byOne, Limits.none());
        other = outbox(store, byTheOther, Limits.none());
    }

    private Outbox outbox(Store surfaces, Messenger messenger, Limits limits) {
        Outbox outbox = new Outbox(new Surfaces(surfaces), messenger, limits, new Handovers(store), () -> true);
        outbox.show(cards);
        return outbox;
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        store.close();
    }

    @Test
    void whatAnyInstanceHasWrittenIsShownByTheOneThatSpeaks() {
        one.takeOver("card");
        cards.change(other, "of the other");
        cards.change(one, "of the one");
        await().until(cards.unshown::isEmpty);
        assertThat(byOne.sent).containsExactlyInAnyOrder("of the other", "of the one");
        assertThat(byTheOther.sent).isEmpty();
        await().until(() -> left().isEmpty());
    }

    @Test
    void whatIsToldAtTheOtherInstanceStandsInTheOrderInWhichItWasTold() {
        one.takeOver("card");
        List<String> told = List.of("first", "below", "and below that", "last");
        told.forEach(words -> {
            cards.unshown.add(words);
            other.told("card", words, Cards.GROUP.chat());
        });
        await().until(cards.unshown::isEmpty);
        assertThat(byOne.sent).containsExactlyElementsOf(told);
    }

    @Test
    void whatIsWrittenWhileNobodySpeaksWaits() {
        cards.change(one, "1");
        cards.change(other, "2");
        await().until(() -> left().size() == 2);
        other.takeOver("card");
        await().until(cards.unshown::isEmpty);
        assertThat(byTheOther.sent).containsExactlyInAnyOrder("1", "2");
        assertThat(byOne.sent).isEmpty();
    }

    @Test
    void whatWaitedForTelegramIsSentOnceByTheInstanceThatFollows() throws InterruptedException {
        Duration asked = Duration.ofMillis(700);
        one.takeOver("card");
        byOne.first.add(() -> new Delivery.TryAgain(asked));
        cards.change(one, "card");
        await().until(byOne.first::isEmpty);
        one.giveWay();
        other.takeOver("card");
        await().until(cards.unshown::isEmpty);
        await().until(() -> one.backlog().equals(Backlog.NONE));
        Thread.sleep(asked);
        await().until(() -> left().isEmpty());
        assertThat(byTheOther.sent).containsExactly("card");
        assertThat(byOne.sent).isEmpty();
    }

    @Test
    void whatWaitedForTelegramIsNotSentByAnInstanceThatSpeaksNoMore() {
        one.takeOver("card");
        byOne.first.add(() -> new Delivery.TryAgain(Duration.ofMillis(700)));
        cards.change(one, "card");
        await().until(byOne.first::isEmpty);
        one.giveWay();
        await("it is left to whichever will").until(() -> one.backlog().equals(Backlog.NONE));
        await().until(() -> !left().isEmpty());
        assertThat(byOne.sent).isEmpty();
        other.takeOver("card");
        await().until(cards.unshown::isEmpty);
        assertThat(byTheOther.sent).containsExactly("card");
    }

    @Test
    void whatAGroupMissedWhileAnotherInstanceSpokeComesOnceItIsReachedAgain() {
        one.takeOver("card");
        cards.change(one, "before");
        await().until(cards.unshown::isEmpty);
        one.giveWay();
        other.takeOver("card");
        byTheOther.first.add(() -> new Delivery.Unreachable("Bad Request: CHAT_WRITE_FORBIDDEN"));
        cards.change(other, "missed");
        await().until(cards.unshown::isEmpty);
        other.giveWay();
        one.takeOver("card");
        cards.change(one, "after");
        await().until(() -> byOne.sent.equals(List.of("before", "after", "missed")));
    }

    @Test
    void whatAGroupMissedComesOnceThoughTheOtherHearsThatItIsReachedWhileItIsBeingSent() {
        one.takeOver("card");
        byOne.first.add(() -> new Delivery.Unreachable("Bad Request: CHAT_WRITE_FORBIDDEN"));
        cards.change(one, "missed");
        await().until(cards.unshown::isEmpty);
        List<Surface> shown = new CopyOnWriteArrayList<>();
        Store hearing = onceSurfacesAreRead(() -> {
            cards.edition = " by now";
            cards.change(one, "missed");
            await().until(() -> byOne.sent.size() == 1 && cards.unshown.isEmpty());
            shown.addAll(new Surfaces(store).of("card:missed"));
        });
        try (Outbox third = outbox(hearing, byTheOther, Limits.none())) {
            third.forgetTrouble(Cards.GROUP.chat());
            await().until(() -> !shown.isEmpty() && third.hasShownAll());
        }
        await().until(() -> left().isEmpty() && one.hasShownAll());
        assertThat(new Surfaces(store).of("card:missed")).isEqualTo(shown);
        assertThat(byOne.sent).containsExactly("missed by now");
    }

    /** Something else happens just after surfaces are read for the first time. */
    private Store onceSurfacesAreRead(Runnable act) {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(act);
        return new OneCollection(store, Collection.SURFACES, surfaces -> new ForwardingDocuments(surfaces) {
            @Override
            public List<Document> query(Query query) {
                List<Document> read = super.query(query);
                meanwhile.getAndSet(() -> {}).run();
                return read;
            }
        });
    }

    @Test
    void aCardThatAnotherInstanceIsAskedForAnewIsSentByTheOneThatSpeaks() {
        one.takeOver("card");
        cards.change(one, "card");
        await().until(cards.unshown::isEmpty);
        other.showAnew("card", "card", Cards.GROUP, "card");
        await().until(() -> byOne.sent.size() == 2);
        await().until(() -> left().isEmpty());
        assertThat(byOne.sent).containsExactly("card", "card");
        assertThat(byTheOther.sent).isEmpty();
    }

    @Test
    void itIsSentOnceThoughWhatWasLeftIsReadAgainJustBeforeItIsTakenUp() {
        RereadWhileTaken reread = new RereadWhileTaken(store);
        try (Outbox third =
                new Outbox(new Surfaces(store), byOne, Limits.none(), new Handovers(reread.asStore()), () -> true)) {
            third.show(cards);
            third.takeOver("card");
            cards.change(third, "card");
            await().until(cards.unshown::isEmpty);
            other.showAnew("card", "card", Cards.GROUP, "card");
            await().until(() -> reread.looks.get() > 2);
            await().until(third::hasShownAll);
            assertThat(byOne.sent).containsExactly("card", "card");
        }
    }

    /** What is read the second time is looked at once it has been taken. */
    private static final class RereadWhileTaken {

        private final AtomicInteger looks = new AtomicInteger();
        private final CountDownLatch read = new CountDownLatch(2);
        private final CountDownLatch taken = new CountDownLatch(1);
        private final Store store;

        RereadWhileTaken(Store store) {
            this.store = store;
        }

        Store asStore() {
            return new ForwardingStore(store) {
                @Override
                public Documents documents(Collection collection) {
                    return new ForwardingDocuments(super.documents(collection)) {
                        @Override
                        public List<Document> query(Query query) {
                            List<Document> left = super.query(query);
                            if (!left.isEmpty()) {
                                read.countDown();
                            }
                            if (read.getCount() == 0) {
                                awaitTaken();
                                looks.incrementAndGet();
                            }
                            return left;
                        }

                        @Override
                        public boolean delete(String id, long expected) {
                            await().until(() -> read.getCount() == 0);
                            boolean deleted = super.delete(id, expected);
                            taken.countDown();
                            return deleted;
                        }
                    };
                }
            };
        }

        private void awaitTaken() {
            await().until(() -> taken.getCount() == 0);
            await().pollDelay(Duration.ofMillis(200)).until(() -> true); // and forgotten that it was being taken
        }
    }

    @Test
    void aMessageThatAnotherInstanceDoesNotKnowLosesItsButtonsUnlessTheOneThatSpeaksKnowsIt() {
        one.takeOver("card");
        cards.change(one, "card");
        await().until(cards.unshown::isEmpty);
        long known = new Surfaces(store).of("card:card").getFirst().message();
        other.stripUnknown(Cards.GROUP, known);
        other.stripUnknown(Cards.GROUP, known + 1);
        other.stripUnknown(Cards.GROUP, known + 1);
        await().until(() -> byOne.stripped.contains(known + 1));
        await().until(() -> left().isEmpty());
        await().until(one::hasShownAll);
        assertThat(byOne.stripped).containsOnly(known + 1);
        assertThat(byTheOther.stripped).isEmpty();
    }

    @Test
    void aCardThatIsAskedForAnewWhileNobodySpeaksIsSentByWhoeverFollows() {
        one.takeOver("card");
        cards.change(one, "card");
        await().until(cards.unshown::isEmpty);
        one.giveWay();
        one.showAnew("card", "card", Cards.GROUP, "card");
        await().until(() -> !left().isEmpty());
        cards.change(one, "card"); // which asks for no message
        other.takeOver("card");
        await().until(() -> byTheOther.sent.size() == 1);
        await().until(cards.unshown::isEmpty);
        assertThat(byTheOther.sent).containsExactly("card");
    }

    @Test
    void aCardThatIsAskedForAnewComesThoughTheInstanceThatTookThatUpIsKilled() {
        one.takeOver("card");
        cards.change(one, "card");
        await().until(cards.unshown::isEmpty);
        one.supersede("card:card", CARD);
        one.close();
        other.takeOver("nothing");
        await().until(cards.unshown::isEmpty);
        assertThat(byTheOther.sent).containsExactly("card");
    }

    @Test
    void whatWasTakenUpIsNotAskedForAnewThoughItIsLeftAgainMeanwhile() {
        Handovers handovers = new Handovers(store);
        handovers.leaveAnew("card:card", CARD);
        Handover first = handovers.left().getFirst();
        handovers.leave("card:card");
        Handover.Slot further = new Handover.Slot(Cards.GROUP, "prompt");
        handovers.leaveAnew("card:card", further);
        handovers.take(first);
        assertThat(handovers.left())
                .singleElement()
                .satisfies(left -> assertThat(left.anew()).containsExactly(further));
    }

    /** Three at once, then one a second: two that both spoke would send all six at once. */
    @Test
    void theLimitsOfAGroupHoldForAllInstancesTogether() {
        Answering telegram = new Answering();
        try (Outbox third = outbox(store, telegram, Limits.ofTelegram());
                Outbox fourth = outbox(store, telegram, Limits.ofTelegram())) {
            third.takeOver("card");
            long begun = System.nanoTime();
            for (int card = 0; card < 6; card++) {
                cards.change(card % 2 == 0 ? third : fourth, "" + card);
            }
            await().until(cards.unshown::isEmpty);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(2_500));
            assertThat(telegram.sent).hasSize(6).doesNotHaveDuplicates();
        }
    }

    private List<?> left() {
        return store.documents(Collection.HANDOVERS).query(Query.all());
    }
}
