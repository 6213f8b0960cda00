package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Histories;
import id.sopan.measure.PutBack;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.record.Heads;
import id.sopan.roster.Roster;
import id.sopan.schedule.Recurring;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.Upload;
import id.sopan.wording.Wording;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports, put together: what is told each week, and what somebody asks for. */
public final class Reports {

    /** How many units are named where a summary may be missing. */
    private static final int NAMED = 10;

    private final Statistics statistics;
    private final Summaries summaries;
    private final Recaps recaps;
    private final RemovedMeanwhile removed;
    private final Charts charts;
    private final WeeklySummaries weekly;
    private final ProcedureLibrary procedures;
    private final Roster roster;
    private final AgencyCalendars calendars;
    private final Recounting recounting;
    private final Outbox outbox;
    private final InstantSource clock;
    private final BiConsumer<String, Function<Language, Card>> alone;

    /**
     * @param putBacks each time that the machine's clock was put back
     * @param clockIsRight whether it goes with others' clocks now; no week is told by one that does not
     * @param alone is told of a week's head that no summary tells, or that a summary may be missing
     */
    public Reports(
            Store store,
            ProcedureLibrary procedures,
            Roster roster,
            AgencyCalendars calendars,
            Outbox outbox,
            InstantSource clock,
            Supplier<List<PutBack>> putBacks,
            BooleanSupplier clockIsRight,
            BiConsumer<String, Function<Language, Card>> alone) {
        this.procedures = procedures;
        this.roster = roster;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
        this.alone = alone;
        this.charts = new Charts();
        statistics = new Statistics(
                new Histories(store.documents(Collection.RUNS)), procedures::byHash, calendars::of, clock);
        recounting = new Recounting(statistics, calendars);
        summaries = new Summaries(store);
        recaps = new Recaps(store);
        removed = new RemovedMeanwhile(statistics, new ToldWords(store));
        weekly = new WeeklySummaries(
                roster,
                recaps,
                calendars::of,
                statistics,
                summaries,
                new Heads(store),
                removed,
                putBacks,
                clockIsRight,
                outbox::changed,
                alone);
        outbox.show(new ReportProjection(
                true, summaries, this::card, this.charts, this::isAtHome, this::maybeMissing, clock));
        outbox.show(new ReportProjection(
                false, summaries, this::card, this.charts, this::isAtHome, this::maybeMissing, clock));
        outbox.onMigration((from, to) -> {
            summaries.moved(from, to);
            recaps.moved(from, to);
        });
    }

    /** Only people can see whether it came: who looks after the installation hears of it. */
    private void maybeMissing(String id, Told told) {
        List<String> units = told.units().stream().map(roster::unitName).toList();
        alone.accept(
                "missing " + id,
                language -> Notice.SUMMARY_MAY_BE_MISSING.card(
                        language, Wording.in(language).first(NAMED, units)));
    }

    /** Tells the weekly summaries. */
    public Recurring weekly() {
        return weekly;
    }

    public Recaps recaps() {
        return recaps;
    }

    /** The day that it is for these units. */
    public LocalDate today(Set<String> units) {
        return calendar(units).date(clock.instant());
    }

    private WorkingCalendar calendar(Set<String> units) {
        return roster.everyUnit().stream()
                .filter(unit -> units.contains(unit.id()))
                .findFirst()
                .map(calendars::of)
                .orElseGet(calendars::ofAgency);
    }

    /**
     * Answers with a report.
     *
     * @param origin what it answers; answering the same again says nothing new
     * @param asker whom, by Telegram's user id
     */
    public void answer(String origin, Address to, long asker, Set<String> units, Period period) {
        String id = "asked " + origin;
        if (summaries.find(id).isEmpty()) {
            ZoneId zone = calendar(units).zone();
            Report report = statistics.report(period, zone, Scope.of(units));
            Told told = new Told(to, List.copyOf(units), false, report, null);
            if (period.last().isBefore(today(units))) summaries.keepFirst(told, clock.instant());
            boolean added = summaries.answer(id, told, clock.instant(), asker);
            removed.takeOut(period, zone, List.of(Scope.of(units)), List.of(report));
            if (added) {
                outbox.changed(ReportProjection.ANSWER, id);
            }
        }
    }

