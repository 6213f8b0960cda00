package id.sopan.report;

import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Filing;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Limits;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Surfaces;
import id.sopan.outbox.Willing;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.ProcedureListener;
import id.sopan.procedure.Role;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody asks for on Tuesday, 24 November 2026, at eleven in the evening in Jakarta, which is one at night in Jayapura. */
class ReportsTest {

    private static final Instant NOW = at("2026-11-24T23:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Address AKADEMIK = new Address(-1, null);
    private static final String AKADEMIK_ID = "bagian-akademik";
    private static final Person ADMIN = new Person(1, "Bu Ratna");
    private static final Set<String> ALL = Set.of();

    private final Telegram telegram = new Telegram();
    private final List<String> admins = new CopyOnWriteArrayList<>();
    private SqliteStore store;
    private Roster roster;
    private Outbox outbox;
    private Reports reports;

    /** It takes everything, but where it is muted. */
    private static final class Telegram extends Willing {

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private volatile boolean muted;
        private volatile boolean answersNothing;
        private volatile int tried;

        @Override
        public synchronized Delivery send(Address to, Card card) {
            tried++;
            if (muted) return new Delivery.Unreachable("Forbidden: bot was blocked by the user");
            sent.add(card.html());
            if (answersNothing) return new Delivery.Unknown();
            return new Delivery.Delivered(sent.size());
        }
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        roster = new Roster(store, Membership.unasked(), () -> NOW, WIB, Set.of(ADMIN.id()));
        bind(Role.UNIT_TERKAIT, "Bagian Akademik", AKADEMIK);
        bind(Role.UNIT_TERKAIT, "Arsip", new Address(-2, null));
        bind(Role.UNIT_TI, "Unit TI", new Address(-3, null));
        ProcedureLibrary procedures = new ProcedureLibrary(
                DefinitionSource.shipped(),
                new StoredProcedures(store),
                () -> NOW,
                (file, why) -> {},
                new ProcedureListener() {});
        procedures.refresh();
        CalendarLibrary calendars = new CalendarLibrary(
                DefinitionSource.shippedCalendars(),
                new StoredCalendars(store),
                (file, problems) -> {},
                (changes, succession) -> {});
        calendars.refresh();
        outbox = new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true);
        reports = new Reports(
                store,
                procedures,
                roster,
                new AgencyCalendars(calendars, roster, WIB),
                outbox,
                () -> NOW,
                List::of,
                () -> true,
                (origin, card) -> admins.add(card.apply(Language.ID).html()));
        outbox.takeOver("report");
    }

    @AfterEach
    void close() {
        outbox.close();
        store.close();
    }

    private void bind(Role role, String name, Address home) {
        UnitChange bound = roster.by(ADMIN).bind(role, name, new Unit.Home(home.chat(), null), false);
        assertThat(bound).isInstanceOf(UnitChange.Bound.class);
    }

    private static Period day(LocalDate day) {
        return new Period(day, day);
    }

    private String answer(Address to, Set<String> units, Period period) {
        reports.answer(period + " " + to.key(), to, 7, units, period);
        await().until(outbox::hasShownAll);
        return telegram.sent.isEmpty() ? "" : telegram.sent.getLast();
    }

