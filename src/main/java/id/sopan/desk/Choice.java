package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.List;

/** Which unit takes part in a run, where several hold the role: Unit TI chooses. */
public final class Choice {

    private Choice() {}

    /** Ids of the units that may choose: the Unit TI of the run, or all that hold the role. */
    public static List<String> choosers(Run run, Roster roster) {
        String chosen = run.unitOf(Role.UNIT_TI);
        return chosen == null
                ? roster.holding(Role.UNIT_TI).stream().map(Unit::id).toList()
                : List.of(chosen);
    }

    /** Whether the run waits for a choice that this unit can make. */
    public static boolean isOf(String unit, Run run, Roster roster, Desk desk) {
        return choosers(run, roster).contains(unit)
                && desk.unchosen(run).stream()
                        .anyMatch(role -> !roster.holding(role).isEmpty());
    }
}
