package id.sopan.roster;

import static java.util.Objects.requireNonNull;

import id.sopan.engine.Hat;
import id.sopan.engine.Mandate;
import id.sopan.procedure.Role;
import id.sopan.roster.Membership.Standing;
import id.sopan.roster.Unit.Access;
import id.sopan.roster.Unit.Home;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may act for a unit: who is listed, and where it is open each member of its home. Who is listed need not have joined the
 * home, since a unit may move; but whom Telegram knows to have left it after they were met there, or to be banned, may not.
 */
record Authority(
        Units units,
        People people,
        Groups groups,
        Membership membership,
        Whereabouts whereabouts,
        InstantSource clock) {

    Hats of(long person, Collection<String> ids) {
        Hats own = own(person, ids);
        List<Mandate> mandates = new ArrayList<>();
        boolean uncertain = own.uncertain();
        for (StandIn standIn : lastingOf(person, ids)) {
            Hats principal =
                    own(standIn.represented().id(), List.of(standIn.hat().unit()));
            if (principal.hats().contains(standIn.hat())) {
                mandates.add(new Mandate(standIn.hat(), standIn.represented()));
            } else {
                uncertain |= principal.uncertain();
            }
        }
        return new Hats(own.hats(), mandates, uncertain);
    }

    /** What somebody may act as in their own right. */
    Hats own(long person, Collection<String> ids) {
        if (!People.isPerson(person)) {
            return new Hats(Set.of(), false);
        }
        Set<String> wanted = new HashSet<>(ids);
        List<Unit> asked = units.register().units().stream()
                .filter(unit -> wanted.contains(unit.id()))
                .toList();
        return of(person, asked);
    }

    private List<StandIn> lastingOf(long deputy, Collection<String> ids) {
        Instant now = clock.instant();
        return people.standIns(PersonnelFile.deputizedBy(deputy)).stream()
                .filter(standIn -> standIn.deputy().id() == deputy && standIn.lastsAt(now))
                .filter(standIn -> ids.contains(standIn.hat().unit()))
                .filter(standIn -> !isOutside(standIn.hat().unit(), deputy))
                .toList();
    }

    /** Who is listed, and whoever was met in the home of the unit, may they act there or not. */
    List<Colleague> nearby(Hat hat) {
        Stream<Colleague> listed = people.bearing(PersonnelFile.listedFor(hat)).stream();
        Stream<Colleague> met = units.register().unit(hat.unit()).map(Unit::home).stream()
                .flatMap(home -> people.metIn(home.chat()).stream());
        return Stream.concat(listed, met).toList();
    }

    /** Whether somebody is known not to be in the group of a unit. */
    boolean isOutside(String id, long person) {
        return units.register()
                .unit(id)
                .map(Unit::home)
                .filter(home -> groups.reaches(home.chat()))
                .filter(home -> membership
                        .of(home.chat(), person, people.version(person))
                        .isOutside())
                .isPresent();
    }

    /** Whom one knows of those who may act: who is listed, and of an open unit who was met in its home; by name. */
    List<Colleague> known(String id, Collection<Role> roles) {
        Map<Long, Colleague> known = new HashMap<>();
        units.register()
                .unit(id)
                .ifPresent(unit -> roles.stream()
                        .filter(unit::holds)
                        .flatMap(role -> known(unit, role))
                        .forEach(colleague -> known.put(colleague.id(), colleague)));
        return known.values().stream()
                .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(Colleague::id))
                .toList();
    }

    private Stream<Colleague> known(Unit unit, Role role) {
        Stream<Colleague> listed = people.bearing(PersonnelFile.listedFor(new Hat(unit.id(), role))).stream();
        Home home = unit.home();
        return home == null || unit.accessOf(role) == Access.CLOSED
                ? listed
                : Stream.concat(listed, people.metIn(home.chat()).stream());
    }

    private Hats of(long person, List<Unit> asked) {
        Set<Hat> listed = people.colleague(person).map(Colleague::listed).orElse(Set.of());
        Set<Long> met = people.file(person).map(PersonnelFile::groups).orElse(Set.of());
        Map<Long, Standing> standings = standings(person, asked, listed, met);
        Set<Hat> hats = new HashSet<>();
        boolean uncertain = false;
        for (Unit unit : asked) {
            for (Role role : unit.roles()) {
                Hat hat = new Hat(unit.id(), role);
                Standing standing =
                        listed.contains(hat) ? standing(unit, standings, met) : standing(unit, role, standings);
                if (standing == Standing.PRESENT) {
                    hats.add(hat);
                }
                uncertain |= standing == Standing.UNKNOWN;
            }
        }
        return new Hats(hats, uncertain);
    }

    /** By the homes of these units, as far as it depends on them and they can be asked. */
    private Map<Long, Standing> standings(long person, List<Unit> asked, Set<Hat> listed, Set<Long> met) {
        Set<Long> homes = asked.stream()
                .filter(unit -> unit.home() != null)
                .filter(unit -> unit.roles().stream()
                        .anyMatch(role -> isOpen(unit, role) || listed.contains(new Hat(unit.id(), role))))
                .map(unit -> requireNonNull(unit.home()).chat())
                .filter(groups::reaches)
                .collect(Collectors.toSet());
        return whereabouts.in(homes, met, person, people.version(person));
    }

    /** Of somebody who is listed there. */
    private static Standing standing(Unit unit, Map<Long, Standing> standings, Set<Long> met) {
        Home home = unit.home();
        Standing told = home == null ? Standing.UNKNOWN : standings.getOrDefault(home.chat(), Standing.UNKNOWN);
        boolean left = home != null && told == Standing.ABSENT && met.contains(home.chat());
        return left || told == Standing.BANNED ? Standing.ABSENT : Standing.PRESENT;
    }

    private static Standing standing(Unit unit, Role role, Map<Long, Standing> standings) {
        return isOpen(unit, role)
                ? standings.getOrDefault(requireNonNull(unit.home()).chat(), Standing.UNKNOWN)
                : Standing.ABSENT;
    }

    private static boolean isOpen(Unit unit, Role role) {
        return unit.home() != null && unit.accessOf(role) != Access.CLOSED;
    }

    /** What somebody who is no longer in a chat is still listed for, at units that live there. */
    List<Hat> listedAt(long chat, long person) {
        Set<Hat> listed = people.colleague(person).map(Colleague::listed).orElse(Set.of());
        return units.register().in(chat).stream()
                .flatMap(unit -> unit.roles().stream().map(role -> new Hat(unit.id(), role)))
                .filter(listed::contains)
                .toList();
    }
}
