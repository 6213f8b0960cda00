package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Hats;
import id.sopan.wording.Card;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /ajukan}: what this unit may start, and starting it; with the number of a request, one with the same answers. */
record Requests(Office office, Reading reading, Forms forms) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Hats hats = reading.hats(message.place(), message.sender().id());
        if (isUnknown(hats)) {
            office.say(message, Notice.MEMBERSHIP_UNKNOWN);
        } else if (arguments.isEmpty()) {
            office.list(message, menu(message.place(), hats));
        } else {
            start(message, hats, arguments);
        }
    }

    Answer offer(Inbound.Tapped tap) {
        Hats hats = reading.hats(tap.place(), tap.sender().id());
        if (isUnknown(hats)) {
            return office.alert(tap, Notice.MEMBERSHIP_UNKNOWN);
        }
        office.list(tap, menu(tap.place(), hats));
        return Answer.NONE;
    }

    private static boolean isUnknown(Hats hats) {
        return hats.uncertain() && hats.all().isEmpty();
    }

    private Card menu(Place place, Hats hats) {
        Language language = office.language(place);
        List<Procedure> startable = startable(hats);
        return startable.isEmpty()
                ? orOnBehalf(nothing(place, language), hats, language)
                : menu(startable, hats, 0, language);
    }

    private static Card menu(List<Procedure> startable, Hats hats, int page, Language language) {
        return orOnBehalf(Menus.start(startable, page, language), hats, language);
    }

    private static Card orOnBehalf(Card menu, Hats hats, Language language) {
        return OnBehalf.mayAsk(hats) ? Menus.startOrOnBehalf(menu, language) : menu;
    }

    private List<Procedure> startable(Hats hats) {
        return office.procedures().all().stream()
                .filter(procedure -> !fitting(procedure, hats).isEmpty())
                .toList();
    }

    private void start(Message message, Hats hats, String word) {
        Language language = office.language(message.place());
        Optional<Procedure> procedure = office.procedures().named(word);
        List<Numbered.Written> numbers = Numbered.among(office, word);
        if (procedure.isEmpty() && numbers.size() > 1) {
            office.say(message, Notice.ONE_NUMBER_AT_A_TIME, numbers.getFirst().number());
        } else if (procedure.isEmpty() && !numbers.isEmpty()) {
            Numbered.toChange(office, reading, message, numbers.getFirst(), "ajukan")
                    .ifPresent(numbered -> again(message, hats, numbered.run()));
        } else if (procedure.isEmpty()) {
            Card menu = menu(message.place(), hats);
            office.list(message, Menus.insteadOf(word, menu, language));
        } else {
            start(message, procedure.get(), fitting(procedure.get(), hats));
        }
    }

    private void start(Message message, Procedure procedure, List<Hat> fitting) {
        Language language = office.language(message.place());
        if (fitting.size() == 1) {
            forms.request(Opening.by(message), procedure, fitting.getFirst());
        } else if (fitting.isEmpty()) {
            office.say(message, mayNot(message.place(), procedure, language));
        } else {
            office.list(message, units(procedure, fitting, 0, language));
        }
    }

    AboutRequest about() {
        return new AboutRequest(this::again);
    }

    /** The same once more. */
    private void again(Message message, Hats hats, Run former) {
        Card why = refusal(message.place(), hats, former);
        if (why != null) {
            office.say(message, why);
        } else {
            again(Opening.by(message), hats, former);
        }
    }

    /** Likewise by a button. */
    private Answer again(Inbound.Tapped tap, Run former) {
        Hats hats = reading.hats(tap.place(), tap.sender().id());
        Card why = refusal(tap.place(), hats, former);
        if (why != null) {
            return Answer.alertOf(why.html());
        }
        again(Opening.by(tap, office.clock().instant()), hats, former);
        return Answer.NONE;
    }

    private void again(Opening opening, Hats hats, Run former) {
        Procedure procedure = offered(former).orElseThrow();
        forms.again(opening, procedure, capacity(procedure, hats, former).orElseThrow(), former);
    }

    /** Why it cannot be asked for again from there; null where it can. */
    private @Nullable Card refusal(Place place, Hats hats, Run former) {
        Language language = office.language(place);
        Optional<Procedure> procedure = offered(former);
        if (procedure.isEmpty()) {
            return Notice.OFFERED_NO_MORE.card(
                    language, office.definition(former).nama().in(language));
        }
        if (capacity(procedure.get(), hats, former).isPresent()) {
            return null;
        }
        if (hats.uncertain()) {
            return Notice.MEMBERSHIP_UNKNOWN.card(language);
        }
        return fitting(procedure.get(), hats).isEmpty()
                ? mayNot(place, procedure.get(), language)
                : Notice.REQUEST_OF_OTHERS.card(
                        language, Office.number(former), office.roster().unitName(former.unit()));
    }

    private Optional<Procedure> offered(Run former) {
        return office.procedures().current(office.definition(former).id());
    }

    private static Optional<Hat> capacity(Procedure procedure, Hats hats, Run former) {
        return fitting(procedure, hats).stream()
                .filter(hat -> hat.unit().equals(former.unit()))
                .findFirst();
    }

    /**
     * A button of the menu.
     *
     * @param option id of the procedure, and after a dot that of the unit, where it was chosen
     */
    Answer start(Inbound.Tapped tap, String option) {
        String[] parts = option.split("\\.", 2);
        Optional<Procedure> procedure = office.procedures().current(parts[0]);
        if (procedure.isEmpty()) {
            return office.alert(tap, Notice.UNKNOWN_PROCEDURE, parts[0]);
        }
        Language language = office.language(tap.place());
        Hats hats = reading.hats(tap.place(), tap.sender().id());
        List<Hat> fitting = fitting(procedure.get(), hats).stream()
                .filter(hat -> parts.length == 1 || hat.unit().equals(parts[1]))
                .toList();
        if (fitting.isEmpty()) {
            return mayNot(tap, hats, procedure.get());
        }
        if (fitting.size() == 1) {
            forms.request(Opening.by(tap, office.clock().instant()), procedure.get(), fitting.getFirst());
        } else {
            office.list(tap, units(procedure.get(), fitting, 0, language));
        }
        return Answer.NONE;
    }

    /** Whether another page of the menu or of the units is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return wanted.after(Menus.START_PAGE)
                .flatMap(id -> id.isEmpty()
                        ? Optional.of(turn(tap, wanted.page()))
                        : office.procedures().current(id).map(procedure -> turn(tap, procedure, wanted.page())));
    }

    private Answer turn(Inbound.Tapped tap, int page) {
        Language language = office.language(tap.place());
        Hats hats = reading.hats(tap.place(), tap.sender().id());
        List<Procedure> startable = startable(hats);
        if (isUnknown(hats)) {
            return office.alert(tap, Notice.MEMBERSHIP_UNKNOWN);
        }
        if (startable.isEmpty()) {
            return Answer.alertOf(nothing(tap.place(), language).html());
        }
        office.turn(tap, menu(startable, hats, page, language));
        return Answer.NONE;
    }

    private Answer turn(Inbound.Tapped tap, Procedure procedure, int page) {
        Hats hats = reading.hats(tap.place(), tap.sender().id());
        List<Hat> fitting = fitting(procedure, hats);
        if (fitting.isEmpty()) {
            return mayNot(tap, hats, procedure);
        }
        office.turn(tap, units(procedure, fitting, page, office.language(tap.place())));
        return Answer.NONE;
    }

    private Answer mayNot(Inbound.Tapped tap, Hats hats, Procedure procedure) {
        return hats.uncertain()
                ? office.alert(tap, Notice.MEMBERSHIP_UNKNOWN)
                : Answer.alertOf(mayNot(tap.place(), procedure, office.language(tap.place()))
                        .html());
    }

    private Card units(Procedure procedure, List<Hat> fitting, int page, Language language) {
        return Menus.startFor(procedure, Joining.choices(office, fitting), page, language);
    }

    /** The capacities in which it may be asked, one for each unit. */
    private static List<Hat> fitting(Procedure procedure, Hats hats) {
        Map<String, Hat> byUnit = new TreeMap<>();
        for (Role role : procedure.starts().by()) {
            hats.all().stream()
                    .filter(hat -> hat.role().equals(role))
                    .forEach(hat -> byUnit.putIfAbsent(hat.unit(), hat));
        }
        return List.copyOf(byUnit.values());
    }

    private Card nothing(Place place, Language language) {
        return unlisted(place, office.procedures().all(), language)
                .orElseGet(() -> Notice.NOTHING_TO_START.card(language));
    }

    /** To somebody who may start nothing, in the home of a closed unit that may. */
    private Optional<Card> unlisted(Place place, Collection<Procedure> procedures, Language language) {
        Set<Role> starting = procedures.stream()
                .flatMap(procedure -> procedure.starts().by().stream())
                .collect(Collectors.toSet());
        String closed = reading.unitsHere(place).stream()
                .flatMap(unit -> office.procedures().roles().sorted(unit.closedRoles()).stream()
                        .filter(starting::contains)
                        .map(role -> office.name(unit, role, unit.closedRoles(), language)))
                .collect(Collectors.joining(", "));
        return closed.isEmpty() ? Optional.empty() : Optional.of(Notice.NOT_KNOWN_HERE.card(language, closed));
    }

    private Card mayNot(Place place, Procedure procedure, Language language) {
        String roles = procedure.starts().by().stream()
                .map(procedure::nama)
                .map(name -> name.in(language))
                .collect(Collectors.joining(", "));
        return unlisted(place, List.of(procedure), language)
                .orElseGet(() ->
                        Notice.MAY_NOT_START.card(language, procedure.nama().in(language), roles));
    }
}
