package id.sopan.conversation;

import id.sopan.desk.ReadingRights;
import id.sopan.desk.Worklist;
import id.sopan.engine.Run;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Notice;
import id.sopan.wording.Viewpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may read what: a chat the runs that concern the units at home there or that they asked for, a person those of the units they act for.
 *
 * @param rights what a person may read, apart from a place
 * @param worklist what waits for whom
 */
record Reading(Office office, ReadingRights rights, Worklist worklist) {

    Reading(Office office) {
        this(office, new ReadingRights(office.desk(), office.runs()), new Worklist(office.desk(), office.runs()));
    }

    boolean mayRead(Run run, Place place, Sender sender) {
        if (place.isPrivate()) {
            return rights.mayRead(run, sender.id());
        }
        Set<String> here = idsOfUnitsHere(place);
        return rights.concerns(run, here)
                || (run.isOnBehalf() && here.contains(run.requester().unit()));
    }

    /** The run of that id, for whoever taps; empty also where they may not read it there. */
    Optional<Run> tapped(Inbound.Tapped tap, String id) {
        return office.runs().find(id).filter(run -> mayRead(run, tap.place(), tap.sender()));
    }

    /**
     * The run of that number as it may be read there; empty for a number that is not known, and in the same way for one
     * that may not be read, so that nobody learns which numbers there are.
     */
    Optional<Run> numbered(String number, Place place, Sender sender) {
        return office.runs()
                .byNumber(number.toUpperCase(Locale.ROOT))
                .filter(run -> run.number() != null && mayRead(run, place, sender));
    }

    /** The same for whoever is to act on it, who may know of it from elsewhere, or from the card of its parent. */
    Optional<Run> known(String number, Message message) {
        return office.runs()
                .byNumber(number.toUpperCase(Locale.ROOT))
                .filter(run -> run.number() != null && isKnown(run, message.place(), message.sender()));
    }

    /** Likewise the run of that id, for whoever taps. */
    Optional<Run> knownTapped(Inbound.Tapped tap, String id) {
        return office.runs().find(id).filter(run -> isKnown(run, tap.place(), tap.sender()));
    }

    private boolean isKnown(Run run, Place place, Sender sender) {
        return mayKnow(run, place, sender)
                || parent(run).filter(parent -> mayKnow(parent, place, sender)).isPresent();
    }

    /**
     * Of a sub-run whose parent may be read there, it is said where to read of it.
     *
     * @param shown as which it is said to be unknown otherwise
     */
    void sayUnknown(Message message, Numbered.Written written, String shown, Notice unknown) {
        written.found(office.runs()::byNumber).stream()
                .filter(run -> parent(run)
                        .filter(parent -> mayRead(parent, message.place(), message.sender()))
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(
                        run -> office.say(
                                message,
                                Notice.SUBRUN_OF,
                                Office.number(run),
                                Office.number(parent(run).orElseThrow())),
                        () -> office.say(message, unknown, shown.replaceAll("\\s+", " ")));
    }

    /** Whether it may be read there, or by whoever acts on it there. */
    boolean mayKnow(Run run, Place place, Sender sender) {
        return mayRead(run, place, sender) || (!place.isPrivate() && rights.mayRead(run, sender.id()));
    }

    private Optional<Run> parent(Run run) {
        return Optional.ofNullable(run.parent()).flatMap(parent -> office.runs().legible(parent.run()));
    }

    List<Unit> unitsHere(Place place) {
        return office.roster().at(place.chat(), place.topic());
    }

    /** The units that somebody speaks for in this place: those at home here, in private all that they act for. */
    List<Unit> units(Place place, Sender sender) {
        return place.isPrivate() ? rights.units(sender.id()) : unitsHere(place);
    }

    Set<String> idsOfUnits(Place place, Sender sender) {
        return units(place, sender).stream().map(Unit::id).collect(Collectors.toSet());
    }

    Set<String> idsOfUnitsHere(Place place) {
        return unitsHere(place).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** What somebody holds in this place; in private everywhere. */
    Hats hats(Place place, long person) {
        List<Unit> units = place.isPrivate() ? office.roster().units() : unitsHere(place);
        return office.roster().hats(person, units.stream().map(Unit::id).toList());
    }

    /** From that chat; in private by all that its person acts for. */
    Viewpoint viewpoint(Run run, Heard heard) {
        return viewpoint(run, heard.place(), heard.sender());
    }

    Viewpoint viewpoint(Run run, Place place, Sender sender) {
        return office.projection().viewpoint(run, Office.address(place), idsOfUnits(place, sender));
    }
}
