package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.roster.Unit;
import id.sopan.wording.Viewpoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may read what: a chat the runs of the units at home there, a person those of the units they act for. */
final class Reading {

    private final Office office;

    Reading(Office office) {
        this.office = office;
    }

    boolean mayRead(Run run, Place place, Sender sender) {
        if (place.isPrivate()) {
            return mayRead(run, sender);
        }
        return unitsHere(place).stream().map(Unit::id).anyMatch(run.involved()::contains);
    }

    private boolean mayRead(Run run, Sender sender) {
        boolean requester =
                run.requester().person() != null && run.requester().person().id() == sender.id();
        return requester
                || office.roster().isAdmin(sender.id())
                || !office.roster().hats(sender.id(), run.involved()).hats().isEmpty();
    }

    List<Unit> unitsHere(Place place) {
        return office.roster().at(place.chat(), place.topic());
    }

    /** The units that somebody speaks for in this place: those at home here, in private all that they act for. */
    List<Unit> units(Place place, Sender sender) {
        if (!place.isPrivate()) {
            return unitsHere(place);
        }
        List<Unit> all = office.roster().units();
        Set<String> mine = office
                .roster()
                .hats(sender.id(), all.stream().map(Unit::id).toList())
                .hats()
                .stream()
                .map(hat -> hat.unit())
                .collect(Collectors.toSet());
        return all.stream().filter(unit -> mine.contains(unit.id())).toList();
    }

    Viewpoint viewpoint(Run run, Place place) {
        Set<String> here = unitsHere(place).stream().map(Unit::id).collect(Collectors.toSet());
        return office.projection().viewpoint(run, Office.address(place), here);
    }

    /** The units that take part, for somebody who may not read more. */
    String units(Run run) {
        return run.involved().stream()
                .map(unit -> office.roster().unit(unit).map(Unit::name).orElse(unit))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
