package id.sopan.console;

import id.sopan.desk.Who;
import id.sopan.procedure.Language;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.session.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever is signed in, with what they may at this moment.
 *
 * @param name as they call themselves
 * @param units for which they act
 * @param uncertain whether Telegram would not say so of every unit
 * @param zone in which they read times
 */
record Visitor(
        Session session,
        String name,
        Language language,
        boolean admin,
        List<Unit> units,
        boolean uncertain,
        ZoneId zone) {

    Who who() {
        return Who.of(person(), name);
    }

    long person() {
        return session.person();
    }

    /** Those whose requests they read, by name: their own, for an admin all. */
    List<Unit> offered(Roster roster) {
        return admin
                ? roster.unitsByName()
                : units.stream().sorted(Unit.BY_NAME).toList();
    }

    /** @param unit id; empty for all of them */
    static boolean isAmong(List<Unit> offered, String unit) {
        return unit.isEmpty() || offered.stream().anyMatch(one -> one.id().equals(unit));
    }

    Set<String> unitIds() {
        return units.stream().map(Unit::id).collect(Collectors.toSet());
    }
}
