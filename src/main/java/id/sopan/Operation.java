package id.sopan;

import id.sopan.checkup.Copies;
import id.sopan.checkup.Link;
import id.sopan.clock.MachineClock;
import id.sopan.clock.OtherTime;
import id.sopan.console.FileSource;
import id.sopan.console.Workplace;
import id.sopan.conversation.ConsoleAccess;
import id.sopan.conversation.Conversation;
import id.sopan.conversation.Listener;
import id.sopan.conversation.OpenForms;
import id.sopan.conversation.Replies;
import id.sopan.conversation.UnsentReplies;
import id.sopan.desk.AdminActs;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.RemovalOrders;
import id.sopan.desk.Runs;
import id.sopan.outbox.Backlog;
import id.sopan.outbox.Callings;
import id.sopan.outbox.Handovers;
import id.sopan.outbox.Messenger;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.AdminCode;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.schedule.PeriodicStarts;
import id.sopan.schedule.Reminding;
import id.sopan.schedule.Schedule;
import id.sopan.session.Sessions;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import id.sopan.trial.Trials;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The bot without its wire, put together on a store: who hears, what decides, what is shown, what falls due. */
final class Operation implements Timed, AutoCloseable {

    private final Agency agency;
    private final MachineClock machine;
    private final AdminCode code;
    private final OpenForms forms;
    private final Publications publications;
    private final Workplace workplace;
    private final RunProjection projection;
    private final Ledgers ledgers;
    private final Redrawing redrawing;
    private final Reminding reminding;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Surfaces surfaces;
    private final Sessions sessions;
    private final Callings callings;
    private final Alarms alarms;
    private final OtherZones zones;
    private final Listener listener;
    private final RemovalOrders removals;
    private final Replies replies;
    private final Runnable written;

    /**
     * @param time of the machine's clock and Telegram's
     * @param link asks Telegram how the bot stands
     * @param written is told of each run that was written
     */
    Operation(
            Plan plan,
            Store store,
            InstantSource clock,
            Messenger messenger,
            Membership membership,
            Trials trials,
            FileSource files,
            OtherTime time,
            Supplier<Optional<Link>> link,
            Supplier<Optional<Copies>> copies,
            Runnable written,
            BooleanSupplier hasTurn) {
        this.written = written;
        Roster roster = new Roster(store, membership, clock, plan.zone(), plan.admins());
        code = new AdminCode(store, roster);
        surfaces = new Surfaces(store);
        outbox =
                new Outbox(surfaces, messenger, plan.limits(), store.isShared() ? new Handovers(store) : null, hasTurn);
        replies = new Replies(store, clock, outbox, surfaces);
        agency = Agency.of(plan, store, roster, replies, clock, this::runChanged);
        Runs runs = agency.runs();
        ProcedureLibrary procedures = agency.procedures();
        AgencyCalendars calendars = agency.calendars();
        callings = new Callings(roster, runs, outbox);
        machine = new MachineClock(store, clock, time, agency.admins(), runs, plan.zone());
        projection = new RunProjection(runs, procedures, roster, calendars::of, clock, machine::faults);
        ledgers = new Ledgers(procedures, projection, plan.zone());
        redrawing = new Redrawing(runs, procedures, roster, calendars::of, clock, outbox);
        outbox.show(projection);
        forms = new OpenForms(store, procedures, runs, roster, calendars, clock, outbox);
        removals = new RemovalOrders(store, clock);
        publications = Publications.of(
                store,
                agency,
                projection,
                forms,
                removals,
                outbox,
                clock,
                machine::putBacks,
                machine::isRight,
                plan.zone());
        sessions = new Sessions(store, InstantSource.system());
        workplace = new Workplace(
                sessions,
                runs,
                new AdminActs(store.documents(Collection.RUNS), clock),
                procedures,
                roster,
                projection,
                agency.desk(),
                publications.reports(),
                calendars,
                plan.definitions(),
                trials,
                files,
                clock);
        zones = new OtherZones(store, plan.zone(), clock);
        listener = Conversation.over(
                store,
                agency.desk(),
                runs,
                procedures,
                roster,
                calendars,
                code,
                projection,
                surfaces,
                outbox,
                replies,
                publications.reports(),
                publications.files(),
                publications.drawings(),
                new ConsoleAccess(sessions, plan.console()),
                removals,
                trials,
                messenger,
                link,
                copies,
                zones::about,
                plan.perMinute(),
                clock,
                plan.zone());
        alarms = new Alarms(store, agency, clock);
        outbox.onTrouble(alarms);
        reminding = new Reminding(
                store, runs, procedures, roster, calendars, outbox, projection, surfaces, machine::putBacks, clock);
        schedule = new Schedule(clock);
        schedule.add(reminding);
        schedule.add(new CalendarEnd(store, calendars, agency.admins()));
        schedule.add(publications.reports().weekly());
        schedule.add(new PeriodicStarts(
                store,
                agency.desk(),
                runs,
                procedures,
                roster,
                calendars,
                machine::putBacks,
                new LeftOutPeriods(agency.admins())));
        schedule.add(new UnsentForms(forms));
        schedule.add(new WhileSpeaking(redrawing, outbox));
        schedule.add(new WhileSpeaking(new LostHomes(roster, alarms::isLost, outbox::probe), outbox));
        schedule.add(new WhileSpeaking(new StandInWatch(roster, callings, machine::isRight), outbox));
        outbox.beforeHandovers(roster::refresh);
    }

