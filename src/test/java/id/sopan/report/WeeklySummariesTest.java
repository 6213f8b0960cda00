package id.sopan.report;

import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
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
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** All of 8 to 15 March 2027 is off in it: two weeks are due on the 16th. */
    private static final WorkingCalendar SHIPPED = Shipped.in(WIB);

    private static final Period OLDER = new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7));
    private static final Period NEWER = new Period(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 14));

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

    /** Everybody has what was told. */
    private void show() {
        Summaries summaries = new Summaries(store);
        for (String id : told) {
            summaries.unshown(id).ifPresent(summary -> summaries.shown(id, summary.version()));
        }
    }

    /** Another program has told Unit TI of that week. */
    private void toldTi(Period week, String at) {
        Report report = new Report(
                week, WIB.getId(), new Tally().figures(), new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
        new Summaries(store)
                .add(Summaries.weekly(TI, week), new Told(TI, List.of("unit-ti"), true, report, null), at(at));
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
    void afterWhatItToldItGoesOnSinceAnotherWeekMayBeDue() {
        run(FRIDAY);
        assertThat(weekly.goesOn()).isFalse();
        run(MONDAY);
        assertThat(weekly.goesOn()).isTrue();
        run(MONDAY);
        assertThat(weekly.goesOn()).isFalse();
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
        toldTi(NEXT, "2026-12-07T08:00");
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

    @Test
    void theHeadIsToldAloneThoughAllWereSwitchedOffByAClockThatWasAhead() {
        off(AKADEMIK, "2027-01-01T10:00");
        off(TI, "2027-01-01T10:00");
        putBacks.add(new PutBack(at("2027-01-01T10:01"), at(FRIDAY)));
        run(FRIDAY, MONDAY);
        assertThat(alone).containsExactly("head " + WEEK);
    }

    @Test
    void ofTwoWeeksThatAreDueTogetherTheHeadOfTheNewerIsToldAlone() {
        calendars = unit -> SHIPPED;
        off(AKADEMIK, "2027-03-05T10:00");
        off(TI, "2027-03-05T10:00");
        run("2027-03-05T10:01", "2027-03-16T08:00");
        assertThat(alone).containsExactly("head " + NEWER);
    }

    @Test
    void itIsKnownWhenTheNextIsDueAlsoOfAChatThatIsMetForTheFirstTimeAndWhereAllAreOff() {
        recaps.change(TI, at(FRIDAY), recap -> recap.on(DayOfWeek.FRIDAY));
        assertThat(weekly.next(at(FRIDAY))).contains(at(MONDAY));
        off(AKADEMIK, FRIDAY);
        assertThat(weekly.next(at(FRIDAY))).contains(at("2026-12-04T08:00"));
        off(TI, FRIDAY);
        assertThat(weekly.next(at(FRIDAY))).as("for the head alone").contains(at(MONDAY));
    }

    @Test
    void aWeekThatAClockThatWasAheadHasToldOfIsToldAgainOnceItIsOver() {
        run(FRIDAY, "2026-12-07T09:00");
        show();
        run("2026-12-07T09:05");
        putBacks.add(new PutBack(at("2026-12-07T10:00"), at(FRIDAY)));
        run(FRIDAY, MONDAY, "2026-12-07T08:00", "2026-12-07T08:01");
        assertThat(told)
                .filteredOn(id -> id.endsWith(TI.key()))
                .containsExactly(Summaries.weekly(TI, NEXT), Summaries.weekly(TI, WEEK), Summaries.weekly(TI, NEXT));
    }

    @Test
    void aWeekThatWasOverIsToldOnceThoughTheClockWasAhead() {
        run(FRIDAY, "2026-12-07T08:30");
        putBacks.add(new PutBack(at("2026-12-07T09:00"), at("2026-12-07T06:00")));
        run("2026-12-07T08:00");
        assertThat(told).hasSize(2);
    }

    @Test
    void nothingIsToldTwiceByAClockThatIsBehindNow() {
        putBacks.add(new PutBack(at("2026-11-20T12:00"), at("2026-11-20T09:00")));
        run(FRIDAY, "2026-11-30T08:30", "2026-11-30T08:10");
        assertThat(told).hasSize(2);
    }

    @Test
    void ofTwoWeeksThatAreDueTogetherTheOlderIsToldThoughAClockThatWasAheadHasToldTheNewer() {
        calendars = unit -> SHIPPED;
        run("2027-03-05T10:00");
        toldTi(NEWER, "2027-03-16T09:00");
        putBacks.add(new PutBack(at("2027-03-16T10:00"), at("2027-03-05T10:00")));
        run("2027-03-16T08:00");
        assertThat(told).contains(Summaries.weekly(TI, OLDER));
    }

    @Test
    void butNotWhereTheNewerWasToldAfterTheClockHadBeenPutRight() {
        calendars = unit -> SHIPPED;
        run("2027-03-05T10:00");
        toldTi(NEWER, "2027-03-16T08:00");
        putBacks.add(new PutBack(at("2027-03-16T10:00"), at("2027-03-05T10:00")));
        run("2027-03-16T08:05");
        assertThat(told).containsExactly(Summaries.weekly(AKADEMIK, OLDER));
    }

    /** The bot was away on two Mondays; the third was declared off after Unit TI had been told on it. */
    @Test
    void aWeekThatWasMissedDoesNotComeAfterOneThatCameTwoWeeksLater() {
        calendars = unit -> SHIPPED;
        run("2027-02-26T10:00");
        toldTi(NEWER, "2027-03-15T08:00");
        run("2027-03-15T10:00");
        Period missed = new Period(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 28));
        assertThat(told).containsExactly(Summaries.weekly(AKADEMIK, missed));
    }

    @Test
    void aWordThatIsRemovedWhileTheWeekIsReportedIsNotKept() {
        Documents runs = store.documents(Collection.RUNS);
        runs.insert(rated("lekas sekali"));
        calendars = unit -> {
            if (unit == null) runs.remove("run"); // asked for once all has been read
            return OfficeCalendar.in(WIB);
        };
        begin();
        run(FRIDAY, MONDAY);
        Ratings kept = new Summaries(store)
                .find(Summaries.weekly(AKADEMIK, WEEK))
                .orElseThrow()
                .report()
                .figures()
                .ratings();
        assertThat(kept.n()).isOne();
        assertThat(kept.words()).isEmpty();
    }

    private static Document rated(String word) {
        PlayedRun run = new PlayedRun(ServerRuns.procedure("dukungan-teknis"), "run");
        Hat hat = new Hat("bagian-akademik", Role.UNIT_TERKAIT);
        Map<String, String> answers =
                Map.of("aplikasi", "SIPUSTAKA", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");
        assertThat(run.request(hat, answers, null, at("2026-11-24T09:00"), at("2026-11-24T09:00")))
                .isTrue();
        assertThat(run.record(new Command.AssignNumber("DT-2026-0001"), at("2026-11-24T09:00")))
                .isTrue();
        does(run, Role.MANAGE_SERVER, new Command.Take(run.run().version()));
        does(run, Role.MANAGE_SERVER, new Command.Finish(run.run().version(), "Diska penuh"));
        does(run, Role.PEMOHON, new Command.Decide(run.run().version(), "normal", null));
        does(run, Role.PEMOHON, new Command.Rate(run.run().version(), 5, word));
        return new Filing().document(run.procedure, run.run());
    }

    private static void does(PlayedRun run, Role role, Command command) {
        assertThat(run.act(role, 0, command, at("2026-11-24T10:00"))).isTrue();
    }
}
