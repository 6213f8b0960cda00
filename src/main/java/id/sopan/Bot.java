package id.sopan;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.conversation.AdminPost;
import id.sopan.conversation.Conversation;
import id.sopan.conversation.Listener;
import id.sopan.conversation.Replies;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Desk;
import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.outbox.Limits;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.Evaluations;
import id.sopan.report.Reports;
import id.sopan.report.export.EvaluationForms;
import id.sopan.report.export.Exports;
import id.sopan.report.export.FileMaker;
import id.sopan.report.export.FilePost;
import id.sopan.report.export.Pseudonyms;
import id.sopan.roster.AdminCode;
import id.sopan.roster.Roster;
import id.sopan.schedule.PeriodicStarts;
import id.sopan.schedule.Reminding;
import id.sopan.schedule.Schedule;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.telegram.PollStatus;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.TelegramSettings;
import id.sopan.telegram.UpdateLoop;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bot, put together on a store: what hears, what decides, what shows. */
public final class Bot implements AutoCloseable {

    private final Store store;
    private final Telegram telegram;
    private final ProcedureLibrary procedures;
    private final AgencyCalendars calendars;
    private final Roster roster;
    private final AdminCode code;
    private final Runs runs;
    private final Desk desk;
    private final RunProjection projection;
    private final Redrawing redrawing;
    private final Outbox outbox;
    private final Listener listener;
    private final UpdateLoop updates;
    private final Alarms alarms;
    private final CommandMenus menus;
    private final Schedule schedule;
    private final Exports exports;
    private final Reminding reminding;
    private final Reports reports;

    /**
     * What an installation sets.
     *
     * @param definitions where the procedures are read from
     * @param calendars where the calendars are read from
     * @param zone that decides the year of a number, and in which times are told where no unit's own is known
     * @param admins Telegram's ids of those who look after the installation
     * @param limits how fast is spoken
     */
    public record Plan(
            TelegramSettings telegram,
            DefinitionSource definitions,
            DefinitionSource calendars,
            ZoneId zone,
            Set<Long> admins,
            Limits limits) {

        /** With the calendars that come with Sopan. */
        public Plan(
                TelegramSettings telegram, DefinitionSource definitions, ZoneId zone, Set<Long> admins, Limits limits) {
            this(telegram, definitions, DefinitionSource.shippedCalendars(), zone, admins, limits);
        }
    }

    public Bot(Plan plan, Store store, InstantSource clock) {
        this.store = store;
        telegram = new Telegram(plan.telegram());
        roster = new Roster(store, telegram.membership(), clock, plan.zone(), plan.admins());
        code = new AdminCode(store, roster);
        Surfaces surfaces = new Surfaces(store);
        outbox = new Outbox(surfaces, telegram.messenger(), plan.limits());
        Replies replies = new Replies(store, clock, outbox);
        AdminPost admins = new AdminPost(replies, roster);
        RefusedDefinitions refused = new RefusedDefinitions(admins);
        procedures = new ProcedureLibrary(plan.definitions(), new StoredProcedures(store), clock, refused);
        CalendarLibrary files =
                new CalendarLibrary(plan.calendars(), new StoredCalendars(store), new CalendarNews(admins, refused));
        calendars = new AgencyCalendars(files, roster, plan.zone());
        Documents runDocuments = store.documents(Collection.RUNS);
        runs = new Runs(runDocuments);
        desk = new Desk(
                runDocuments,
                store.documents(Collection.NUMBERS),
                procedures,
                roster,
                clock,
                plan.zone(),
                this::runChanged);
        projection = new RunProjection(runs, procedures, roster, plan.zone(), calendars::of, clock);
        redrawing = new Redrawing(runs, procedures, roster, calendars::of, clock, outbox);
        outbox.show(projection);
        reports = new Reports(store, procedures, roster, calendars::of, outbox, clock);
        exports = new Exports(
                runs, procedures, roster::everyUnit, calendars::of, Pseudonyms.of(store), clock, plan.zone());
        Evaluations evaluations = new Evaluations(new Histories(runDocuments), runs, procedures::byHash, calendars::of);
        EvaluationForms forms = new EvaluationForms(evaluations, roster::everyUnit, clock, plan.zone());
        FilePost post = new FilePost(store, clock, outbox, new FileMaker(exports, forms));
        listener = Conversation.over(
                store,
                desk,
                runs,
                procedures,
                roster,
                calendars,
                code,
                projection,
                surfaces,
                outbox,
                replies,
                reports,
                post,
                clock,
                plan.zone());
        alarms = new Alarms(store, runs, desk, roster, admins, clock);
        outbox.onTrouble(alarms);
        reminding = new Reminding(store, runs, procedures, roster, calendars, outbox, projection, surfaces, clock);
        schedule = new Schedule(clock);
        schedule.add(reminding);
        schedule.add(new CalendarEnd(calendars, admins));
        schedule.add(reports.weekly());
        schedule.add(new PeriodicStarts(store, desk, runs, procedures, roster, calendars));
        schedule.add(redrawing);
        menus = new CommandMenus(telegram.commands(), roster);
        updates = telegram.updates(listener, store.documents(Collection.DEADLETTERS), clock);
    }

    private void runChanged(String run) {
        outbox.changed(RunProjection.RUN, run);
        reminding.runChanged(run);
        redrawing.runChanged(run);
    }

    /** Takes up what an earlier process left, does what fell due meanwhile, then listens. */
    public void start() {
        start(updates::start);
    }

    /** Likewise, for a while only: the log is told of nothing but trouble. */
    void startQuietly() {
        start(updates::startQuietly);
    }

    private void start(Runnable listening) {
        takeUp();
        schedule.tick();
        listening.run();
        menus.publish();
    }

    /**
     * Looks at the definition files again, finishes what was left unfinished, also by an instance that is gone, and
     * does what is due; to be called every few seconds.
     */
    public void tick() {
        takeUp();
        schedule.tick();
        listener.tidy();
        outbox.tidy();
    }

    private void takeUp() {
        procedures.refresh();
        calendars.refresh();
        desk.sweep();
        outbox.recover();
        alarms.lookAround();
        menus.publish();
    }

    public ProcedureLibrary procedures() {
        return procedures;
    }

    /** The calendar of each unit. */
    public AgencyCalendars calendars() {
        return calendars;
    }

    public Roster roster() {
        return roster;
    }

    public AdminCode adminCode() {
        return code;
    }

    public Runs runs() {
        return runs;
    }

    /** Figures of any period. */
    public Reports reports() {
        return reports;
    }

    /** What falls due. */
    public Schedule schedule() {
        return schedule;
    }

    /** How a run's time is counted now; empty where its definition is gone. */
    public Optional<RunClock> time(Run run) {
        return procedures.byHash(run.definition()).map(procedure -> projection.time(run, procedure));
    }

    /** How runs look. */
    public RunProjection projection() {
        return projection;
    }

    public Exports exports() {
        return exports;
    }

    public Telegram telegram() {
        return telegram;
    }

    public boolean storeAnswers() {
        return store.answers();
    }

    public PollStatus polling() {
        return updates.status();
    }

    /** Whether every chat shows what is stored. */
    boolean hasShownAll() {
        return Stream.of(
                        Collection.RUNS,
                        Collection.DIALOGUES,
                        Collection.REPLIES,
                        Collection.REMINDERS,
                        Collection.SUMMARIES,
                        Collection.FILES)
                .allMatch(collection -> store.documents(collection)
                        .query(Query.of("unshown").limit(1))
                        .isEmpty());
    }

    @Override
    public void close() {
        updates.close();
        outbox.close();
        telegram.close();
    }
}
