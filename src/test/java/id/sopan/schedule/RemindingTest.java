package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.engine.Command;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Limits;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Projection;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.outbox.Wanted;
import id.sopan.outbox.Willing;
import id.sopan.procedure.Role;
import id.sopan.report.PlayedRun;
import id.sopan.roster.ClosedDay;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What chats are told of requests that lie in the store, whatever becomes of the process that reminds. */
class RemindingTest extends RemindedOffice {

    private static final String THREE_QUARTERS = "2026-11-24T13:33:45";

    private final Telegram telegram = new Telegram();
    private Documents runs;
    private Instant now = at(ASKED);
    private Outbox outbox;
    private Reminding reminding;
    /** Happens once, just before it is noted anew when to look at a request. */
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    /** It sends at once; whether it changes anything, the test says. */
    private static final class Telegram extends Willing {

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final List<String> edited = new CopyOnWriteArrayList<>();
        private final List<Address> told = new CopyOnWriteArrayList<>();
        private final List<Long> unchanged = new CopyOnWriteArrayList<>();
        private volatile boolean changesNothing;
        private volatile boolean answersNothing;

        @Override
        public synchronized Delivery send(Address to, Card card) {
            sent.add(card.html());
            told.add(to);
            return answersNothing ? new Delivery.Unknown() : new Delivery.Delivered(sent.size());
        }

        @Override
        public Delivery edit(Address where, long message, Card card) {
            if (changesNothing) {
                unchanged.add(message);
                return new Delivery.TryAgain(Duration.ofMinutes(1));
            }
            edited.add(card.html());
            return new Delivery.Delivered(message);
        }
    }

    @BeforeEach
    void begin() {
        runs = store.documents(Collection.RUNS);
        outbox = outbox();
        reminding = reminding(interrupted(store), outbox);
        outbox.takeOver("reminder");
    }

