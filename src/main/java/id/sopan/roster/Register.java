package id.sopan.roster;

import id.sopan.procedure.Role;
import id.sopan.roster.Unit.Home;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All units, in the order in which they were made. One value and one document, so that a name is never given twice and
 * a group that became a supergroup moves all its units at once.
 */
record Register(List<Unit> units) {

    static final Register EMPTY = new Register(List.of());

    Register {
        units = List.copyOf(units);
    }

    Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    Optional<Unit> named(String name) {
        return units.stream().filter(unit -> Names.same(unit.name(), name)).findFirst();
    }

    /** A unit that holds nothing yet, with an id that no other has. */
    Unit fresh(String name, ZoneId zone) {
        String id = Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? Names.slug(name) : Names.slug(name, number))
                .filter(candidate -> unit(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
        return new Unit(id, name, Set.of(), null, Map.of(), zone, null);
    }

    Register with(Unit changed) {
        List<Unit> next = new ArrayList<>(units);
        next.replaceAll(unit -> unit.id().equals(changed.id()) ? changed : unit);
        if (unit(changed.id()).isEmpty()) {
            next.add(changed);
        }
        return new Register(next);
    }

    Register migrated(long from, long to) {
        return new Register(units.stream()
                .map(unit -> {
                    Home home = unit.home();
                    return home != null && home.chat() == from ? unit.at(new Home(to, home.topic())) : unit;
                })
                .toList());
    }

    /** Those that were not dissolved. */
    List<Unit> current() {
        return units.stream().filter(unit -> !unit.roles().isEmpty()).toList();
    }

    /** Those at home in this topic; where there are none, those at home in the whole group. */
    List<Unit> at(Home home) {
        List<Unit> here =
                units.stream().filter(unit -> home.equals(unit.home())).toList();
        return here.isEmpty() && home.topic() != null ? at(new Home(home.chat(), null)) : here;
    }

    List<Unit> in(long chat) {
        return units.stream()
                .filter(unit -> unit.home() != null && unit.home().chat() == chat)
                .toList();
    }

    List<Unit> holding(Role role) {
        return units.stream().filter(unit -> unit.holds(role)).toList();
    }

    /** The ids of the units that hold each role; nothing of a role that none holds. */
    Map<Role, List<String>> holders() {
        return units.stream()
                .flatMap(unit -> unit.roles().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        role -> holding(role).stream().map(Unit::id).toList()));
    }
}