    /** Puts away what is kept no longer, with the copies of its files. */
    void retain(Plan plan, Store store, FileCopies copies) {
        Withholding withholding = new Withholding(new UnsentReplies(replies), agency.roster());
        schedule.add(new Retention(
                plan.retention(),
                plan.zone(),
                store,
                agency.anonymising(),
                run -> {
                    copies.keepOnly(run);
                    withholding.about(run);
                },
                forms::expire,
                agency.roster()));
        schedule.add(new Removing(store, removals, agency, copies, sessions, surfaces, replies, withholding, callings));
    }

    private void runChanged(String run) {
        outbox.changed(RunProjection.RUN, run);
        alarms.runChanged(run);
        written.run();
    }

    /** To be called when this instance is the one that listens, from the start or after another. */
    void takeOver() {
        agency.roster().refresh();
        agency.reindexing().again();
        redrawing.takeOver();
        removals.takeOver();
        outbox.takeOver(RunProjection.RUN);
    }

    /** To be called when another may be the one from now on. */
    void giveWay() {
        outbox.giveWay();
    }

    /**
     * What is neither finished nor shown, since an instance is gone or the store was; to be called now and then. What another
     * instance left is done by the one that speaks.
     */
    void recover() {
        if (outbox.speaks()) {
            agency.desk().recover();
        }
        outbox.recover();
    }

    /** At a start: finishes what was left unfinished. */
    void takeUp() {
        lookAround();
        agency.desk().sweep();
    }

    /** Looks at the definition files again, and at what may have changed around it. */
    void lookAround() {
        machine.look();
        zones.look();
        agency.refresh();
        alarms.lookAround();
        code.look();
    }

    /** After what is due was done. */
    void tidy() {
        listener.tidy();
        outbox.tidy();
    }

    Agency agency() {
        return agency;
    }

    AdminCode code() {
        return code;
    }

    Listener listener() {
        return listener;
    }

    Publications publications() {
        return publications;
    }

    Workplace workplace() {
        return workplace;
    }

    RunProjection projection() {
        return projection;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    Backlog backlog() {
        return outbox.backlog();
    }

    @Override
    public boolean hasShownAll() {
        return outbox.hasShownAll();
    }

    @Override
    public void close() {
        outbox.close();
    }
}
