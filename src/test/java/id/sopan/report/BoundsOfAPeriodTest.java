package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Words;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.report.export.OfficeCalendar;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened just at the bounds of a week, and what was before it: of Monday 7 to Sunday 13 December 2026. */
class BoundsOfAPeriodTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 13));
    private static final Instant FROM = WEEK.from(ZoneOffset.UTC);
    private static final Instant TO = WEEK.to(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-12-21T02:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Procedure SUPPORT = ServerRuns.procedure("dukungan-teknis");
    private static final Map<String, String> TROUBLE =
            Map.of("aplikasi", "SIPUSTAKA", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");

    @TempDir
    Path directory;

    private SqliteStore store;
    private Documents runs;
    private Histories histories;
    private Optional<Procedure> definition = Optional.of(SUPPORT);
    private UnitCalendars calendars = ServerRuns.CALENDARS;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
        runs = store.documents(Collection.RUNS);
        histories = new Histories(runs);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PlayedRun asked(String id, String unit, Instant at) {
        PlayedRun run = new PlayedRun(SUPPORT, id);
        assertThat(run.request(new Hat(unit, Role.UNIT_TERKAIT), TROUBLE, null, at, at))
                .isTrue();
        assertThat(run.record(new Command.AssignNumber("DT-2026-" + id), at)).isTrue();
        return run;
    }

    private void does(PlayedRun run, Role role, Command command, Instant at) {
        assertThat(run.act(role, 0, command, at)).isTrue();
    }

    private void keep(PlayedRun... played) {
        Stream.of(played)
                .forEach(run -> assertThat(runs.insert(new Filing().document(SUPPORT, run.run())))
                        .isTrue());
    }

    private PlayedRun withdrawn(String id, Instant at, Instant end) {
        PlayedRun run = asked(id, "akademik", at);
        does(run, Role.PEMOHON, new Command.Withdraw("Tidak jadi"), end);
        return run;
    }

    private PlayedRun seenTo(PlayedRun run, Instant at) {
        does(run, Role.MANAGE_SERVER, new Command.Take(run.run().version()), at);
        does(run, Role.MANAGE_SERVER, new Command.Finish(run.run().version(), "Diska penuh"), at);
        return run;
    }

    private PlayedRun rated(String id, String unit, String word, Instant at) {
        PlayedRun run = seenTo(asked(id, unit, at.minus(HOUR)), at.minus(HOUR));
        does(run, Role.PEMOHON, new Command.Decide(run.run().version(), "normal", null), at.minus(HOUR));
        does(run, Role.PEMOHON, new Command.Rate(run.run().version(), 4, word), at);
        return run;
    }

    private Statistics statistics() {
        return new Statistics(histories, hash -> definition, calendars, () -> NOW);
    }

    private Report report(Period period, ZoneId zone) {
        return statistics().report(period, zone, Scope.of(Set.of()));
    }

    private Report report() {
        return report(WEEK, ZoneOffset.UTC);
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        histories.during(FROM, TO, run -> {
            synchronized (found) {
                found.add(run.id());
            }
        });
        return found;
    }

    @Test
    void theFirstInstantIsOfItAndTheFirstAfterItIsNot() {
        keep(
                withdrawn("endedAtOnce", FROM.minus(DAY), FROM),
                withdrawn("endedBefore", FROM.minus(DAY), FROM.minusMillis(1)),
                withdrawn("begunAtOnce", FROM, FROM.plus(DAY)),
                withdrawn("begunAtTheEnd", TO, TO.plus(DAY)),
                asked("openAtOnce", "akademik", FROM),
                asked("openAtTheEnd", "akademik", TO));
        assertThat(found()).containsExactlyInAnyOrder("endedAtOnce", "begunAtOnce", "openAtOnce");
        assertThat(report().figures().requested()).isEqualTo(2);
        assertThat(report().figures().withdrawn()).isEqualTo(2);
    }

    private List<Integer> scores(Instant from, Instant to) {
        List<Integer> scores = new ArrayList<>();
        histories.rated(from, to, (run, rating) -> scores.add(rating.score()));
        return scores;
    }

    @Test
    void aRatingIsOfThePeriodInWhichItWasGiven() {
        Instant at = FROM.plus(DAY);
        keep(rated("1", "akademik", "lekas", at));
        assertThat(scores(at, at.plus(HOUR))).containsExactly(4);
        assertThat(scores(at.minus(HOUR), at)).isEmpty();
        assertThat(scores(at.minus(HOUR), at.plusMillis(1))).containsExactly(4);
        assertThat(scores(at.plusMillis(1), at.plus(HOUR))).isEmpty();
        assertThat(scores(at.minus(Duration.ofDays(20)), at.plus(DAY)))
                .as("in a later week of a month")
                .containsExactly(4);
    }

    @Test
    void aWordThatWasRemovedIsNotToldAndTheRatingStays() {
        Document rated = new Filing()
                .document(SUPPORT, rated("1", "akademik", "lekas", FROM).run());
        String removed = rated.json().replace("\"lekas\"", "\"" + Words.REMOVED + "\"");
        assertThat(removed).isNotEqualTo(rated.json());
        runs.insert(new Document(rated.id(), 1, rated.order(), rated.keys(), removed));
        assertThat(report().figures().ratings()).isEqualTo(new Ratings(1, 4, List.of()));
    }

    @Test
    void ofSeveralUnitsTheWordsOfEachAreTold() {
        keep(rated("1", "akademik", "lekas", FROM.plus(DAY)), rated("2", "humas", "ramah", FROM.plus(DAY)));
        List<Scope> all = Stream.of("akademik", "pengembang")
                .map(unit -> Scope.of(Set.of(unit)))
                .toList();
        assertThat(statistics().ratings(WEEK, ZoneOffset.UTC, all).words())
                .extracting(Ratings.Word::word)
                .containsExactly("lekas");
        Figures ofOne =
                statistics().report(WEEK, ZoneOffset.UTC, all.getFirst()).figures();
        assertThat(ofOne.ratings().words()).extracting(Ratings.Word::word).containsExactly("lekas");
        assertThat(ofOne.rows()).isNotEmpty();
        assertThat(statistics()
                        .report(WEEK, ZoneOffset.UTC, Scope.of(Set.of("pengembang")))
                        .figures()
                        .rows())
                .isEmpty();
    }

    @Test
    void whatIsOfADefinitionThatIsGoneIsOmittedInThePeriodsInWhichItWasOpen() {
        keep(withdrawn("1", FROM.minus(DAY), FROM.minus(HOUR)), withdrawn("2", FROM, TO), asked("3", "akademik", TO));
        definition = Optional.empty();
        assertThat(report().omitted()).isOne();
    }

    /** The first request came on 20 November, so that November is compared with nothing. */
    @Test
    void aMonthThatIsRecordedInPartIsComparedWithNothing() {
        keep(withdrawn("1", Instant.parse("2026-11-20T02:00:00Z"), Instant.parse("2026-11-24T02:00:00Z")));
        Period month = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 30));
        assertThat(report(month, ZoneOffset.UTC).before())
                .isEqualTo(new Baseline(0, 0, 0, 0, Compliance.NONE))
                .satisfies(before -> assertThat(before.isEmpty()).isTrue());
    }

    /** Thirty days before April begin on 2 March only. */
    @Test
    void aMonthIsComparedWithTheWholeMonthBefore() {
        keep(
                withdrawn("1", Instant.parse("2027-02-20T02:00:00Z"), Instant.parse("2027-02-28T23:59:59Z")),
                withdrawn("2", Instant.parse("2027-03-01T02:00:00Z"), Instant.parse("2027-03-02T02:00:00Z")),
                withdrawn("3", Instant.parse("2027-04-01T02:00:00Z"), Instant.parse("2027-04-02T02:00:00Z")));
        Period april = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30));
        assertThat(report(april, ZoneOffset.UTC).before()).isEqualTo(new Baseline(1, 1, 0, 0, Compliance.NONE));
    }

    @Test
    void whereNothingWasAskedForYetThereIsNothingToCompareWith() {
        assertThat(report().before().periods()).isZero();
    }

    /** In Jakarta it came on Monday, 9 November, in UTC on Sunday. */
    @Test
    void theWeeksThatAreComparedBeginWithTheFirstRequestByTheClockOfWhoIsTold() {
        keep(
                withdrawn("1", Instant.parse("2026-11-08T18:00:00Z"), Instant.parse("2026-11-09T02:00:00Z")),
                withdrawn("2", FROM, TO));
        assertThat(report(WEEK, ZoneOffset.UTC).before().periods()).isEqualTo(4);
        Period before = new Period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6));
        assertThat(report(before, ServerRuns.WIB).before().periods()).isEqualTo(3);
        assertThat(report(before, ZoneOffset.UTC).before().periods()).isEqualTo(4);
    }

    @Test
    void whatIsDoneInTheWeekIsNotOfThoseBefore() {
        PlayedRun run = seenTo(asked("1", "akademik", FROM.minus(DAY)), FROM.plus(DAY));
        does(run, Role.PEMOHON, new Command.Decide(run.run().version(), "normal", null), FROM.plus(DAY));
        keep(run);
        Report report = report();
        assertThat(report.before()).isEqualTo(new Baseline(1, 1, 0, 0, Compliance.NONE));
        assertThat(report.figures().requested()).isZero();
        assertThat(report.figures().finished()).isOne();
        assertThat(report.figures().compliance().cases()).isOne();
    }

    @Test
    void stepsThatWereDoneAreSomethingToCompareWithThoughNothingElseHappened() {
        assertThat(new Baseline(1, 0, 0, 0, Compliance.NONE).isEmpty()).isTrue();
        assertThat(new Baseline(1, 0, 0, 0, new Compliance(1, 1, 0)).isEmpty()).isFalse();
        assertThat(new Baseline(1, 0, 1, 0, Compliance.NONE).isEmpty()).isFalse();
        assertThat(new Baseline(1, 0, 0, 1, Compliance.NONE).isEmpty()).isFalse();
    }

    @Test
    void theCalendarsByWhichItWasCountedAreNoted() {
        WorkingCalendar ofAgency = Shipped.in(ServerRuns.WIB);
        calendars = unit -> unit == null ? ofAgency : OfficeCalendar.in(ServerRuns.WIB);
        assertThat(report().calendar())
                .as("the agency's where nothing was counted")
                .isEqualTo("=" + ofAgency.version());
        keep(seenTo(asked("1", "akademik", FROM.plus(HOUR)), FROM.plus(DAY)));
        String version = OfficeCalendar.in(ServerRuns.WIB).version();
        assertThat(report().calendar())
                .as("and of each unit that worked")
                .isEqualTo("akademik=" + version + " manage-server=" + version);
    }
}
