package id.sopan;

import id.sopan.console.Workplace;
import id.sopan.conversation.ConsoleAccess;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Runs;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.AdminCode;
import id.sopan.roster.Roster;
import id.sopan.schedule.PeriodicStarts;
import id.sopan.schedule.Reminding;
import id.sopan.schedule.Schedule;
import id.sopan.session.Sessions;
import id.sopan.store.Store;
import id.sopan.telegram.PollStatus;
import id.sopan.telegram.Telegram;
import java.time.InstantSource;

/** The bot, put together on a store: what hears, what decides, what shows. */
public final class Bot implements AutoCloseable {

    private final Store store;
    private final Telegram telegram;
    private final Agency agency;
    private final AdminCode code;
    private final Publications publications;
    private final Workplace workplace;
    private final RunProjection projection;
    private final Ledgers ledgers;
    private final Redrawing redrawing;
    private final Reminding reminding;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Alarms alarms;
    private final ClockWatch watch;
    private final CommandMenus menus;
    private final FileCopies copies;
    private final Reception reception;

    public Bot(Plan plan, Store store, InstantSource clock) {
        this.store = store;
        telegram = new Telegram(plan.telegram());
        Roster roster = new Roster(store, telegram.membership(this::missing), clock, plan.zone(), plan.admins());
        code = new AdminCode(store, roster);
        Speech speech = Speech.by(telegram.messenger(), plan.limits(), store, clock);
        outbox = speech.outbox();
        agency = Agency.of(plan, store, roster, speech.replies(), clock, this::runChanged);
        Runs runs = agency.runs();
        ProcedureLibrary procedures = agency.procedures();
        AgencyCalendars calendars = agency.calendars();
        projection = new RunProjection(runs, procedures, roster, plan.zone(), calendars::of, clock);
        ledgers = new Ledgers(procedures, projection, plan.zone());
        redrawing = new Redrawing(runs, procedures, roster, calendars::of, clock, outbox);
        outbox.show(projection);
        publications = Publications.of(store, agency, projection, outbox, clock, plan.zone());
        Sessions sessions = new Sessions(store, InstantSource.system());
        workplace = new Workplace(
                sessions,
                runs,
                procedures,
                roster,
                projection,
                agency.desk(),
                publications.reports(),
                calendars,
                plan.definitions(),
                clock,
                plan.zone());
        ConsoleAccess console = new ConsoleAccess(sessions, plan.console());
        reception = Reception.of(
                telegram, store, agency, code, speech, projection, publications, console, clock, plan.zone());
        alarms = new Alarms(store, agency, clock);
        outbox.onTrouble(alarms);
        watch = new ClockWatch(store, clock, new ClockNews(agency.admins(), plan.zone())::putBack);
        reminding =
                new Reminding(store, runs, procedures, roster, calendars, outbox, projection, speech.surfaces(), clock);
        schedule = new Schedule(clock);
        schedule.add(reminding);
        schedule.add(new CalendarEnd(store, calendars, agency.admins()));
        schedule.add(publications.reports().weekly());
        schedule.add(new PeriodicStarts(store, agency.desk(), runs, procedures, roster, calendars));
        schedule.add(redrawing);
        copies = new FileCopies(plan.files(), runs, telegram.files());
        schedule.add(new StandInWatch(roster, runs, outbox));
        menus = new CommandMenus(telegram.commands(), roster);
    }

    private void missing(long chat, long person) {
        reception.listener().missing(chat, person);
    }

    private void runChanged(String run) {
        outbox.changed(RunProjection.RUN, run);
        reminding.runChanged(run);
        redrawing.runChanged(run);
        alarms.runChanged(run);
        copies.runChanged();
    }

    /** Takes up what an earlier process left, does what fell due meanwhile, then listens. */
    public void start() {
        start(reception.updates()::start);
    }

    /** Likewise, for a while only: the log is told of nothing but trouble. */
    void startQuietly() {
        start(reception.updates()::startQuietly);
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
        reception.listener().tidy();
        outbox.tidy();
        copies.tick();
    }

    private void takeUp() {
        watch.look();
        agency.refresh();
        outbox.recover();
        alarms.lookAround();
        menus.publish();
    }

    public ProcedureLibrary procedures() {
        return agency.procedures();
    }

    /** The calendar of each unit. */
    public AgencyCalendars calendars() {
        return agency.calendars();
    }

    public Roster roster() {
        return agency.roster();
    }

    public AdminCode adminCode() {
        return code;
    }

    public Runs runs() {
        return agency.runs();
    }

    /** What falls due. */
    public Schedule schedule() {
        return schedule;
    }

    /** How the time of runs is counted and told. */
    public Ledgers ledgers() {
        return ledgers;
    }

    /** How runs look. */
    public RunProjection projection() {
        return projection;
    }

    /** What the console shows. */
    Workplace workplace() {
        return workplace;
    }

    Publications publications() {
        return publications;
    }

    public Telegram telegram() {
        return telegram;
    }

    public boolean storeAnswers() {
        return store.answers();
    }

    public PollStatus polling() {
        return reception.updates().status();
    }

    /** Whether every chat shows what is stored. */
    boolean hasShownAll() {
        return outbox.hasShownAll();
    }

    @Override
    public void close() {
        reception.updates().close();
        outbox.close();
        telegram.close();
    }
}
