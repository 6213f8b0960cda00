package id.sopan.outbox;

import id.sopan.desk.Choice;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.roster.StandIn;
import id.sopan.roster.Unit;
import id.sopan.wording.Mention;
import id.sopan.wording.Represented;
import id.sopan.wording.UnitChoice;
import id.sopan.wording.Viewpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a run looks from each chat, by who is at home there. */
record Viewpoints(Roster roster) {

    Viewpoint of(Run run, Address address, Set<String> unitsHere) {
        Map<Role, List<UnitChoice>> choices = roles(run)
                .collect(Collectors.toMap(
                        Function.identity(),
                        role -> roster.holding(role).stream()
                                .map(Viewpoints::choice)
                                .toList()));
        return new Viewpoint(
                roster.chats().language(address.chat()),
                roster.zone(address.chat(), address.topic()),
                unitsHere,
                Choice.choosers(run, roster).stream()
                        .filter(unitsHere::contains)
                        .toList(),
                choices,
                people(unitsHere),
                closed(unitsHere),
                roster.standIns().lasting().stream().map(this::represented).toList(),
                roster.hasLeft(run.requester()));
    }

    /** Those that units hold, and those in which some take part, also where no unit holds them any more. */
    private Stream<Role> roles(Run run) {
        Stream<Role> held = roster.units().stream().flatMap(unit -> unit.roles().stream());
        Stream<Role> taken = Stream.concat(run.units().keySet().stream(), Stream.of(run.role()));
        return Stream.concat(held, taken).distinct();
    }

    private Represented represented(StandIn standIn) {
        return new Represented(
                standIn.hat(),
                Mention.of(standIn.represented()),
                Mention.of(standIn.deputy()),
                standIn.until(),
                roster.isKnown(standIn.hat(), standIn.deputy().id()));
    }

    /** Those who are listed; of an open unit that lists nobody, whoever was met there, but for who only administers. */
    private Map<Hat, List<Mention>> people(Set<String> units) {
        Map<Hat, List<Mention>> people = new LinkedHashMap<>();
        units.stream()
                .map(roster::unit)
                .flatMap(Optional::stream)
                .flatMap(unit -> unit.roles().stream().map(role -> new Hat(unit.id(), role)))
                .forEach(hat -> people.put(
                        hat,
                        called(hat).stream()
                                .map(known -> new Mention(known.id(), known.name()))
                                .toList()));
        return people;
    }

    private List<Colleague> called(Hat hat) {
        List<Colleague> listed = roster.listedFor(hat);
        return listed.isEmpty()
                ? roster.known(hat.unit(), List.of(hat.role())).stream()
                        .filter(known -> !roster.isAdmin(known.id()))
                        .toList()
                : listed;
    }

    private Map<Hat, UnitChoice> closed(Set<String> units) {
        Map<Hat, UnitChoice> closed = new LinkedHashMap<>();
        units.stream()
                .map(roster::unit)
                .flatMap(Optional::stream)
                .forEach(unit ->
                        unit.closedRoles().forEach(role -> closed.put(new Hat(unit.id(), role), choice(unit))));
        return closed;
    }

    private static UnitChoice choice(Unit unit) {
        return new UnitChoice(unit.id(), unit.name());
    }
}