    @Test
    void onlyAPeriodThatIsOverIsWhatWasToldFirstOfIt() {
        Summaries summaries = new Summaries(store);
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(TODAY))).contains("24 November 2026");
        assertThat(summaries.said(AKADEMIK, day(TODAY))).isEmpty();
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY))).contains("23 November 2026");
        assertThat(summaries.said(AKADEMIK, day(MONDAY))).isPresent();
    }

    @Test
    void theAdminsHearOnceOfASummaryOfWhichNobodyKnowsWhetherItCame() {
        Summaries summaries = new Summaries(store);
        answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY));
        Told answered = summaries.said(AKADEMIK, day(MONDAY)).orElseThrow();
        String id = Summaries.weekly(AKADEMIK, day(MONDAY));
        assertThat(summaries.add(id, new Told(AKADEMIK, List.of(AKADEMIK_ID), true, answered.report(), null), NOW))
                .isTrue();
        telegram.sent.clear();
        telegram.answersNothing = true;
        outbox.changed(ReportProjection.WEEKLY, id);
        await().until(() -> !admins.isEmpty());
        await().until(outbox::hasShownAll);
        assertThat(telegram.sent).hasSize(1);
        assertThat(admins).singleElement().asString().contains("Bagian Akademik", "/laporan pekan");
    }

    @Test
    void itIsTheDayThatItIsForTheUnit() {
        assertThat(reports.today(Set.of(AKADEMIK_ID))).isEqualTo(TODAY);
        roster.by(ADMIN).setZone(AKADEMIK_ID, ZoneId.of("Asia/Jayapura"));
        assertThat(reports.today(Set.of(AKADEMIK_ID))).isEqualTo(TODAY.plusDays(1));
        assertThat(reports.today(ALL)).isEqualTo(TODAY);
    }

    /** As in the weekly summary, and as its cards tell the time. */
    @Test
    void whereSeveralUnitsLiveItIsTheDayOfTheFirst() {
        Set<String> both = Set.of("arsip", AKADEMIK_ID);
        roster.by(ADMIN).setZone(AKADEMIK_ID, ZoneId.of("Asia/Jayapura"));
        assertThat(reports.today(both)).isEqualTo(TODAY.plusDays(1));
        roster.by(ADMIN).setZone(AKADEMIK_ID, WIB);
        roster.by(ADMIN).setZone("arsip", ZoneId.of("Asia/Jayapura"));
        assertThat(reports.today(both)).isEqualTo(TODAY);
    }

    @Test
    void aGroupThatBecomesASupergroupKeepsWhatItWasToldAndWhenItIs() {
        Address supergroup = new Address(-1001, null);
        answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY));
        Recap set = reports.recaps().change(AKADEMIK, NOW, recap -> recap.on(false));
        outbox.moved(AKADEMIK.chat(), supergroup.chat());
        assertThat(new Summaries(store).said(supergroup, day(MONDAY))).isPresent();
        assertThat(reports.recaps().of(supergroup, NOW)).isEqualTo(set);
    }

    @Test
    void whatOnePersonCouldNotBeToldOfAllUnitsComesLaterToAnAdminAlone() {
        Address admin = new Address(ADMIN.id(), null);
        Address other = new Address(7, null);
        telegram.muted = true;
        answer(admin, ALL, day(MONDAY));
        answer(other, ALL, day(MONDAY));
        answer(other, Set.of(AKADEMIK_ID), day(TODAY));
        assertThat(telegram.tried).isEqualTo(3);
        telegram.muted = false;
        outbox.forgetTrouble(other.chat());
        outbox.forgetTrouble(admin.chat());
        await().until(() -> telegram.sent.size() == 2);
        await().until(outbox::hasShownAll);
        assertThat(telegram.sent)
                .filteredOn(text -> text.contains("23 November 2026"))
                .as("to the admin")
                .hasSize(1);
    }

    @Test
    void aChatIsAnsweredInItsLanguage() {
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY))).contains("tidak ada permohonan");
        roster.chats().setLanguage(AKADEMIK.chat(), Language.EN);
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(TODAY))).contains("no request was submitted or ended");
    }

    @Test
    void aQuietPeriodSaysWhatTheCalendarDoesNotKnow() {
        Period beyond = new Period(LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 4));
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), beyond)).contains("Data kalender hanya mencakup");
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY))).doesNotContain("\n");
    }

    @Test
    void itIsOfTheUnitsThatAreAskedForAlone() {
        Procedure support = ServerRuns.procedure("dukungan-teknis");
        PlayedRun run = new PlayedRun(support, "run");
        Map<String, String> trouble =
                Map.of("aplikasi", "SIPUSTAKA", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");
        Instant asked = at("2026-11-23T09:00");
        assertThat(run.request(new Hat(AKADEMIK_ID, Role.UNIT_TERKAIT), trouble, null, asked, asked))
                .isTrue();
        assertThat(run.record(new Command.AssignNumber("DT-2026-0001"), asked)).isTrue();
        store.documents(Collection.RUNS).insert(new Filing().document(support, run.run()));
        assertThat(answer(AKADEMIK, Set.of(AKADEMIK_ID), day(MONDAY))).contains("Diajukan <b>1</b>");
        assertThat(answer(new Address(-2, null), Set.of("arsip"), day(MONDAY))).contains("tidak ada permohonan");
    }

    @Test
    void aPageSaysOfWhichUnitsAndProcedureItIs() {
        Scope both = new Scope(Set.of("unit-ti", AKADEMIK_ID, "arsip"), "webservice");
        ReportView view = reports.view(day(MONDAY), both, Language.ID);
        assertThat(view.whose()).isEqualTo("Arsip, Bagian Akademik, Unit TI · Prosedur Pengelolaan Webservice");
        assertThat(view.notes()).first().asString().contains("melibatkan unit-unit ini");
        ReportView all = reports.view(day(MONDAY), Scope.of(ALL), Language.ID);
        assertThat(all.whose()).endsWith(" · Semua prosedur");
        assertThat(all.notes()).isEmpty();
    }
}
