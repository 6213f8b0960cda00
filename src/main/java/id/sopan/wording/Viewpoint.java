package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chat from which a run is seen.
 *
 * @param zone in which times are told
 * @param unitsHere ids of the units whose home it is
 * @param mayChooseUnit whether units are chosen here: it is Unit TI's home
 * @param choices the units that hold each role
 * @param people unit id to the people who are called when it must act; nobody: the unit is called by its name
 */
public record Viewpoint(
        Language language,
        ZoneId zone,
        Set<String> unitsHere,
        boolean mayChooseUnit,
        Map<Role, List<UnitChoice>> choices,
        Map<String, List<Mention>> people) {}
