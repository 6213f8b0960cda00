package id.sopan.desk;

import id.sopan.engine.Command;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.roster.Unit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles that must act in a run's step now while no unit is chosen for them. */
final class Unchosen {

    private Unchosen() {}

    static Set<Role> roles(Procedure procedure, Run run) {
        return run.current()
                .map(visit -> missing(
                        run, visit.in(procedure).engages(visit.approvals().size()).stream()))
                .orElse(Set.of());
    }

    /** The same of all steps that it has been in, whosever turn it is or was, also once it has ended. */
    static Set<Role> everMissing(Procedure procedure, Run run) {
        return missing(run, run.visits().stream().flatMap(visit -> everActing(visit.in(procedure)).stream()));
    }

    private static Collection<Role> everActing(Step step) {
        return step.work() instanceof Subrun ? step.engages(0) : step.roles();
    }

    private static Set<Role> missing(Run run, Stream<Role> roles) {
        return roles.filter(role -> run.unitOf(role) == null).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A role that one unit has come to hold meanwhile needs no choice. */
    static void settle(Desk desk, Procedure procedure, Run run) {
        for (Role role : roles(procedure, run)) {
            List<Unit> holders = desk.roster().holding(role);
            if (holders.size() == 1) {
                Command choice = new Command.AssignUnit(role, holders.getFirst().id());
                desk.act(run.id(), choice, Who.PROGRAM, desk.clock().instant(), Origin.NONE);
            }
        }
    }
}
