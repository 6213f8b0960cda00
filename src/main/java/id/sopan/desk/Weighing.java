package id.sopan.desk;

import id.sopan.engine.Act;
import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Engine;
import id.sopan.engine.Origin;
import id.sopan.engine.Outcome;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a command would come to, by whoever gives it, as things are now; nothing is written. */
record Weighing(ProcedureLibrary procedures, Roster roster, InstantSource clock) {

    /** @param uncertain whether Telegram would not say of one of the units if the person is a member */
    record Weighed(@Nullable Run run, Act act, boolean uncertain, Outcome outcome) {

        /** What is said where nothing is to be written; null where it is. */
        @Nullable
        Result refusal() {
            return switch (outcome) {
                case Outcome.Accepted ignored -> null;
                case Outcome.Rejected rejected -> refusal(rejected.rejection());
                case Outcome.Repeated repeated -> new Result.Repeated(repeated.entry(), Objects.requireNonNull(run));
            };
        }

        private Result refusal(Rejection rejection) {
            if (uncertain && !rejection.asksForMore()) {
                return new Result.MembershipUnknown();
            }
            return run == null ? new Result.NotBegun(rejection) : new Result.Refused(rejection, run);
        }

        List<Outcome.Happening> happenings() {
            return ((Outcome.Accepted) outcome).happenings();
        }
    }

    Weighed of(Run run, Command command, Who who, Instant at, Origin origin) {
        return byTheNewest(() -> asKnown(run, command, who, at, origin));
    }

    /** The same of a run that is not there yet. */
    Weighed of(Procedure procedure, Command.Request request, Who who, Instant at, Origin origin) {
        return byTheNewest(() -> weighed(procedure, request, who, at, origin));
    }

    /** Nobody is refused because another instance has changed the roster just now. */
    private Weighed byTheNewest(Supplier<Weighed> weighing) {
        Weighed weighed = weighing.get();
        if (weighed.outcome() instanceof Outcome.Rejected) {
            roster.refresh();
            return weighing.get();
        }
        return weighed;
    }

    /** By the roster as it was read last. */
    Weighed asKnown(Run run, Command command, Who who, Instant at, Origin origin) {
        Procedure procedure = definition(run);
        Actors.Known known = new Actors(roster).of(who, Relevant.units(procedure, run, command, roster));
        Set<By> gone = gone(run, command, known.actor());
        Act act = act(command, known, at, origin, gone);
        return new Weighed(run, act, known.uncertain(), new Capacity(roster).decide(procedure, run, act));
    }

    private Weighed weighed(Procedure procedure, Command.Request request, Who who, Instant at, Origin origin) {
        Actors.Known known = new Actors(roster).of(who, Relevant.units(request, roster));
        Act act = act(request, known, at, origin, Set.of());
        return new Weighed(null, act, known.uncertain(), Engine.decide(procedure, null, act));
    }

    private Act act(Command command, Actors.Known known, Instant at, Origin origin, Set<By> gone) {
        return new Act(command, known.actor(), at, clock.instant(), origin, roster.holders(), gone);
    }

    /** Telegram is asked only where the command turns on it. */
    private Set<By> gone(Run run, Command command, Actor actor) {
        boolean disposes = command instanceof Command.Release
                || command instanceof Command.HandOver
                || command instanceof Command.Pause
                || command instanceof Command.Continue;
        return disposes && actor.person() != null ? new Actors(roster).gone(run, actor.person()) : Set.of();
    }

    /** The version that counts for the run, with those that it came through; empty where it cannot be read. */
    Optional<Procedure> legible(Run run) {
        return Versions.of(run, procedures::byHash);
    }

    /** @throws IllegalStateException where it cannot be read */
    Procedure definition(Run run) {
        return Versions.require(run, procedures::byHash);
    }
}
