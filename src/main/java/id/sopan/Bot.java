package id.sopan;

import id.sopan.checkup.Copies;
import id.sopan.checkup.Link;
import id.sopan.clock.OtherTime;
import id.sopan.console.Workplace;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredProcedures;
import id.sopan.outbox.Backlog;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.AdminCode;
import id.sopan.roster.Roster;
import id.sopan.schedule.Schedule;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Intake;
import id.sopan.telegram.Telegram;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The bot on Telegram's wire. */
public final class Bot implements Timed, AutoCloseable {

    private final Store store;
    private final Telegram telegram;
    private final Rehearsals rehearsals;
    private final Operation operation;
    private final CommandMenus menus;
    private final FileCopies copies;
    private final Intake updates;

    public Bot(Plan plan, Store store, InstantSource clock) {
        this.store = store;
        telegram = new Telegram(plan.telegram(), plan.meters());
        rehearsals = new Rehearsals(
                plan,
                new StoredProcedures(store)::current,
                telegram.files(),
                clock,
                System::nanoTime,
                SqliteStore::open);
        operation = new Operation(
                plan,
                store,
                clock,
                telegram.messenger(),
                telegram.membership(this::missing),
                rehearsals,
                new SentBytes(plan.files(), telegram.files()),
                new OtherTime(telegram::ahead, () -> telegram.line().isPresent()),
                this::link,
                this::copies,
                this::runChanged,
                this::hasTurn);
        copies = new FileCopies(
                plan.files(), runs(), operation.agency().keptFiles(), new Fetching(telegram.files()), System::nanoTime);
        operation.retain(plan, store, copies);
        menus = new CommandMenus(telegram.commands(), roster());
        updates = telegram.updates(operation.listener(), store, clock, this::takeOver, operation::giveWay);
    }

    private void missing(long chat, long person) {
        operation.listener().missing(chat, person);
    }

    private Optional<Link> link() {
        return telegram.line().map(line -> new Link(line.me().username(), line.readsAll(), line.ahead()));
    }

    /** Of the files that people send; empty where none are kept. */
    Optional<Copies> copies() {
        return copies.state();
    }

    private boolean hasTurn() {
        return updates.hasTurn();
    }

    private void runChanged() {
        copies.runChanged();
    }

    /** What only the instance that speaks does was not done before, however long ago it fell due. */
    private void takeOver() {
        operation.takeOver();
        Thread.ofVirtual().name("sopan-due").start(() -> {
            try {
                schedule().tick();
            } catch (StoreUnavailable away) {
                // the next tick does it
            }
        });
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
        operation.takeUp();
        schedule().tick();
        listening.run();
        menus.publish();
    }

    /**
     * Looks at the definition files again, finishes what was left unfinished, also by an instance that is gone, and
     * does what is due; to be called every few seconds. What one part cannot do keeps nobody from the others.
     *
     * @throws RuntimeException what went wrong first
     */
    public void tick() {
        RuntimeException first = null;
        for (Runnable part : parts()) {
            try {
                part.run();
            } catch (StoreUnavailable away) {
                throw away;
            } catch (RuntimeException failed) {
                if (first == null) first = failed;
                else first.addSuppressed(failed);
            }
        }
        if (first != null) throw first;
    }

    private List<Runnable> parts() {
        return List.of(
                operation::lookAround,
                operation::recover,
                menus::publish,
                schedule()::tick,
                rehearsals::endIdle,
                operation::tidy,
                copies::tick);
    }

    public ProcedureLibrary procedures() {
        return operation.agency().procedures();
    }

    public AgencyCalendars calendars() {
        return operation.agency().calendars();
    }

    public Roster roster() {
        return operation.agency().roster();
    }

    public AdminCode adminCode() {
        return operation.code();
    }

    public Runs runs() {
        return operation.agency().runs();
    }

    @Override
    public Schedule schedule() {
        return operation.schedule();
    }

    public Ledgers ledgers() {
        return operation.ledgers();
    }

    public RunProjection projection() {
        return operation.projection();
    }

    Workplace workplace() {
        return operation.workplace();
    }

    Publications publications() {
        return operation.publications();
    }

    boolean storeAnswers() {
        return store.answers();
    }

    Backlog backlog() {
        return operation.backlog();
    }

    public Intake updates() {
        return updates;
    }

    @Override
    public boolean hasShownAll() {
        return operation.hasShownAll();
    }

    @Override
    public void close() {
        updates.close();
        rehearsals.close();
        operation.close();
        telegram.close();
    }
}
