package id.sopan.outbox;

import id.sopan.desk.Choice;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which chats a run concerns. */
record Concerned(Roster roster) {

    /** The chats, each with the units of this run that live there. */
    Map<Address, Set<String>> chats(Run run, Procedure procedure) {
        Map<Address, Set<String>> concerned = new LinkedHashMap<>();
        Set<String> units = isBeingAsked(run, procedure) ? Set.of(run.unit()) : run.involved();
        Stream.concat(units.stream(), Choice.asked(run, procedure, roster).stream())
                .map(roster::unit)
                .flatMap(Optional::stream)
                .forEach(unit -> add(concerned, unit));
        asker(run).ifPresent(at -> add(concerned, at, asking(run)));
        return concerned;
    }

    /** Where whoever asked is told: in private, where they did so; of a request on behalf of others, at home once it has ended. */
    private Optional<Address> asker(Run run) {
        return Address.asked(run, roster)
                .or(() -> askersHome(run).filter(home -> !run.isOpen() && !run.isWithdrawnByRequester()));
    }

    private Optional<Address> askersHome(Run run) {
        return Optional.of(run)
                .filter(Run::isOnBehalf)
                .flatMap(any -> roster.unit(asking(run)))
                .flatMap(Address::home);
    }

    private static String asking(Run run) {
        return String.valueOf(run.isOnBehalf() ? run.requester().unit() : run.unit());
    }

    /** Where a unit that asked on behalf of others was told of an end, which may be undone. */
    Map<Address, Set<String>> ofAsker(Run run) {
        Map<Address, Set<String>> chats = new LinkedHashMap<>();
        askersHome(run).ifPresent(at -> add(chats, at, asking(run)));
        return chats;
    }

    /** The private chat of whoever asked in it, also once they have left the group of their unit. */
    static Map<Address, Set<String>> ofWhoAskedInPrivate(Run run) {
        return run.privateChat()
                .map(chat -> Map.of(new Address(chat, null), Set.<String>of()))
                .orElse(Map.of());
    }

    /** The chats of units that can choose, or be chosen, as Unit TI: also where they did not take part. */
    Map<Address, Set<String>> ofUnitTi() {
        Map<Address, Set<String>> chats = new LinkedHashMap<>();
        roster.holding(Role.UNIT_TI).forEach(unit -> add(chats, unit));
        return chats;
    }

    /** A sub-run whose first form nobody has sent concerns nobody else, also once it is not needed any more. */
    private static boolean isBeingAsked(Run run, Procedure procedure) {
        return run.visits().size() == 1
                && procedure.first().work() instanceof Form
                && run.journal().stream().noneMatch(entry -> entry.event() instanceof Event.Submitted);
    }

    private static void add(Map<Address, Set<String>> concerned, Unit unit) {
        Address.home(unit).ifPresent(home -> add(concerned, home, unit.id()));
    }

    private static void add(Map<Address, Set<String>> concerned, Address at, String unit) {
        concerned.computeIfAbsent(at, unused -> new HashSet<>()).add(unit);
    }
}
