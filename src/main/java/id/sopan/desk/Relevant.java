package id.sopan.desk;

import id.sopan.engine.Changing;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** For which units it matters whether somebody may act, so that Telegram is asked about no others. */
final class Relevant {

    private Relevant() {}

    /** The unit for which it is asked, and those that may ask on behalf of others. */
    static Set<String> units(Command.Request request, Roster roster) {
        Set<String> units = new HashSet<>(Set.of(request.hat().unit()));
        roster.holding(Role.UNIT_TI).stream().map(Unit::id).forEach(units::add);
        return units;
    }

    static Set<String> units(Procedure procedure, Run run, Command command, Roster roster) {
        Set<String> units = new HashSet<>();
        if (command instanceof Command.AssignUnit) {
            roster.holding(Role.UNIT_TI).stream().map(Unit::id).forEach(units::add);
            return units;
        }
        if (command instanceof Command.Withdraw
                || command instanceof Command.Reopen
                || command instanceof Command.Answer) {
            units.add(run.unit());
            Stream.ofNullable(run.requester().unit()).forEach(units::add);
            return units;
        }
        if (command instanceof Command.Migrate) {
            return units;
        }
        if (command instanceof Command.Rate || command instanceof Command.Reconsider) {
            return run.isOnBehalf() ? Set.of(run.unit()) : Set.of();
        }
        if (command instanceof Command.AddNote || command instanceof Command.RemoveNote) {
            units.addAll(run.involved());
            Escalation.units(run, procedure, roster).forEach(units::add);
            return units;
        }
        if (command instanceof Command.Change) {
            Changing.form(procedure, run).ifPresent(form -> units.addAll(units(run, form.roles())));
            Stream.ofNullable(run.requester().unit()).forEach(units::add);
        }
        if (command instanceof Command.Undo && run.undoable() != null) {
            Stream.ofNullable(run.undoable().by().unit()).forEach(units::add);
        }
        run.current().ifPresent(visit -> units.addAll(units(procedure, run, visit)));
        if (command instanceof Command.Pause || command instanceof Command.Continue) {
            run.visits().stream()
                    .filter(Visit::isSentBack)
                    .forEach(visit -> units.addAll(units(procedure, run, visit)));
        }
        return units;
    }

    private static List<String> units(Procedure procedure, Run run, Visit visit) {
        return units(run, visit.in(procedure).roles());
    }

    private static List<String> units(Run run, Set<Role> roles) {
        return roles.stream().map(run::unitOf).filter(Objects::nonNull).toList();
    }
}