    /**
     * Every step of the period: as it was said where the button stands below a weekly summary, else as it is now; and all
     * that differs between what was said and what it comes to now.
     */
    public Pages detail(Address at, Set<String> units, DetailButton button, Language language) {
        Period period = button.period();
        Report now = statistics.report(period, calendar(units).zone(), Scope.of(units));
        Report shown = summaries
                .find(Summaries.weekly(at, period))
                .filter(told -> !button.now())
                .map(Told::report)
                .orElse(now);
        Spoken spoken = spoken(language);
        List<String> recomputed =
                said(at, period).map(said -> Recomputed.all(spoken, said, now)).orElse(List.of());
        return DetailText.of(spoken, shown, readers(List.copyOf(units), spoken), recomputed);
    }

    /** For a page. Days are those of the units' zone, else of the agency's. */
    public ReportView view(Period period, Scope scope, Language language) {
        WorkingCalendar calendar = calendar(scope.units());
        Report report = statistics.report(period, calendar.zone(), scope);
        Spoken spoken = spoken(language);
        List<String> notes = spoken.notes(report, calendar.covered());
        if (!scope.units().isEmpty())
            notes.addFirst(Readers.scope(spoken, scope.units().size()));
        return ReportViews.of(spoken, report, whose(scope, spoken), notes);
    }

    private String whose(Scope scope, Spoken spoken) {
        String units = readers(List.copyOf(scope.units()), spoken).names(Integer.MAX_VALUE, spoken);
        String procedure = scope.procedure();
        return spoken.say(
                "report.whose",
                units,
                procedure == null
                        ? spoken.say("report.procedures.all")
                        : procedures
                                .current(procedure)
                                .map(known -> known.nama().in(spoken.language()))
                                .orElse(procedure));
    }

    private Optional<Said> said(Address at, Period period) {
        return summaries
                .said(at, period)
                .map(told -> new Said(
                        told.report(), () -> recounting.isOf(told.report(), Scope.of(Set.copyOf(told.units())))));
    }

    /** Whether its units live where it was to be told; in private that of everything is for admins. */
    private boolean isAtHome(Told told) {
        Address to = told.to();
        return to.isPrivate() ? !told.units().isEmpty() || roster.isAdmin(to.chat()) : to.isOf(told.units(), roster);
    }

    private Card card(String id, Told told) {
        Language language = roster.chats().language(told.to().chat());
        Spoken spoken = spoken(language);
        Report report = told.report();
        SummaryText text = new SummaryText(spoken, report, readers(told.units(), spoken));
        List<String> notes =
                spoken.notes(report, calendar(Set.copyOf(told.units())).covered());
        Optional<Said> said = told.weekly() ? Optional.empty() : said(told.to(), report.period());
        Function<Brevity, List<String>> recomputed =
                brevity -> said.map(then -> Recomputed.lines(spoken, then, report, brevity))
                        .orElse(List.of());
        if (report.figures().isQuiet()
                && report.omitted() == 0
                && recomputed.apply(Brevity.FULL).isEmpty()) {
            return ReportCard.quiet(spoken, told, text.quiet(notes));
        }
        Optional<Upload> chart = charts.of(
                id,
                new StepChart(spoken, report.figures()),
                "rekap-" + report.period().first());
        return ReportCard.of(
                spoken,
                told,
                brevity -> text.blocks(
                        Stream.concat(notes.stream(), recomputed.apply(brevity).stream())
                                .toList(),
                        brevity),
                chart);
    }

    private Spoken spoken(Language language) {
        return new Spoken(language, procedures::byHash, roster::unitName);
    }

    private Readers readers(List<String> units, Spoken spoken) {
        if (units.isEmpty()) return new Readers(List.of(spoken.say("report.units.all")), 0, null);
        List<String> names = units.stream().map(roster::unitName).sorted().toList();
        Set<String> roles = units.stream()
                .flatMap(unit -> roster.unit(unit).stream())
                .flatMap(unit -> unit.roles().stream())
                .map(Role::id)
                .collect(Collectors.toSet());
        return new Readers(names, units.size(), roles);
    }
}
