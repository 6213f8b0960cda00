package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.log.SaidInLog;
import id.sopan.outbox.Chats.Call;
import id.sopan.outbox.Show.Urgency;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.wording.Bilingual;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What chats show in the end, whatever Telegram answers. */
class CourierTest {

    private static final Address GROUP = new Address(-1001, null);
    private static final Address OTHER = new Address(-1002, null);
    private static final Delivery WAIT = new Delivery.TryAgain(Duration.ofMillis(10));
    private static final Delivery LOST = new Delivery.Unknown();
    private static final Delivery REFUSED = new Delivery.Refused("Bad Request: reply markup is too long");
    private static final String OVER = Bilingual.over().html();

    private final Chats telegram = new Chats();
    private final Board board = new Board("board", false);
    private final Board other = new Board("other", false);
    private final Board once = new Board("once", true);
    private final Troubles troubles = new Troubles();

    private Store store;
    private Outbox outbox;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        outbox = outbox();
    }

    @AfterEach
    void close() {
        outbox.close();
        store.close();
    }

    private Outbox outbox() {
        Outbox opened = new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true);
        Stream.of(board, other, once).forEach(opened::show);
        opened.onTrouble(troubles);
        opened.takeOver("board");
        return opened;
    }

    /** What the admins would hear of. */
    private static final class Troubles implements Trouble {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void unreachable(Address at, boolean topicOnly) {
            heard.add("lost " + at.key());
        }

        @Override
        public void reachable(Address at) {
            heard.add("well " + at.key());
        }
    }

    private static Show card(Address to, String text) {
        return new Show(to, "card", Card.text(text), "", null, Urgency.NEWS);
    }

    private static Show awaited(String text) {
        return new Show(GROUP, "card", Card.text(text), "", null, Urgency.AWAITED);
    }

    /** Calls somebody, and anew where the call is another one. */
    private static Show calls(String text, String ring) {
        return new Show(GROUP, "card", Card.text(text), ring, url -> Card.text("see " + url), Urgency.CALL);
    }

    private static Show asks(String text) {
        Card prompt = Card.prompt(text, new Card.Prompt(1L, "answer"));
        return new Show(GROUP, "prompt", prompt, "", null, Urgency.AWAITED);
    }

    private void becomes(Board changed, Show... shows) {
        changed.wants(shows);
        awaitShown(changed);
    }

    private void awaitShown(Board changed) {
        outbox.changed(changed.kind(), "1");
        await().until(outbox::hasShownAll);
    }

    private void restart() {
        outbox.close();
        outbox = outbox();
    }

    @Test
    void aCardIsChangedInItsPlace() {
        becomes(board, card(GROUP, "first"));
        becomes(board, card(GROUP, "second"));
        assertThat(telegram.in(GROUP)).containsExactly("second");
        assertThat(telegram.sends).containsExactly("first");
    }

    @Test
    void oneThatSomebodyDeletedComesAnewOnceItChanges() {
        becomes(board, card(GROUP, "first"));
        telegram.clear(GROUP);
        becomes(board, card(GROUP, "second"));
        assertThat(telegram.in(GROUP)).containsExactly("second");
    }

    static List<Delivery> answersThatLeaveOpenWhatWasDone() {
        return List.of(LOST, WAIT);
    }

    @ParameterizedTest
    @MethodSource("answersThatLeaveOpenWhatWasDone")
    void oneThatReturnsToWhatItSaidWhileItsAnswerWasLostSaysSo(Delivery answer) {
        becomes(board, card(GROUP, "first"));
        telegram.doAndAnswer(Call.EDIT, () -> {
            board.wants(card(GROUP, "first"));
            return answer;
        });
        becomes(board, card(GROUP, "second"));
        assertThat(telegram.in(GROUP)).containsExactly("first");
    }

    @Test
    void newsMakeNoSoundAndCallsDo() {
        becomes(board, card(GROUP, "news"));
        becomes(other, calls("call", "1"));
        assertThat(telegram.silent).containsExactly("news");
    }

    @Test
    void onlyWhoeverWaitsForAMessageIsToldThatTelegramDoesNotTakeIt() {
        telegram.answer(Call.SEND, () -> REFUSED);
        becomes(board, card(GROUP, "news"));
        assertThat(telegram.in(GROUP)).isEmpty();
        assertThat(board.isHeld()).as("nothing is waited for").isFalse();
        List.of(REFUSED, WAIT, REFUSED).forEach(answer -> telegram.answer(Call.SEND, () -> answer));
        becomes(other, awaited("answer"));
        assertThat(telegram.in(GROUP)).containsExactly(Bilingual.refused().html());
    }

    @Test
    void aChangeThatTelegramDoesNotTakeIsTriedOnce() {
        becomes(board, card(GROUP, "first"));
        telegram.answer(Call.EDIT, () -> REFUSED);
        becomes(board, card(GROUP, "second"));
        assertThat(telegram.in(GROUP)).containsExactly("first");
        becomes(board, card(GROUP, "third"));
        assertThat(telegram.in(GROUP)).containsExactly("third");
    }

    @Test
    void whatAMutedGroupMissedComesOnceAnythingElseIsSeenThereAndSoTheNextTime() {
        for (String time : List.of("1", "2")) {
            telegram.muted.add(GROUP);
            becomes(board, calls("missed", time));
            assertThat(board.isHeld()).isTrue();
            telegram.muted.clear();
            becomes(other, calls("heard", time));
            await().untilAsserted(() ->
                    assertThat(telegram.in(GROUP)).filteredOn("missed"::equals).hasSize(1));
            await().until(outbox::hasShownAll);
        }
        assertThat(troubles.heard).containsExactly("lost -1001/", "well -1001/", "lost -1001/", "well -1001/");
    }

    @Test
    void whatCannotBeChangedInAMutedGroupIsChangedInItsPlaceOnceItCan() {
        becomes(board, card(GROUP, "first"));
        telegram.muted.add(GROUP);
        becomes(board, card(GROUP, "second"));
        assertThat(board.isHeld()).as("the group has it").isFalse();
        telegram.muted.clear();
        outbox.forgetTrouble(GROUP.chat());
        await().until(() -> telegram.in(GROUP).equals(List.of("second")));
        assertThat(telegram.sends).containsExactly("first");
        assertThat(troubles.heard).containsExactly("well -1001/", "lost -1001/", "well -1001/");
    }

    @Test
    void aMutedGroupIsProbedByOneOfWhatItMissed() {
        telegram.muted.add(GROUP);
        becomes(board, card(GROUP, "one"));
        becomes(other, card(GROUP, "another"));
        assertThat(telegram.sendsSoFar()).hasSize(2);
        outbox.probe(GROUP);
        await().until(outbox::hasShownAll);
        assertThat(telegram.sends).hasSize(1);
        telegram.muted.clear();
        outbox.probe(GROUP);
        await().until(() -> telegram.in(GROUP).size() == 2);
        troubles.heard.clear();
        await().until(outbox::hasShownAll);
        outbox.probe(GROUP);
        await("nothing is missing there").until(() -> troubles.heard.equals(List.of("well -1001/")));
    }

    @Test
    void whoeverIsCalledGetsANewMessageToWhichTheOneBeforePoints() {
        becomes(board, calls("take it", "1"));
        becomes(board, calls("decide", "2"));
        assertThat(telegram.in(GROUP)).containsExactly("see https://t.me/c/1/2", "decide");
        becomes(board, calls("done", ""));
        assertThat(telegram.in(GROUP)).containsExactly("see https://t.me/c/1/2", "done");
    }

    @Test
    void aMutedGroupIsCalledOnceItCanBe() {
        becomes(board, calls("take it", "1"));
        telegram.muted.add(GROUP);
        becomes(board, calls("decide", "2"));
        telegram.muted.clear();
        outbox.forgetTrouble(GROUP.chat());
        await().until(() -> telegram.in(GROUP).equals(List.of("see https://t.me/c/1/2", "decide")));
    }

    @Test
    void whereTelegramRefusesTheNewMessageTheOneBeforeIsClosedNonetheless() {
        becomes(board, calls("take it", "1"));
        telegram.answer(Call.SEND, () -> REFUSED);
        becomes(board, calls("decide", "2"));
        assertThat(telegram.in(GROUP)).containsExactly("see null");
    }

    @Test
    void aQuestionIsAskedAnewAndTheOneBeforeIsTakenAway() {
        becomes(board, asks("name?"));
        becomes(board, asks("data?"));
        assertThat(telegram.in(GROUP)).containsExactly("data?");
    }

    @Test
    void whatAsksAndWhatIsAskedForStandTogether() {
        becomes(board, awaited("form"), asks("name?"));
        assertThat(telegram.in(GROUP)).containsExactly("form", "name?");
    }

    @Test
    void aCardGoesWhereItIsWantedAndLeavesNothing() {
        becomes(board, card(GROUP, "card"));
        telegram.answer(Call.DELETE, () -> LOST);
        becomes(board, card(OTHER, "card"));
        assertThat(telegram.in(GROUP)).isEmpty();
        assertThat(telegram.in(OTHER)).containsExactly("card");
    }

    @Test
    void oneThatIsTooOldToBeDeletedLosesItsWords() {
        becomes(board, card(GROUP, "card"));
        telegram.deletesNothing = true;
        becomes(board, card(OTHER, "card"));
        assertThat(telegram.in(GROUP)).containsExactly(OVER);
    }

    @Test
    void whereItIsCalledForJustBeforeItMovesNoMessageStays() {
        becomes(board, calls("take it", "1"));
        telegram.answer(Call.EDIT, () -> {
            board.wants(card(OTHER, "decide"));
            outbox.changed("board", "1");
            return WAIT;
        });
        becomes(board, calls("decide", "2"));
        assertThat(telegram.in(GROUP)).isEmpty();
        assertThat(telegram.in(OTHER)).containsExactly("decide");
    }

    @Test
    void whatIsWantedNoMoreInAMutedGroupIsTakenAwayOnceItCanBe() {
        becomes(board, card(GROUP, "card"));
        telegram.muted.add(GROUP);
        becomes(board, card(OTHER, "card"));
        assertThat(telegram.in(GROUP)).containsExactly("card");
        telegram.muted.clear();
        outbox.forgetTrouble(GROUP.chat());
        await().until(() -> telegram.in(GROUP).isEmpty());
    }

    @Test
    void theLastWordInAMutedGroupIsSaidOnceItCanBe() {
        becomes(board, card(GROUP, "form"));
        telegram.muted.add(GROUP);
        board.wants(List.of(card(GROUP, "sent")), List.of(), true);
        awaitShown(board);
        telegram.muted.clear();
        outbox.forgetTrouble(GROUP.chat());
        await().until(() -> telegram.in(GROUP).equals(List.of("sent")));
    }

    @Test
    void whatRemainsIsSaidOnlyWhereThereIsAMessage() {
        telegram.muted.add(OTHER);
        becomes(board, card(GROUP, "who takes it?"), card(OTHER, "who takes it?"));
        telegram.muted.clear();
        board.wants(List.of(), List.of(card(GROUP, "taken"), card(OTHER, "taken")), false);
        awaitShown(board);
        assertThat(telegram.in(GROUP)).containsExactly("taken");
        assertThat(telegram.in(OTHER)).isEmpty();
    }

    @Test
    void topicsOfAForumShowEachTheirsAndOneIsClosedAlone() {
        Address one = new Address(-1003, 1);
        Address another = new Address(-1003, 2);
        telegram.muted.add(one);
        becomes(board, card(one, "closed"));
        becomes(other, card(one, "closed too"), card(another, "open"));
        await().until(outbox::hasShownAll);
        assertThat(telegram.in(another)).containsExactly("open");
        assertThat(telegram.sends)
                .filteredOn("closed"::equals)
                .as("not for the other")
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("showsInAGroupThatMoves")
    void aGroupThatBecameASupergroupShowsAllThere(List<Show> shows) {
        becomes(board, calls("first", "1"));
        becomes(other, card(GROUP, "untouched"));
        telegram.migrate(GROUP, OTHER);
        List<Boolean> marked = new CopyOnWriteArrayList<>();
        outbox.onMigration(new Migration() {
            @Override
            public void moving(long from, long to) {
                marked.add(other.isUnshown());
            }

            @Override
            public void moved(long from, long to) {
                marked.add(other.isUnshown());
                board.wants(card(OTHER, "second"));
                other.wants(card(OTHER, "untouched"));
            }
        });
        becomes(board, shows.toArray(Show[]::new));
        assertThat(telegram.in(OTHER)).containsExactlyInAnyOrder("second", "untouched");
        assertThat(marked).as("whatever becomes of this process").containsExactly(true, true);
        assertThat(new Surfaces(store).in(GROUP.chat())).isEmpty();
    }

    /** By what the bot hears of it: a new message, a change, one that is taken away. */
    static Stream<List<Show>> showsInAGroupThatMoves() {
        return Stream.of(List.of(calls("second", "2")), List.of(calls("second", "1")), List.of());
    }

    @Test
    void whatAKilledProcessMayHaveChangedIsWrittenAnewWithoutASound() {
        becomes(board, calls("card", "1"));
        becomes(other, card(OTHER, "answer"));
        telegram.overwrite(GROUP, "changed");
        Stream.of(board, other).forEach(unsaid -> unsaid.unshow("1"));
        restart();
        await().until(outbox::hasShownAll);
        assertThat(telegram.in(GROUP)).containsExactly("card");
        assertThat(telegram.sends).containsExactly("card", "answer");
        assertThat(telegram.edits).as("answers are not in doubt").containsExactly("card");
    }

    @Test
    void whatIsSaidOnceIsNotSentAgainWhereItsAnswerWasLostAndTheLogSaysSo() {
        try (SaidInLog log = new SaidInLog(Subjects.class)) {
            telegram.answer(Call.SEND, () -> LOST);
            becomes(once, calls("reminder", ""));
            restart();
            becomes(once, calls("done", ""));
            assertThat(telegram.sends).containsExactly("reminder");
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("A once "))
                    .singleElement()
                    .asString()
                    .contains("it is not sent again");
        }
    }

    @Test
    void whoeverFollowsAKilledProcessSaysWhatThatOneMayHaveSent() {
        Show reminder = calls("reminder", "");
        assertThat(new Surfaces(store).attempt(Surface.attempted("once:1", reminder, NextCall.hash(reminder.card()))))
                .isTrue();
        try (SaidInLog log = new SaidInLog(Subjects.class)) {
            becomes(once, reminder);
            becomes(once, reminder);
            assertThat(telegram.sends).isEmpty();
            assertThat(log.lines()).singleElement().asString().contains("may or may not be in");
        }
    }

    @Test
    void whatIsSaidOnceIsChangedInItsPlace() {
        becomes(once, calls("reminder", ""));
        becomes(once, calls("done", ""));
        assertThat(telegram.in(GROUP)).containsExactly("done");
    }

    @Test
    void itIsNotShownAsLongAsOneOfItsChatsHasToWait() {
        telegram.answer(Call.SEND, () -> new Delivery.TryAgain(Duration.ofMinutes(1)));
        board.wants(card(GROUP, "card"));
        outbox.changed("board", "1");
        await().until(() -> telegram.sends.size() == 1);
        board.wants(card(GROUP, "card"), card(OTHER, "card"));
        outbox.changed("board", "1");
        await().until(() -> telegram.in(OTHER).equals(List.of("card")));
        await().until(() -> outbox.backlog().length() == 1);
        assertThat(board.isUnshown()).isTrue();
        assertThat(outbox.hasShownAll()).isFalse();
    }

    @Test
    void whatIsSaidOnceComesInTheSupergroupThoughTheProcessIsKilledAsItMoves() {
        telegram.migrate(GROUP, OTHER);
        outbox.onMigration((from, to) -> {
            throw new IllegalStateException("killed");
        });
        once.wants(card(GROUP, "reminder"));
        outbox.changed("once", "1");
        await().until(() -> telegram.sends.size() == 1);
        outbox.close();
        outbox = outbox();
        outbox.onMigration((from, to) -> once.wants(card(OTHER, "reminder")));
        awaitShown(once);
        assertThat(telegram.in(OTHER)).containsExactly("reminder");
    }

    @Test
    void ofTwoInstancesThatSayTheSameOnceAtTheSameTimeOneDoes() {
        Board sameOnce = new Board("once", true);
        sameOnce.wants(card(GROUP, "reminder"));
        try (Outbox second = new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true)) {
            second.show(sameOnce);
            Show drawn = new Show(
                    GROUP,
                    "card",
                    () -> {
                        second.takeOver("board");
                        await().until(() -> !telegram.sends.isEmpty());
                        return Card.text("reminder");
                    },
                    "",
                    null,
                    Urgency.NEWS);
            becomes(once, drawn);
            assertThat(telegram.in(GROUP)).containsExactly("reminder");
        }
    }

    @Test
    void aCardThatIsAskedForAnewStandsBelowAndTheOneBeforePointsToIt() {
        becomes(board, calls("card", "1"), asks("name?"));
        outbox.showAnew("board", "1", GROUP, "card");
        await().until(() -> telegram.sends.size() == 3);
        await().until(outbox::hasShownAll);
        assertThat(telegram.in(GROUP)).containsExactly("see https://t.me/c/1/3", "name?", "card");
    }

    @Test
    void whoeverWaitsForAChangeComesFirstAgainThoughTelegramAskedToWait() {
        becomes(board, awaited("first"));
        telegram.answer(Call.EDIT, () -> {
            other.wants(calls("call", "1"));
            outbox.changed("other", "1");
            await().until(() -> outbox.backlog().length() == 2);
            return WAIT;
        });
        List<String> before = new CopyOnWriteArrayList<>();
        telegram.doAndAnswer(Call.EDIT, () -> {
            before.addAll(telegram.in(GROUP));
            return new Delivery.Delivered(1);
        });
        becomes(board, awaited("second"));
        assertThat(before).containsExactly("second");
        assertThat(telegram.in(GROUP)).containsExactly("second", "call");
    }

    private Duration pauseAfter(Delivery answer) {
        telegram.answer(Call.SEND, () -> answer);
        Show show = card(GROUP, "card");
        return outbox.bring("board:1", new NextCall.Send(show, NextCall.hash(show.card()), null))
                        instanceof Courier.Upshot.Wait wait
                ? wait.time()
                : Duration.ZERO;
    }

    @Test
    void aChatIsLeftAloneForLongerAndLongerUntilTelegramAnswersForIt() {
        assertThat(Stream.<Delivery>of(LOST, LOST, WAIT, LOST, new Delivery.Delivered(1), LOST, REFUSED, LOST)
                        .map(this::pauseAfter)
                        .map(Duration::toMillis))
                .containsExactly(1000L, 2000L, 10L, 4000L, 0L, 1000L, 0L, 1000L);
    }

    @Test
    void whatBearsNoMarkIsShownInTheSupergroupToo() {
        Unmarked form = new Unmarked();
        outbox.show(form);
        outbox.changed("form", "1");
        await().until(() -> telegram.in(GROUP).equals(List.of("form")));
        await().until(outbox::hasShownAll);
        telegram.migrate(GROUP, OTHER);
        outbox.onMigration((from, to) -> {
            form.place = OTHER;
            board.wants(card(OTHER, "card"));
        });
        becomes(board, card(GROUP, "card"));
        await().until(() -> telegram.in(OTHER).size() == 2);
        assertThat(telegram.in(OTHER)).containsExactlyInAnyOrder("form", "card");
    }

    /** Nobody notes of it that it is to be shown anew. */
    private static final class Unmarked implements Projection {

        private volatile Address place = GROUP;

        @Override
        public String kind() {
            return "form";
        }

        @Override
        public Optional<Wanted> wanted(String id) {
            return Optional.of(new Wanted(1, List.of(card(place, "form")), false));
        }

        @Override
        public boolean shown(String id, long version) {
            return true;
        }

        @Override
        public List<String> unshown() {
            return List.of();
        }
    }
}
