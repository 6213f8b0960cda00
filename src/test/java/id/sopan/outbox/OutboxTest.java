package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.log.SaidInLog;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @AutoClose
    private final SaidInLog log = new SaidInLog(Outbox.class);

    private final Answering telegram = new Answering();

    private Outbox outbox(Store store) {
        return new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true);
    }

    @Test
    void whatIsSaidOnceIsSaidAlsoWhereTelegramAsksToWaitWhileTheStoreGoesAway(@TempDir Path directory) {
        AtomicInteger refusals = new AtomicInteger(1);
        try (Store store = new Undeletable(SqliteStore.open(directory), refusals);
                Outbox outbox = outbox(store)) {
            Cards reminders = Cards.shownBy(outbox, true);
            telegram.first.add(() -> new Delivery.TryAgain(Duration.ofMillis(10)));
            telegram.first.add(() -> new Delivery.TryAgain(Duration.ofMillis(10)));
            reminders.change(outbox, "reminder");
            await().until(reminders.unshown::isEmpty);
            assertThat(refusals).hasNonPositiveValue();
            assertThat(telegram.sent).containsExactly("reminder");
        }
    }

    @Test
    void whatIsToBeDoneBesideThatIsDoneOnceTheStoreIsBack(@TempDir Path directory) {
        AtomicInteger away = new AtomicInteger(3);
        AtomicInteger done = new AtomicInteger();
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            for (int i = 0; i < 2; i++) {
                outbox.asideInAnyCase(() -> {
                    if (away.getAndDecrement() > 0) {
                        throw new StoreUnavailable("away");
                    }
                    done.incrementAndGet();
                });
            }
            await().until(() -> away.get() < 2);
            assertThat(outbox.hasShownAll()).isFalse();
            await().until(() -> {
                outbox.recover();
                return outbox.hasShownAll();
            });
            assertThat(done).hasValue(2);
        }
    }

    @Test
    void whatIsLookedAtWhileTheStoreIsAwayIsShownOnceItIsBackThoughNothingMarksIt(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            cards.atNextLook(() -> {
                throw new StoreUnavailable("away");
            });
            outbox.changed("card", "card");
            await().until(() -> {
                outbox.recover();
                return cards.looks.get() > 0 && outbox.hasShownAll();
            });
            assertThat(telegram.sent).containsExactly("card");
        }
    }

    @Test
    void ofManyAnswersThatAChatDoesNotTakeTheLogTellsOnce(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                SaidInLog said = new SaidInLog(Courier.class);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            for (int i = 0; i < 6; i++) {
                telegram.first.add(() -> new Delivery.Unreachable("Forbidden: bot was blocked by the user"));
                cards.change(outbox, (i < 4 ? "answer " : "NEWS ") + i);
            }
            await().until(cards.unshown::isEmpty);
            assertThat(said.lines())
                    .as("and news each")
                    .filteredOn(line -> line.startsWith("A card ") && line.endsWith("blocked by the user"))
                    .hasSize(3);
        }
    }

    @Test
    void whatIsChangedJustAsItIsMarkedShownIsEditedNotSentAgain(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Answer answer = new Answer(() -> outbox.changed("answer", "7"));
            outbox.takeOver("answer");
            await().until(outbox::hasShownAll);
            outbox.show(answer);
            outbox.changed("answer", "7");
            await().until(() -> answer.shown);
            assertThat(telegram.sent).containsExactly("version 1");
            assertThat(telegram.edited).containsExactly("version 2");
            await().until(() -> new Surfaces(store).of("answer:7").isEmpty());
        }
    }

    @Test
    void whatIsAskedForAnewJustAsItIsMarkedShownStaysMarkedUntilItIsSent(@TempDir Path directory) throws Exception {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            CountDownLatch marked = new CountDownLatch(1);
            AtomicBoolean wasLost = new AtomicBoolean();
            cards.beforeItIsMarked(() -> {
                cards.beforeItIsMarked(marked::countDown);
                telegram.first.add(() -> {
                    wasLost.set(!cards.unshown.contains("card"));
                    return new Delivery.Delivered(2);
                });
                outbox.showAnew("card", "card", Cards.GROUP, "card");
                for (long until = System.nanoTime() + 300_000_000; System.nanoTime() < until; ) {
                    LockSupport.parkNanos(1_000_000); // what was asked for would be noted by now
                }
            });
            cards.change(outbox, "card");
            assertThat(marked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(wasLost)
                    .as("a kill just before it is sent would lose it")
                    .isFalse();
            assertThat(telegram.first).as("it is sent anew").isEmpty();
        }
    }

    /** A process before has shown one. */
    private Cards withOneShownAbove(Store store) {
        Cards cards = new Cards(false);
        try (Outbox outbox = outbox(store)) {
            outbox.show(cards);
            outbox.takeOver("card");
            cards.change(outbox, "above");
            await().until(cards.unshown::isEmpty);
        }
        return cards;
    }

    @Test
    @Timeout(90)
    void whoTakesOverSpeaksBeforeItIsKnownWhichCardsMayHaveBeenChangedWithOthers(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            Cards cards = withOneShownAbove(store);
            CompletableFuture<List<String>> above = new CompletableFuture<>();
            AtomicInteger away = new AtomicInteger(1);
            cards.kin = id -> {
                if (!id.equals("below")) return List.of();
                List<String> kin = above.join();
                if (away.getAndDecrement() > 0) throw new StoreUnavailable("away");
                return kin;
            };
            cards.unshown.add("below");
            try (Outbox outbox = outbox(store)) {
                outbox.show(cards);
                outbox.takeOver("card");
                assertThat(outbox.speaks()).isTrue();
                assertThat(telegram.edited).isEmpty();
                above.complete(List.of("above"));
                await("whatever is known of its message, at the next look where the store went away")
                        .until(() -> {
                            outbox.recover();
                            return telegram.edited.contains("above");
                        });
                outbox.recover();
                await().until(outbox::hasShownAll);
                assertThat(telegram.edited).as("in doubt once").containsOnlyOnce("above");
            }
        }
    }

    @Test
    void whatMayHaveBeenChangedWithOthersIsLookedForAgainWhereAnotherInstanceSpokeMeanwhile(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            Cards cards = withOneShownAbove(store);
            cards.kin = id -> id.equals("below") ? List.of("above") : List.of();
            cards.unshown.add("below");
            AtomicBoolean speaks = new AtomicBoolean(true);
            cards.atNextLook(() -> speaks.set(false));
            try (Outbox outbox = new Outbox(new Surfaces(store), telegram, Limits.none(), null, speaks::get)) {
                outbox.show(cards);
                outbox.takeOver("card");
                await().untilFalse(speaks);
                await().pollDelay(Duration.ofMillis(200)).until(() -> true); // and the look is over
                assertThat(telegram.edited).isEmpty();
                speaks.set(true);
                await().until(() -> {
                    outbox.recover();
                    return telegram.edited.contains("above");
                });
            }
        }
    }

    @Test
    void ofWhatWaitsForItsTurnSomeIsDrawnAnewAtEachLook(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            telegram.first.add(() -> new Delivery.TryAgain(Duration.ofMinutes(1)));
            cards.change(outbox, "first");
            await().until(telegram.first::isEmpty);
            IntStream.range(0, 250).forEach(number -> cards.change(outbox, "card " + number));
            await().until(() -> outbox.backlog().length() == 251);
            outbox.recover(); // what has just come is only noted
            cards.looks.set(0);
            cards.looked.clear();
            outbox.recover();
            await().until(() -> cards.looks.get() == 100);
            assertThat(cards.looked).hasSize(100);
            await("each has its turn").until(() -> {
                outbox.recover();
                return cards.looked.size() == 251;
            });
            assertThat(telegram.sent).isEmpty();
        }
    }

    @Test
    void whatMemoryDoesNotSufficeForIsInTheLogAndIsShownAtTheNextLook(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            cards.atNextLook(OutboxTest::runOutOfMemory);
            cards.change(outbox, "card");
            await().until(() -> log.lines().contains("A card could not be rendered"));
            outbox.recover();
            await().until(cards.unshown::isEmpty);

            telegram.first.add(OutboxTest::runOutOfMemory);
            outbox.strip(Cards.GROUP, 1);
            await().until(() -> log.lines().contains("A chat could not be mended"));
        }
    }

    @Test
    void aMessageThatOnlyTheInstanceThatSpeaksMayBeSendingKeepsItsButtons(@TempDir Path directory) {
        AtomicBoolean speaks = new AtomicBoolean();
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = new Outbox(new Surfaces(store), telegram, Limits.none(), null, speaks::get)) {
            outbox.show(new Cards(false));
            outbox.takeOver("card");
            telegram.first.add(() -> new Delivery.Delivered(7));
            outbox.stripUnknown(Cards.GROUP, 7);
            await().until(outbox::hasShownAll);
            assertThat(telegram.first).isNotEmpty();
            speaks.set(true);
            outbox.stripUnknown(Cards.GROUP, 7);
            await().until(telegram.first::isEmpty);
        }
    }

    @Test
    void whatIsBygoneIsForgottenThoughOneOfItsMessagesCannotBeRead(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = outbox(store)) {
            Cards cards = Cards.shownBy(outbox, false);
            List.of("1", "2").forEach(card -> cards.change(outbox, card));
            await().until(cards.unshown::isEmpty);
            Documents surfaces = store.documents(Collection.SURFACES);
            Document whole = surfaces.query(Query.of("subject:card:1")).getFirst();
            Document spoiled = whole.next("{");
            assertThat(surfaces.replace(spoiled, whole.version())).isTrue();

            cards.bygone.addAll(List.of("1", "2"));
            outbox.tidy();

            assertThat(cards.bygone).isEmpty();
            assertThat(surfaces.query(Query.all())).containsExactly(spoiled);
        }
    }

    @Test
    void whatCouldNotBeShownWhileAnEarlierVersionRanIsTriedAgainOnceTheChatIsReached(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            try (Outbox outbox = outbox(store)) {
                Cards cards = Cards.shownBy(outbox, false);
                telegram.first.add(() -> new Delivery.Unreachable("bot was kicked"));
                cards.change(outbox, "lost");
                await().until(() ->
                        !new Surfaces(store).inTrouble(Cards.GROUP.chat()).isEmpty());
            }
            SurfacesTest.asAnEarlierVersionLeftIt(store);
            try (Outbox outbox = outbox(store)) {
                Cards cards = Cards.shownBy(outbox, false);
                await().until(() -> SurfacesTest.isMarked(store));
                assertThat(telegram.sent).isEmpty();
                AtomicBoolean wouldBeFound = new AtomicBoolean();
                cards.beforeItIsMarked(() -> wouldBeFound.set(cards.unshown.contains("lost")));
                outbox.forgetTrouble(Cards.GROUP.chat());
                await().until(() -> telegram.sent.equals(List.of("lost")));
                await("whatever becomes of this process").untilTrue(wouldBeFound);
            }
        }
    }

    private static Delivery runOutOfMemory() {
        throw new OutOfMemoryError("Java heap space");
    }

    /** It is away when something is to be deleted, so many times. */
    private static final class Undeletable extends ForwardingStore {

        private final AtomicInteger refusals;

        Undeletable(Store store, AtomicInteger refusals) {
            super(store);
            this.refusals = refusals;
        }

        @Override
        public Documents documents(Collection collection) {
            return new ForwardingDocuments(super.documents(collection)) {
                @Override
                public boolean delete(String id, long expected) {
                    if (refusals.getAndDecrement() > 0) {
                        throw new StoreUnavailable("away");
                    }
                    return super.delete(id, expected);
                }
            };
        }
    }

    /** Nothing follows it; but once it is changed just as it is marked shown. */
    private static final class Answer implements Projection {

        private final Runnable changed;
        private volatile long version = 1;
        private volatile boolean shown;

        Answer(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public String kind() {
            return "answer";
        }

        @Override
        public Optional<Wanted> wanted(String id) {
            if (shown) {
                return Optional.empty();
            }
            long now = version;
            Card card = Card.text("version " + now);
            return Optional.of(new Wanted(
                    now, List.of(new Show(Cards.GROUP, "answer", card, "", null, Show.Urgency.AWAITED)), true));
        }

        @Override
        public boolean shown(String id, long version) {
            if (this.version == 1) {
                this.version = 2;
                changed.run();
            }
            shown = this.version == version;
            return shown;
        }

        @Override
        public List<String> unshown() {
            return shown ? List.of() : List.of("7");
        }
    }
}
