package id.sopan.desk;

import id.sopan.engine.Act;
import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Engine;
import id.sopan.engine.Origin;
import id.sopan.engine.Outcome;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where commands are carried out. When a method returns, what it says is stored. */
public final class Desk {

    private final Documents runs;
    private final Numbers numbers;
    private final ProcedureLibrary procedures;
    private final Roster roster;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<String> changed;
    private final RunCodec codec = new RunCodec();
    private final Actors actors;
    private final Capacity capacity;
    private final Errands errands = new Errands(this);

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
            Consumer<String> changed) {
        this.runs = runs;
        this.numbers = new Numbers(numbers);
        this.procedures = procedures;
        this.roster = roster;
        this.actors = new Actors(roster);
        this.capacity = new Capacity(roster);
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    /** Begins a run of that id; repeating it begins nothing new, and tells of the one that is there. */
    public Result request(String id, Procedure procedure, Command.Request request, Who who, Instant at, Origin origin) {
        Optional<Document> there = runs.find(id);
        if (there.isPresent()) {
            Run run = codec.read(there.get()).run();
            Run numbered = complete(run);
            return new Result.Repeated(numbered.journal().getFirst(), numbered);
        }
        Actors.Known known = actors.of(who, Set.of(request.hat().unit()));
        Act act = act(request, known.actor(), at, origin);
        return switch (Engine.decide(procedure, null, act)) {
            case Outcome.Accepted accepted -> {
                Filed filed = codec.begin(id, Stamps.on(null, accepted.happenings(), act));
                runs.insert(codec.write(procedure, filed));
                yield new Result.Done(complete(load(id).run()));
            }
            case Outcome.Rejected rejected ->
                known.uncertain() ? new Result.MembershipUnknown() : new Result.NotBegun(rejected.rejection());
            case Outcome.Repeated ignored -> throw new IllegalStateException("repeated before it began: " + id);
        };
    }

    /** Gives a command to a run. */
    public Result act(String id, Command command, Who who, Instant at, Origin origin) {
        while (true) {
            Optional<Document> document = runs.find(id);
            if (document.isEmpty()) {
                return new Result.UnknownRun();
            }
            Filed filed = codec.read(document.get());
            Result result = attempt(filed, command, who, at, origin);
            if (result != null) {
                return result;
            }
        }
    }

    /** What {@link #act} would say; nothing is done. Null where it would be done. */
    public @Nullable Result consider(String id, Command command, Who who) {
        Optional<Document> document = runs.find(id);
        if (document.isEmpty()) {
            return new Result.UnknownRun();
        }
        Run run = codec.read(document.get()).run();
        Procedure procedure = definition(run);
        Actors.Known known = actors.of(who, Relevant.units(procedure, run, command, roster));
        Act act = act(command, known.actor(), clock.instant(), Origin.NONE);
        return switch (Engine.decide(procedure, run, act)) {
            case Outcome.Accepted ignored -> null;
            case Outcome.Rejected rejected -> refused(rejected, known, run);
            case Outcome.Repeated repeated -> new Result.Repeated(repeated.entry(), run);
        };
    }

    private static Result refused(Outcome.Rejected rejected, Actors.Known known, Run run) {
        return known.uncertain() ? new Result.MembershipUnknown() : new Result.Refused(rejected.rejection(), run);
    }

    /** Null when somebody else wrote the run meanwhile. */
    private @Nullable Result attempt(Filed filed, Command command, Who who, Instant at, Origin origin) {
        Run run = filed.run();
        Procedure procedure = definition(run);
        Actors.Known known = actors.of(who, Relevant.units(procedure, run, command, roster));
        Act act = act(command, known.actor(), at, origin);
        return switch (capacity.decide(procedure, run, act)) {
            case Outcome.Accepted accepted ->
                command instanceof Command.Undo && Offspring.isActedOn(run, new Runs(runs))
                        ? new Result.Refused(new Rejection.NothingToUndo(), run)
                        : write(procedure, filed, accepted, act);
            case Outcome.Rejected rejected -> refused(rejected, known, run);
            case Outcome.Repeated repeated -> new Result.Repeated(repeated.entry(), run);
        };
    }

    private @Nullable Result write(Procedure procedure, Filed filed, Outcome.Accepted accepted, Act act) {
        Run run = filed.run();
        Filed next = codec.append(filed, Stamps.on(run, accepted.happenings(), act));
        return runs.replace(codec.write(procedure, next), run.seq()) ? new Result.Done(committed(next.run())) : null;
    }

    private Run committed(Run run) {
        changed.accept(run.id());
        errands.run(run);
        return run;
    }

    /** Gives a new run its number, and delivers what it owes. */
    private Run complete(Run run) {
        if (run.number() != null) {
            return committed(run);
        }
        int year = run.lastAt().atZone(zone).getYear();
        String number = numbers.claim(run.id(), definition(run).prefix(), year);
        act(run.id(), new Command.AssignNumber(number), Who.PROGRAM, clock.instant(), Origin.NONE);
        return load(run.id()).run();
    }

    /** Finishes what is unfinished: runs without a number, commands owed, roles that have got a unit meanwhile. */
    public void sweep() {
        Runs all = new Runs(runs);
        all.withKey(RunKeys.UNNUMBERED).forEach(this::complete);
        all.withKey(RunKeys.OWES).forEach(errands::run);
        all.withKey(RunKeys.UNCHOSEN).forEach(run -> Unchosen.settle(this, definition(run), run));
    }

    /** Roles that must act on this run now, and no unit is chosen for. */
    public Set<Role> unchosen(Run run) {
        return Unchosen.roles(definition(run), run);
    }

    Roster roster() {
        return roster;
    }

    ProcedureLibrary procedures() {
        return procedures;
    }

    InstantSource clock() {
        return clock;
    }

    private Procedure definition(Run run) {
        return procedures
                .byHash(run.definition())
                .orElseThrow(() -> new IllegalStateException(
                        "the definition " + run.definition() + " of " + run.number() + " is not in the store"));
    }

    private Filed load(String id) {
        return codec.read(runs.find(id).orElseThrow(() -> new IllegalStateException("the run is gone: " + id)));
    }

    private Act act(Command command, Actor actor, Instant at, Origin origin) {
        return new Act(command, actor, at, clock.instant(), origin, roster.holders());
    }
}
