package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.List;
import java.util.Set;

/** Which unit takes part in a run, where several hold the role: Unit TI chooses, in procedures without a step of it, too. */
public final class Choice {

    private Choice() {}

    /** Ids of the units that may choose: the Unit TI of the run, or all that hold the role. */
    public static List<String> choosers(Run run, Roster roster) {
        String chosen = run.unitOf(Role.UNIT_TI);
        return chosen == null
                ? roster.holding(Role.UNIT_TI).stream().map(Unit::id).toList()
                : List.of(chosen);
    }

    public static boolean isAwaited(Run run, Procedure procedure, Roster roster) {
        return isBetween(Unchosen.roles(procedure, run), roster);
    }

    /**
     * Ids of those that may choose and do not take part otherwise: none once the run is with one Unit TI, or where all that
     * it came to was chosen without any.
     */
    public static Set<String> asked(Run run, Procedure procedure, Roster roster) {
        boolean theirs = !run.units().containsKey(Role.UNIT_TI)
                && (procedure.roles().contains(Role.UNIT_TI)
                        || isBetween(Unchosen.everMissing(procedure, run), roster));
        return theirs ? Set.copyOf(choosers(run, roster)) : Set.of();
    }

    private static boolean isBetween(Set<Role> unchosen, Roster roster) {
        return unchosen.stream().anyMatch(role -> !roster.holding(role).isEmpty());
    }
}
