package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Entry;
import id.sopan.engine.Origin;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.log.Concerning;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.roster.Roster;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where commands are carried out. When a method returns, what it says is stored. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Documents documents;
    private final ReadRuns read;
    private final Runs runs;
    private final ProcedureLibrary procedures;
    private final Numbers numbers;
    private final Roster roster;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<String> changed;
    private final RunCodec codec = new RunCodec();
    private final Legible<Filed> legible;
    private final Weighing weighing;
    private final Errands errands;
    private final Tally tally;
    private Set<String> unfinishedBefore = Set.of();
    /** Of which the log was told. */
    private final Set<String> unfinishable = ConcurrentHashMap.newKeySet();

    /**
     * @param zone that decides the year of a number
     * @param changed is told the id of each run that has been written and bears a number
     */
    public Desk(
            Documents runs,
            Documents numbers,
            ProcedureLibrary procedures,
            Roster roster,
            InstantSource clock,
            ZoneId zone,
            Consumer<String> changed,
            MeterRegistry meters) {
        this.documents = runs;
        this.read = new ReadRuns(runs);
        this.legible = new Legible<>(Collection.RUNS, document -> read.of(document, codec::read));
        this.runs = new Runs(runs, read);
        this.procedures = procedures;
        this.numbers = new Numbers(numbers);
        this.roster = roster;
        this.weighing = new Weighing(procedures, roster, clock);
        this.clock = clock;
        this.errands = new Errands(this, procedures, clock);
        this.zone = zone;
        this.changed = changed;
        this.tally = new Tally(meters);
    }

    /** The runs that it writes. */
    public Runs runs() {
        return runs;
    }

    /** Begins a run of that id; repeating it begins nothing new, and tells of the one that is there. */
    public Result request(String id, Procedure procedure, Command.Request request, Who who, Instant at, Origin origin) {
        return tally.of(begin(id, procedure, request, who, at, origin));
    }

    private Result begin(String id, Procedure procedure, Command.Request request, Who who, Instant at, Origin origin) {
        Optional<Run> there = begun(id);
        if (there.isPresent()) {
            return new Result.Repeated(there.get().journal().getFirst(), there.get());
        }
        Weighing.Weighed weighed = weighing.of(procedure, request, who, at, origin);
        Result refusal = weighed.refusal();
        if (refusal != null) {
            return refusal;
        }
        List<Entry> entries = Stamps.on(null, weighed.happenings(), weighed.act());
        Filed begun = codec.begin(id, entries);
        Document document = codec.write(procedure, begun);
        if (documents.insert(document)) {
            read.keep(document, begun);
            tally.written(procedure.id(), entries);
        }
        return new Result.Done(complete(run(id)));
    }

    /** The run of that id, which bears its number by then; empty where none was begun. */
    Optional<Run> begun(String id) {
        return read.find(id).map(document -> complete(read(document).run()));
    }

    /** Gives a command to a run. */
    public Result act(String id, Command command, Who who, Instant at, Origin origin) {
        return tally.of(carryOut(id, command, who, at, origin));
    }

    private Result carryOut(String id, Command command, Who who, Instant at, Origin origin) {
        while (true) {
            Optional<Document> document = read.find(id);
            if (document.isEmpty()) {
                return new Result.UnknownRun();
            }
            Filed filed = read(document.get());
            try (Concerning run = Concerning.run(filed.run().number())) {
                Result result = attempt(filed, command, who, at, origin);
                if (result != null) {
                    return result;
                }
            }
        }
    }

    /** What {@link #act} would say; nothing is done. Null where it would be done. */
    public @Nullable Result consider(String id, Command command, Who who) {
        return consider(id, run -> weighing.of(run, command, who, clock.instant(), Origin.NONE));
    }

    /** The same by the roster as it is known, for whoever goes through many: they refresh it once before. */
    public @Nullable Result considerAsKnown(String id, Command command, Who who) {
        return consider(id, run -> weighing.asKnown(run, command, who, clock.instant(), Origin.NONE));
    }

    private @Nullable Result consider(String id, Function<Run, Weighing.Weighed> weigh) {
        Optional<Run> run = runs.find(id);
        return run.isEmpty() ? new Result.UnknownRun() : weigh.apply(run.get()).refusal();
    }

    /** Null when somebody else wrote the run meanwhile. */
    private @Nullable Result attempt(Filed filed, Command command, Who who, Instant at, Origin origin) {
        Run run = filed.run();
        Weighing.Weighed weighed = weighing.of(run, command, who, at, origin);
        Result refusal = weighed.refusal();
        if (refusal != null) {
            return refusal;
        }
        boolean takesBack = command instanceof Command.Undo || command instanceof Command.UndoSubrunEnd;
        if (takesBack && runs.isActedOnBelow(run)) {
            return new Result.Refused(new Rejection.NothingToUndo(), run);
        }
        return command instanceof Command.Undo && run.end() != null && run.parent() != null
                ? undoEnd(run, run.parent().run(), at, origin)
                : write(filed, weighed);
    }

    /** The run above decides whether its sub-run may go on: nobody may have acted on the outcome. */
    private Result undoEnd(Run run, String parent, Instant at, Origin origin) {
        errands.run(run);
        By by = Objects.requireNonNull(run.undoable()).by();
        Command.UndoSubrunEnd undo = new Command.UndoSubrunEnd(run.id(), run.version(), by);
        Result above = carryOut(parent, undo, Who.PROGRAM, at, origin);
        if (above.effective().isEmpty()) {
            return new Result.Refused(new Rejection.NothingToUndo(), run);
        }
        errands.run(run(parent));
        return new Result.Done(run(run.id()));
    }

    private @Nullable Result write(Filed filed, Weighing.Weighed weighed) {
        Run run = filed.run();
        if (weighed.act().command() instanceof Command.Remark && !RunCodec.hasRoom(filed)) {
            return new Result.Refused(new Rejection.RunFull(), run);
        }
        List<Entry> entries = Stamps.on(run, weighed.happenings(), weighed.act());
        Filed next = codec.append(filed, entries);
        Procedure procedure = weighing.definition(next.run());
        Document document = codec.write(procedure, next);
        if (!documents.replace(document, run.seq())) {
            return null;
        }
        read.keep(document, next);
        tally.written(procedure.id(), entries);
        return new Result.Done(committed(run, next.run()));
    }

    private Run committed(Run before, Run run) {
        if (run.parent() != null) {
            boolean moved = hasMoved(before, run);
            if (moved || run.lastAct() != null) {
                showAgain(run.parent().run(), moved);
            }
        }
        before.broughtHereBy()
                .filter(ended -> run.broughtHereBy().isEmpty())
                .ifPresent(ended -> showAgain(ended, false));
        changed.accept(run.id());
        errands.run(run);
        return run;
    }

    /** Whether it is elsewhere than before, or with others; where it ends, the run above goes on and is shown by that. */
    private static boolean hasMoved(Run before, Run run) {
        return run.isOpen()
                && !(place(before).equals(place(run)) && before.units().equals(run.units()));
    }

    /** Changes with each step, and within a sequence with each voice. */
    private static String place(Run run) {
        return run.current()
                .map(visit -> visit.step() + " " + visit.number() + " "
                        + visit.approvals().size())
                .orElse("");
    }

    /**
     * Whether its last act can be taken back depends on what was done in a sub-run or in the run above. Before that is
     * shown, so that a kill in between is made up for.
     *
     * @param tells whether it tells of the other in any case
     */
    private void showAgain(String id, boolean tells) {
        read.find(id).ifPresent(document -> {
            Filed other = read(document);
            if (tells || other.run().undoable() != null) {
                if (!document.keys().contains(RunKeys.UNSHOWN)) {
                    documents.replace(codec.write(weighing.definition(other.run()), other), document.version());
                }
                changed.accept(document.id());
            }
        });
    }

    /** Gives a new run its number, and delivers what it owes. One that has its number is being shown by whoever gave it. */
    private Run complete(Run run) {
        if (run.number() != null) {
            errands.run(run);
            return run;
        }
        int year = run.lastAt().atZone(zone).getYear();
        String number = numbers.claim(run.id(), weighing.definition(run).prefix(), year);
        act(run.id(), new Command.AssignNumber(number), Who.PROGRAM, clock.instant(), Origin.NONE);
        return run(run.id());
    }

    /** Finishes what is unfinished: runs without a number, commands owed, roles that have got a unit meanwhile. */
    public void sweep() {
        sweep(run -> true);
    }

    /** Likewise what was unfinished at the last look either: who has just begun something is at it. */
    public synchronized void recover() {
        Set<String> unfinished = new HashSet<>();
        sweep(run -> {
            unfinished.add(run.id());
            return unfinishedBefore.contains(run.id());
        });
        unfinishedBefore = unfinished;
    }

    private void sweep(Predicate<Run> which) {
        finish(runs.withKey(RunKeys.UNNUMBERED).filter(which), this::complete);
        finish(runs.withKey(RunKeys.OWES).filter(which), errands::run);
        finish(runs.unchosen().filter(which), run -> Unchosen.settle(this, weighing.definition(run), run));
    }

    /** Where what it needs cannot be read, it stays unfinished, and keeps nobody from the others. */
    private void finish(Stream<Run> unfinished, Consumer<Run> finish) {
        unfinished.forEach(run -> {
            try (Concerning concerning = Concerning.run(run.number())) {
                finish.accept(run);
            } catch (StoreUnavailable away) {
                throw away;
            } catch (RuntimeException e) {
                LOG.atLevel(unfinishable.add(run.id()) ? Level.ERROR : Level.DEBUG)
                        .setCause(e)
                        .log("The request {} could not be finished, which each look tries again", run.id());
            }
        });
    }

    /** Roles that must act on this run now, and no unit is chosen for. */
    public Set<Role> unchosen(Run run) {
        return Unchosen.roles(weighing.definition(run), run);
    }

    /** The version that counts for it; empty where that cannot be read. */
    public Optional<Procedure> definition(Run run) {
        return weighing.legible(run);
    }

    /**
     * The roles that units can hold. Where this one is none of them, it is looked for in what open requests go by, though no
     * file names it any more: they may wait for it.
     */
    public Roles roles(Role wanted) {
        Roles offered = procedures.roles();
        return offered.has(wanted) || wanted.equals(Role.PEMOHON)
                ? offered
                : runs.open()
                        .flatMap(run -> definition(run).stream())
                        .flatMap(Procedure::versions)
                        .map(Procedure::known)
                        .filter(known -> known.has(wanted))
                        .findFirst()
                        .map(known -> offered.and(known.names()))
                        .orElse(offered);
    }

    Roster roster() {
        return roster;
    }

    InstantSource clock() {
        return clock;
    }

    private Filed read(Document document) {
        return legible.require(document);
    }

    Run run(String id) {
        return load(id).run();
    }

    private Filed load(String id) {
        return read(read.find(id).orElseThrow(() -> new IllegalStateException("the run is gone: " + id)));
    }
}