    private Outbox outbox() {
        Outbox outbox = new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true);
        outbox.show(new NoCards());
        return outbox;
    }

    /** Requests themselves are shown nowhere. */
    private record NoCards() implements Projection {

        @Override
        public String kind() {
            return RunProjection.RUN;
        }

        @Override
        public Optional<Wanted> wanted(String id) {
            return Optional.empty();
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

    private Reminding reminding(Store on, Outbox by) {
        Runs all = new Runs(on.documents(Collection.RUNS));
        RunProjection cards = new RunProjection(all, procedures, roster, unit -> hours.of(unit), () -> now, List::of);
        return new Reminding(on, all, procedures, roster, hours, by, cards, new Surfaces(on), List::of, () -> now);
    }

    private Store interrupted(Store store) {
        return new ForwardingStore(store) {
            @Override
            public Documents documents(Collection collection) {
                return collection != Collection.TIMERS
                        ? super.documents(collection)
                        : new ForwardingDocuments(super.documents(collection)) {
                            @Override
                            public boolean replace(Document document, long expected) {
                                meanwhile.getAndSet(() -> {}).run();
                                return super.replace(document, expected);
                            }
                        };
            }
        };
    }

    @AfterEach
    void end() {
        outbox.close();
    }

    private Document filed(PlayedRun run) {
        return new Filing().document(procedures.current(run.run().procedure()).orElseThrow(), run.run());
    }

    private void keep(PlayedRun run) {
        assertThat(runs.insert(filed(run))).isTrue();
    }

    /** Something happened to it, and the process was killed before anybody heard of that. */
    private void keepAsItIsNow(PlayedRun run) {
        Document before = runs.find(run.run().id()).orElseThrow();
        assertThat(runs.replace(filed(run), before.version())).isTrue();
    }

    private void todayIsTakenOff() {
        roster.by(new Person(1, "Bu Ratna"))
                .close(new ClosedDay(LocalDate.of(2026, 11, 24), "Hari jadi kantor", "SK Kepala 7/2026"));
    }

    private void look(String at) {
        now = at(at);
        reminding.run(now);
    }

    private void pass(String at) {
        look(at);
        await().until(outbox::hasShownAll);
    }

    @Test
    void itIsKnownAtOnceWhenSomethingIsDueAndToldOnceThen() {
        keep(asked());
        assertThat(reminding.next(now)).contains(at(THREE_QUARTERS));
        pass("2026-11-24T13:33:44");
        assertThat(telegram.sent).isEmpty();
        pass(THREE_QUARTERS);
        pass("2026-11-24T13:34");
        assertThat(telegram.sent).singleElement().asString().contains("SV-2026-0001");
        assertThat(reminding.overdue()).isZero();
        assertThat(reminding.next(now)).contains(at("2026-11-24T13:45"));
    }

    @Test
    void whatHappenedWhileNobodyLookedIsToldAtTheNextLook() {
        keep(asked());
        pass("2026-11-24T13:40");
        assertThat(telegram.sent).hasSize(1);
    }

    @Test
    void aRequestThatIsGoneIsDueNoMore() {
        keep(asked());
        assertThat(reminding.next(now)).isPresent();
        runs.remove("run");
        pass(THREE_QUARTERS);
        assertThat(reminding.overdue()).isZero();
        assertThat(reminding.next(now)).isEmpty();
    }

    @Test
    void oneThatCannotBeReadKeepsNobodyFromBeingRemindedOfOthers() {
        keep(asked());
        keep(another());
        assertThat(reminding.next(now)).isPresent();
        Document whole = runs.find("run").orElseThrow();
        assertThat(runs.replace(
                        new Document("run", whole.version() + 1, whole.order(), whole.keys(), "{"), whole.version()))
                .isTrue();
        pass(THREE_QUARTERS);
        assertThat(telegram.sent).singleElement().asString().contains("SV-2026-0002");
        assertThat(reminding.overdue()).isOne();
    }

    @Test
    void aGroupInWhichSeveralUnitsLiveIsToldOfARequestOnce() {
        roster.by(new Person(1, "Bu Ratna"))
                .bind(Role.MANAGE_SERVER, "Manage Server", new Unit.Home(TI.chat(), null), true);
        keep(asked());
        pass("2026-11-24T13:45");
        assertThat(store.documents(Collection.REMINDERS).query(Query.all()))
                .singleElement()
                .satisfies(page -> assertThat(Page.read(page).letter().items()).hasSize(1));
    }

    @Test
    void whatWasToldFollowsWhatHappensAtOnceAndAtTheNextLookWhereTheProcessWasKilled() {
        PlayedRun run = asked();
        keep(run);
        pass(THREE_QUARTERS);
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T13:35");
        keepAsItIsNow(run);
        outbox.changed(RunProjection.RUN, "run");
        await("before anybody looks").until(() -> telegram.edited.size() == 1);
        does(run, new Command.Continue(run.run().version()), "2026-11-24T13:36");
        keepAsItIsNow(run);
        pass("2026-11-24T13:37");
        await().until(() -> telegram.edited.size() == 2);
    }

    @Test
    void whatACorrectedCalendarMakesWrongIsSaidToBeSoThoughTheProcessIsKilledMeanwhile() {
        keep(asked());
        pass(THREE_QUARTERS);
        pass("2026-11-24T13:34");
        telegram.changesNothing = true;
        todayIsTakenOff();
        look("2026-11-24T13:35");
        await().until(() -> outbox.backlog().length() == 1);
        look("2026-11-24T13:36");
        look("2026-11-24T13:37");
        outbox.close();
        telegram.changesNothing = false;
        begin();
        pass("2026-11-24T13:38");
        await().until(() -> !telegram.edited.isEmpty());
        assertThat(telegram.edited).last().asString().contains("kalender");
    }

    @Test
    void whatIsRepeatedSaysSoThoughTheProcessIsKilledBeforeItDoes() {
        keep(asked());
        pass(THREE_QUARTERS);
        telegram.changesNothing = true;
        look("2026-11-24T13:45");
        await().until(() ->
                telegram.told.contains(MANAGE_SERVER) && telegram.unchanged.contains(1L) && telegram.sent.size() == 3);
        outbox.close();
        telegram.changesNothing = false;
        begin();
        await().until(() -> telegram.edited.stream().anyMatch(text -> text.startsWith("🔁")));
    }

    @Test
    void whatHappenedToARequestIsSaidThoughTheProcessIsKilledBeforeItIs() {
        PlayedRun run = asked();
        keep(run);
        pass(THREE_QUARTERS);
        telegram.changesNothing = true;
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T13:35");
        keepAsItIsNow(run);
        look("2026-11-24T13:37");
        await().until(() -> telegram.unchanged.contains(1L));
        outbox.close();
        telegram.changesNothing = false;
        begin();
        await().until(() -> telegram.edited.size() == 1);
    }

    /** Manage Server, in Jayapura, begins to work at half past five in Jakarta. */
    @Test
    void anEscalationThatMayBeMissingIsToldOnceMoreTheNextWorkingDay() {
        keep(asked());
        pass(THREE_QUARTERS);
        telegram.answersNothing = true;
        pass("2026-11-24T13:45");
        assertThat(telegram.edited).as("nothing newer is known to be there").isEmpty();
        telegram.answersNothing = false;
        pass("2026-11-24T14:30");
        assertThat(telegram.told).containsExactlyInAnyOrder(TI, TI, MANAGE_SERVER);
        assertThat(reminding.next(now)).contains(at("2026-11-25T05:30"));
        telegram.told.clear();
        for (String later : List.of("2026-11-25T05:30", "2026-11-25T09:00", "2026-11-26T09:00")) {
            pass(later);
        }
        assertThat(telegram.told).as("and who must act each day").containsExactly(MANAGE_SERVER, TI, TI);
    }

    /** The developers, in Jayapura, have a quarter of an hour from tomorrow at 5.30 in Jakarta on. */
    @Test
    void whatHappensWhileAllIsLookedAtByACorrectedCalendarIsRemindedOfInTime() {
        PlayedRun run = asked();
        keep(run);
        pass(ASKED);
        pass("2026-11-24T13:01");
        todayIsTakenOff();
        meanwhile.set(() -> {
            does(run, new Command.Decide(run.run().version(), "eksisting", null), "2026-11-24T13:02");
            keepAsItIsNow(run);
            try (Outbox silent = outbox()) {
                reminding(store, silent).run(now);
            }
        });
        pass("2026-11-24T13:02");
        assertThat(reminding.next(now)).contains(at("2026-11-25T05:41:15"));
    }

    /** Its step has no standard, so that those who must act are reminded each third working day. */
    @Test
    void fromWhatIsToldLateTheDaysToTheNextAreCounted() {
        keep(webservice());
        pass("2026-11-30T09:00");
        assertThat(telegram.sent).as("of Friday, on Monday").hasSize(1);
        pass("2026-12-02T09:00");
        assertThat(telegram.sent).as("the second working day after that").hasSize(1);
        assertThat(LocalDate.ofInstant(reminding.next(now).orElseThrow(), WIB)).isEqualTo("2026-12-03");
        pass("2026-12-03T09:00");
        assertThat(telegram.sent).hasSize(2);
        pass("2026-12-07T09:00");
        assertThat(telegram.sent).hasSize(2);
        pass("2026-12-08T09:00");
        assertThat(telegram.sent).hasSize(3);
    }

    @Test
    void whoeverChoosesReadsOfASubRunThatWaitsForItsUnit() {
        keep(waitsForTheUnitOfASubRun());
        pass("2026-11-30T09:00");
        assertThat(telegram.sent).singleElement().asString().contains("SV-2026-0001", "Menunggu sejak");
    }
}
