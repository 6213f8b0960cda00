package id.sopan.report;

import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Histories;
import id.sopan.engine.Person;
import id.sopan.measure.PutBack;
import id.sopan.measure.UnitCalendars;
import id.sopan.outbox.Address;
import id.sopan.procedure.Role;
import id.sopan.record.Heads;
import id.sopan.report.export.OfficeCalendar;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two groups are told on Monday, 30 November 2026, at eight, of the seven days before. */
class WeeklySummariesTest {

    private static final Address AKADEMIK = new Address(-1, null);
    private static final Address TI = new Address(-2, null);
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    private static final Period NEXT = new Period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6));
    private static final String FRIDAY = "2026-11-27T10:00";
    private static final String MONDAY = "2026-11-30T08:00";

    private final List<String> told = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private final List<PutBack> putBacks = new ArrayList<>();
    private boolean right = true;
    private UnitCalendars calendars = unit -> OfficeCalendar.in(WIB);

    @AutoClose
    private SqliteStore store;

    private Roster roster;
    private Recaps recaps;
    private WeeklySummaries weekly;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        roster = new Roster(store, Membership.unasked(), () -> at(FRIDAY), WIB, Set.of(1L));
        bind(Role.UNIT_TERKAIT, "Bagian Akademik", AKADEMIK);
        bind(Role.UNIT_TI, "Unit TI", TI);
        begin();
    }

    private Unit bind(Role role, String name, Address home) {
        UnitChange bound =
                roster.by(new Person(1, "Bu Ratna")).bind(role, name, new Unit.Home(home.chat(), null), false);
        assertThat(bound).isInstanceOf(UnitChange.Bound.class);
        return ((UnitChange.Bound) bound).unit();
    }

    /** A program, maybe another one. */
    private void begin() {
        recaps = new Recaps(store);
        Statistics statistics = new Statistics(
                new Histories(store.documents(Collection.RUNS)), hash -> Optional.empty(), calendars, () -> at(MONDAY));
        weekly = new WeeklySummaries(
                roster,
                recaps,
                unit -> calendars.of(unit),
                statistics,
                new Summaries(store),
                new Heads(store),
                new RemovedMeanwhile(statistics, new ToldWords(store)),
                () -> putBacks,
                () -> right,
                (kind, id) -> told.add(id),
                (origin, card) -> alone.add(origin));
    }

    private void run(String... instants) {
        for (String instant : instants) {
            weekly.run(at(instant));
        }
    }

    @Test
    void eachChatIsToldOnceAtEightOnMonday() {
        run(FRIDAY, "2026-11-30T07:59");
        assertThat(told).isEmpty();
        run(MONDAY, "2026-11-30T08:01", "2026-11-30T09:00");
        begin();
        run("2026-11-30T09:01");
        assertThat(told).containsExactlyInAnyOrder(Summaries.weekly(AKADEMIK, WEEK), Summaries.weekly(TI, WEEK));
    }

    @Test
    void nothingIsToldByAClockThatIsWrong() {
        run(FRIDAY);
        right = false;
        run(MONDAY);
        assertThat(told).isEmpty();
        right = true;
        run("2026-11-30T08:05");
        assertThat(told).hasSize(2);
    }

    @Test
    void whatWasDueBeforeItIsSwitchedOnIsNotTold() {
        recaps.change(AKADEMIK, at(FRIDAY), recap -> recap.on(false));
        run(FRIDAY, MONDAY);
        recaps.change(AKADEMIK, at("2026-11-30T09:00"), recap -> recap.on(true));
        run("2026-11-30T09:01");
        assertThat(told).containsExactly(Summaries.weekly(TI, WEEK));
    }

    @Test
    void whatIsChangedHereCountsAtOnce() {
        recaps.change(AKADEMIK, at(FRIDAY), recap -> recap.on(false));
        run(FRIDAY, "2026-11-30T07:58");
        recaps.change(AKADEMIK, at("2026-11-30T07:59"), recap -> recap.on(true));
        run(MONDAY);
        assertThat(told).contains(Summaries.weekly(AKADEMIK, WEEK));
    }

    @Test
    void whatAnotherInstanceSwitchesOffIsNotToldAndWhatItSwitchesOnIsSoon() {
        recaps.change(TI, at(FRIDAY), recap -> recap.on(false));
        run(FRIDAY, "2026-11-30T07:50");
        Recaps another = new Recaps(store);
        another.change(AKADEMIK, at("2026-11-30T07:55"), recap -> recap.on(false));
        another.change(TI, at("2026-11-30T07:55"), recap -> recap.on(true));
        run(MONDAY, "2026-11-30T08:05");
        assertThat(told).containsExactly(Summaries.weekly(TI, WEEK));
    }

    @Test
    void aChatWhoseSettingCannotBeReadKeepsNoneFromBeingTold() {
        store.documents(Collection.SETTINGS)
                .insert(new Document("recap " + AKADEMIK.key(), 1, 0, Set.of("recap:" + AKADEMIK.chat()), "{"));
        run(FRIDAY, MONDAY);
        assertThat(told).containsExactly(Summaries.weekly(TI, WEEK));
    }

    @Test
    void theSettingOfAGroupIsThatOfTheSupergroupThatItBecomes() {
        Address supergroup = new Address(-1001, null);
        Recap set = recaps.change(AKADEMIK, at(FRIDAY), recap -> recap.on(false));
        recaps.moved(AKADEMIK.chat(), supergroup.chat());
        assertThat(recaps.known(supergroup)).contains(set);
        assertThat(recaps.known(AKADEMIK)).isEmpty();
    }

    /** Two units live in the first group, in two zones. */
    @Test
    void aChatHasTheMondayMorningOfTheUnitThatCameFirst() {
        Unit second = bind(Role.UNIT_TERKAIT, "Kampus Timur", AKADEMIK);
        calendars = unit -> OfficeCalendar.in(second.id().equals(unit) ? WIT : WIB);
        run(FRIDAY, "2026-11-30T06:00");
        assertThat(told).as("when it is eight in Jayapura").isEmpty();
        run(MONDAY);
        assertThat(told).contains(Summaries.weekly(AKADEMIK, WEEK));
        assertThat(new Summaries(store)
                        .find(Summaries.weekly(AKADEMIK, WEEK))
                        .orElseThrow()
                        .units())
                .as("of all who live there")
                .hasSize(2)
                .contains(second.id());
    }

    @Test
    void whatAClockThatWasAheadHasToldOfALaterWeekKeepsNoEarlierOneFromBeingTold() {
        run(FRIDAY);
        Report report = new Report(
                NEXT, WIB.getId(), new Tally().figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
        new Summaries(store)
                .add(
                        Summaries.weekly(TI, NEXT),
                        new Told(TI, List.of("unit-ti"), true, report, null),
                        at("2026-12-07T08:00"));
        run(MONDAY);
        assertThat(told).contains(Summaries.weekly(TI, WEEK));
    }

    @Test
    void aChatThatWasMetByAClockThatWasAheadIsToldFromWhenItWasRight() {
        run("2027-01-01T10:00");
        putBacks.add(new PutBack(at("2027-01-01T10:01"), at(FRIDAY)));
        run(FRIDAY, MONDAY);
        assertThat(told).hasSize(2);
    }

    private void off(Address chat, String at) {
        recaps.change(chat, at(at), recap -> recap.on(false));
    }

    @Test
    void theHeadOfTheWeekIsToldAloneWhereAllChatsAreOff() {
        off(AKADEMIK, FRIDAY);
        run(FRIDAY, MONDAY);
        assertThat(alone).as("Unit TI's summary tells it").isEmpty();
        off(TI, "2026-11-30T10:00");
        run("2026-11-30T10:01");
        assertThat(alone).as("since Unit TI was told it").isEmpty();
        right = false;
        run("2026-12-07T08:00");
        assertThat(alone).isEmpty();
        right = true;
        run("2026-12-07T08:01", "2026-12-07T08:02");
        assertThat(alone).containsExactly("head " + NEXT);
        begin();
        run("2026-12-08T08:01");
        assertThat(alone).as("a day later nobody remembers that it was").hasSize(1);
    }
}
