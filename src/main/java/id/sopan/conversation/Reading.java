package id.sopan.conversation;

import id.sopan.desk.ReadingRights;
import id.sopan.engine.Run;
import id.sopan.roster.Unit;
import id.sopan.wording.Viewpoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may read what: a chat the runs of the units at home there, a person those of the units they act for. */
final class Reading {

    private final Office office;
    private final ReadingRights rights;

    Reading(Office office) {
        this.office = office;
        this.rights = new ReadingRights(office.roster(), office.runs());
    }

    boolean mayRead(Run run, Place place, Sender sender) {
        if (place.isPrivate()) {
            return rights.mayRead(run, sender.id());
        }
        return unitsHere(place).stream().map(Unit::id).anyMatch(run.involved()::contains);
    }

    /** What a person may read, apart from a place. */
    ReadingRights rights() {
        return rights;
    }

    List<Unit> unitsHere(Place place) {
        return office.roster().at(place.chat(), place.topic());
    }

    /** The units that somebody speaks for in this place: those at home here, in private all that they act for. */
    List<Unit> units(Place place, Sender sender) {
        return place.isPrivate() ? rights.units(sender.id()) : unitsHere(place);
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
