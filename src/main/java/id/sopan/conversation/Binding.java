package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Text;
import id.sopan.roster.Refusal;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Card;
import id.sopan.wording.Here;
import id.sopan.wording.Notice;
import id.sopan.wording.RoleMenus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code /pasang}: a group becomes the home of a unit. */
record Binding(
        Office office,
        Reading reading,
        AtHome atHome,
        Releasing releasing,
        Renaming renaming,
        Outbox outbox,
        Greeting greeting)
        implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        if (arguments.isEmpty()) {
            office.list(message, menu(message.place(), 0));
        } else {
            bind(message, arguments);
        }
    }

    private Card menu(Place place, int page) {
        List<RoleMenus.Bound> bound = new ArrayList<>();
        Roles all = office.procedures().roles();
        Map<Role, Text> free = new LinkedHashMap<>(all.names());
        for (Unit unit : reading.unitsHere(place)) {
            for (Role role : all.sorted(unit.roles())) {
                bound.add(office.bound(unit, role));
                free.remove(role);
            }
        }
        return RoleMenus.bind(
                bound, free, atHome.elsewhere(place), place.topic() != null, page, office.language(place));
    }

    private void bind(Message message, String arguments) {
        String[] words = arguments.split("\\s+", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        if (Role.RENAME.contains(verb)) {
            renaming.rename(message, words.length == 2 ? words[1].strip() : "");
            return;
        }
        boolean move = Role.MOVE.contains(verb);
        boolean release = Role.RELEASE.contains(verb);
        if ((move || release) && words.length == 1) {
            office.say(message, move ? whichToMove(message.place()) : whichToRelease(message.place()));
            return;
        }
        String rest = move || release ? words[1] : arguments;
        Language language = office.language(message.place());
        Optional<WrittenRole> written = WrittenRole.of(rest, office);
        if (written.isEmpty()) {
            String command = move || release ? RosterRefusals.BIND + " " + verb : RosterRefusals.BIND;
            office.say(message, Card.text(office.unknownRole(rest.split("\\s+", 2)[0], command, language)));
            return;
        }
        Role role = written.get().role();
        String name = written.get().rest();
        if (release) {
            releasing.ask(message, role, name);
        } else if (move && name.isEmpty()) {
            office.say(message, whichToMove(message.place()));
        } else {
            bind(message, role, Optional.of(name).filter(given -> !given.isEmpty()), move);
        }
    }

    private Card whichToMove(Place place) {
        Language language = office.language(place);
        Roles roles = office.procedures().roles();
        return Notice.WHICH_TO_MOVE.card(language, RosterRefusals.words(roles.all(), roles, language));
    }

    private Card whichToRelease(Place place) {
        List<String> held = new ArrayList<>();
        Set<Role> roles = new LinkedHashSet<>();
        for (Unit unit : reading.unitsHere(place)) {
            List<Role> sorted = office.procedures().roles().sorted(unit.roles());
            sorted.forEach(role -> held.add(role.id() + " (" + unit.name() + ")"));
            roles.addAll(sorted);
        }
        return roles.isEmpty()
                ? menu(place, 0)
                : Notice.WHICH_TO_RELEASE.card(
                        office.language(place),
                        String.join(", ", held),
                        roles.iterator().next().id());
    }

    /** The unit that lives here alone, else one named as the group. */
    private String name(Place place) {
        List<Unit> here = reading.unitsHere(place);
        return here.size() == 1 ? here.getFirst().name() : place.title();
    }

    /** @param given empty where the unit that lives here alone is meant, else one named as the group */
    private void bind(Heard heard, Role role, Optional<String> given, boolean move) {
        Place place = heard.place();
        boolean fromTitle = given.isEmpty() && reading.unitsHere(place).size() != 1;
        String name = given.orElseGet(() -> name(place));
        Language language = office.language(place);
        UnitChange change = office.roster()
                .by(heard.sender().person())
                .bind(role, name, new Unit.Home(place.chat(), place.topic()), move);
        Consumer<Unit> told = unit -> {
            Card bound = bound(unit, role, fromTitle ? renaming.how(unit, place) : "", language);
            greeting.bound(heard, unit, role, bound);
            if (move) {
                gather(place);
            }
        };
        switch (change) {
            case UnitChange.Refused refused ->
                office.say(heard, Card.text(refusal(refused.why(), role, language, office.zone(place))));
            case UnitChange.Bound bound -> told.accept(bound.unit());
            case UnitChange.Moved moved -> {
                told.accept(moved.unit());
                left(heard, moved);
            }
            case UnitChange.Unchanged same -> told.accept(same.unit());
            case UnitChange.Changed changed -> told.accept(changed.unit());
            case UnitChange.Unbound unbound -> told.accept(unbound.unit());
        }
    }

    /** Whoever is still in the group where it lived learns where to go. */
    private void left(Heard heard, UnitChange.Moved moved) {
        Address before = new Address(moved.from().chat(), moved.from().topic());
        if (before.chat() != heard.place().chat()) {
            Language language = office.roster().chats().language(before.chat());
            office.replies()
                    .say(
                            heard.origin() + " from " + before.chat(),
                            before,
                            Notice.UNIT_MOVED_AWAY.card(
                                    language, moved.unit().name(), heard.place().title()));
        }
    }

    /** A name that no unit has is told beside those that could be meant. */
    private String refusal(Refusal why, Role role, Language language, ZoneId zone) {
        List<String> names =
                office.roster().holding(role).stream().map(Unit::name).toList();
        return why instanceof Refusal.UnknownUnit unknown && !names.isEmpty()
                ? Notice.UNKNOWN_UNIT_OF_ROLE.html(
                        language, unknown.unit(), office.nama(role).in(language), String.join(", ", names))
                : office.refusal(why, language, zone);
    }

    /**
     * What was asked in a topic of this forum that no unit lives in any more, since it was deleted perhaps, is asked here:
     * also where a kill came between, and the unit is found moved already.
     */
    private void gather(Place here) {
        office.dialogues()
                .moveTo(
                        here,
                        asked -> asked.chat() == here.chat()
                                && office.roster()
                                        .at(asked.chat(), asked.topic())
                                        .isEmpty());
    }

    /** What runs already is shown in the new home, and goes on where only this unit was missing. */
    private Card bound(Unit unit, Role role, String more, Language language) {
        office.desk().sweep();
        outbox.changed(RunProjection.RUN, office.runs().idsOfOpen(unit.id()));
        outbox.changed(RunProjection.RUN, office.runs().idsOfUnchosen());
        Unit.Home home = unit.home();
        Notice notice = home != null && office.roster().chats().isToldOfMembers(home.chat())
                ? Notice.BOUND
                : Notice.BOUND_UNTOLD;
        boolean topic = home != null && home.topic() != null;
        String html =
                notice.html(language, unit.name(), office.nama(role).in(language), Here.atBeginning(topic, language))
                        + more;
        boolean closed = unit.accessOf(role) == Unit.Access.CLOSED;
        return closed
                ? Card.with(html, List.of(List.of(Joining.button(office, unit, role, language))))
                : Card.text(html);
    }

    Answer bind(Inbound.Tapped tap, String option) {
        Optional<Role> role = office.role(option);
        if (role.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        bind(tap, role.get(), Optional.empty(), false);
        return Answer.NONE;
    }

    Answer offer(Inbound.Tapped tap) {
        office.list(tap, menu(tap.place(), 0));
        return Answer.NONE;
    }

    /** In the place of the page before. */
    Answer turn(Inbound.Tapped tap, int page) {
        office.turn(tap, menu(tap.place(), page));
        return Answer.NONE;
    }
}
