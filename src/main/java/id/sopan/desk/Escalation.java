package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is told where a step has taken longer than its standard time. */
public final class Escalation {

    private Escalation() {}

    /** Ids of the units of the role that a step names for it: the one that takes part in the run, or all. */
    public static List<String> units(Run run, Role role, Roster roster) {
        String chosen = run.unitOf(role);
        return chosen == null ? roster.holding(role).stream().map(Unit::id).toList() : List.of(chosen);
    }

    /** Likewise of all steps to which the run has come. */
    static Stream<String> units(Run run, Procedure procedure, Roster roster) {
        return run.escalations(procedure).flatMap(role -> units(run, role, roster).stream());
    }

    /** Ids of the procedures of which some step names one of these roles for it. */
    public static Set<String> procedures(Collection<Procedure> procedures, Set<Role> roles) {
        return procedures.stream()
                .filter(procedure -> procedure.steps().stream()
                        .anyMatch(step -> step.escalation() != null && roles.contains(step.escalation())))
                .map(Procedure::id)
                .collect(Collectors.toSet());
    }
}
