package id.sopan.wording;

import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chat from which a run is seen.
 *
 * @param zone in which times are told
 * @param unitsHere ids of the units whose home it is
 * @param choosersHere ids of those of them that may choose which unit takes part
 * @param choices the units that hold each role
 * @param closed of the units at home here, by the roles in which only those may act who are listed
 * @param represented who is away at this moment, of whatever unit
 * @param people who is called when a unit must act in a role; nobody: the unit is called by its name
 * @param requesterLeft whether whoever asked is known to have left the group of their unit
 */
public record Viewpoint(
        Language language,
        ZoneId zone,
        Set<String> unitsHere,
        List<String> choosersHere,
        Map<Role, List<UnitChoice>> choices,
        Map<Hat, List<Mention>> people,
        Map<Hat, UnitChoice> closed,
        List<Represented> represented,
        boolean requesterLeft) {

    /** Where everybody is there, and may act. */
    public Viewpoint(
            Language language,
            ZoneId zone,
            Set<String> unitsHere,
            List<String> choosersHere,
            Map<Role, List<UnitChoice>> choices,
            Map<Hat, List<Mention>> people) {
        this(language, zone, unitsHere, choosersHere, choices, people, Map.of(), List.of(), false);
    }

    /** No chat of a unit: who only looks on, and is offered nothing that is a unit's to do. */
    public static Viewpoint anywhere(Language language, ZoneId zone) {
        return new Viewpoint(language, zone, Set.of(), List.of(), Map.of(), Map.of());
    }

    /** Who is called in the place of that person. */
    Optional<Represented> representing(Hat hat, long person) {
        return represented.stream().filter(away -> away.concerns(hat, person)).findFirst();
    }
}
