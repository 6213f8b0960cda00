package id.sopan.desk;

import id.sopan.engine.Command;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import id.sopan.roster.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles that must act in a run's step while no unit is chosen for them. */
final class Unchosen {

    private Unchosen() {}

    static Set<Role> roles(Procedure procedure, Run run) {
        return missing(procedure, run, run.current().stream());
    }

    /** The same of all steps that it has been in, also once it has ended. */
    static Set<Role> everMissing(Procedure procedure, Run run) {
        return missing(procedure, run, run.visits().stream());
    }

    private static Set<Role> missing(Procedure procedure, Run run, Stream<Visit> visits) {
        return visits.flatMap(visit -> acting(visit.in(procedure)).stream())
                .filter(role -> run.unitOf(role) == null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Role> acting(Step step) {
        if (step.work() instanceof Subrun subrun) {
            return Set.of(subrun.as());
        }
        Set<Role> roles = new LinkedHashSet<>(step.acts());
        if (step.work() instanceof Task task) {
            roles.addAll(task.finishes());
        }
        if (step.work() instanceof Decision decision && decision.approvals() != null) {
            roles.addAll(decision.approvals().sequence());
        }
        return roles;
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
