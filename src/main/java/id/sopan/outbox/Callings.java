package id.sopan.outbox;

import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.engine.Hat;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Whom the cards of open requests call by name: drawn anew when somebody is known for a unit, or is no longer. */
public record Callings(Roster roster, Runs runs, Outbox outbox) {

    /** Somebody came to a group or left it. */
    public void changed(long chat) {
        roster.in(chat).forEach(unit -> changed(unit.id()));
    }

    /** Somebody was met in a group: open units at home there that list nobody call them from now on. */
    public void met(long chat) {
        roster.in(chat).stream().filter(this::callsWhoeverWasMet).forEach(unit -> changed(unit.id()));
    }

    private boolean callsWhoeverWasMet(Unit unit) {
        return unit.roles().stream()
                .filter(role -> unit.accessOf(role) == Unit.Access.OPEN)
                .anyMatch(role -> roster.listedFor(new Hat(unit.id(), role)).isEmpty());
    }

    /** @param unit its id */
    public void changed(String unit) {
        outbox.changed(RunProjection.RUN, calling(unit));
    }

    /** Somebody is known no more at all: also where this process ends before all is drawn, and of requests that have ended. */
    public void forgotten(String unit) {
        List<String> ids = Stream.concat(calling(unit).stream(), runs.idsOfAskedByNobody(unit).stream())
                .distinct()
                .toList();
        ids.forEach(new RunMarks(runs)::unshow);
        outbox.changed(RunProjection.RUN, ids);
    }

    /** Where a unit is still to be chosen, whoever chooses is called; where others asked on its behalf, the unit is. */
    private List<String> calling(String unit) {
        return Stream.of(runs.idsOfWaitingFor(unit), runs.idsOfUnchosen(), runs.idsOfOpenOnBehalfOf(unit))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
