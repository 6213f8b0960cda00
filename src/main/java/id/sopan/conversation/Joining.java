package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.outbox.Address;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Colleague;
import id.sopan.roster.PersonChange;
import id.sopan.roster.Request;
import id.sopan.roster.Unit;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.Mention;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.RoleMenus;
import id.sopan.wording.UnitChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** "Saya petugas Unit TI": somebody asks, an admin confirms by a tap. */
record Joining(Office office, Callings callings) {

    static UnitChoice choice(Unit unit) {
        return new UnitChoice(unit.id(), unit.name());
    }

    static List<UnitChoice> choices(Office office, List<Hat> hats) {
        return hats.stream()
                .flatMap(hat -> office.roster().unit(hat.unit()).stream())
                .map(Joining::choice)
                .toList();
    }

    /** A button for each list of people that the unit has. */
    static List<Button> buttons(Office office, Unit unit, Language language) {
        List<Role> closed = office.procedures().roles().sorted(unit.closedRoles());
        return closed.stream().map(role -> button(office, unit, role, language)).toList();
    }

    /** For that role, which is named where the unit has several lists of people. */
    static Button button(Office office, Unit unit, Role role, Language language) {
        boolean alone = unit.closedRoles().size() == 1;
        return RoleMenus.askToBeListed(office.bound(unit, role), alone, language);
    }

    /** @param option of {@link id.sopan.wording.MenuAction#ASK_ROLE}; where that says no role and there are several, they are asked */
    Answer ask(Inbound.Tapped tap, String option) {
        String[] parts = option.split("\\.", 2);
        String id = parts[parts.length - 1];
        Optional<Unit> asked = office.roster().unit(id);
        if (asked.isEmpty()) {
            return office.alert(tap, Notice.UNKNOWN_UNIT, id);
        }
        Unit unit = asked.get();
        List<Role> roles = unit.closedRoles().stream()
                .filter(role -> parts.length == 1 || role.id().equals(parts[0]))
                .toList();
        if (roles.size() > 1) {
            office.say(tap, which(unit, office.language(tap.place())));
            return Answer.NONE;
        }
        return roles.isEmpty()
                ? office.alert(tap, Notice.FORGED)
                : ask(tap, unit, new Hat(unit.id(), roles.getFirst()));
    }

    private Card which(Unit unit, Language language) {
        return Card.with(
                Notice.ROLE_TO_ASK_FOR.html(language, unit.name()),
                buttons(office, unit, language).stream().map(List::of).toList());
    }

    /** The unit's name, with the role where more than one of its roles is closed. */
    private String name(Unit unit, Role role, Language language) {
        return office.name(unit, role, unit.closedRoles(), language);
    }

    private Answer ask(Inbound.Tapped tap, Unit unit, Hat hat) {
        Language language = office.language(tap.place());
        PersonChange change = office.roster().ask(tap.sender().person(), hat);
        return switch (change) {
            case PersonChange.Asked asked -> {
                tellAdmins(tap, asked.request(), unit);
                yield office.alert(
                        tap,
                        asked.again() ? Notice.ASKED_ALREADY : Notice.ASKED_TO_BE_LISTED,
                        name(unit, hat.role(), language));
            }
            case PersonChange.Refused refused ->
                Answer.alertOf(office.refusal(refused.why(), language, office.zone(tap.place())));
            default -> office.alert(tap, Notice.LISTED, tap.sender().name(), name(unit, hat.role(), language));
        };
    }

    private void tellAdmins(Inbound.Tapped tap, Request request, Unit unit) {
        Mention who = Mention.of(tap.sender().person());
        office.admins()
                .ask(
                        origin(request),
                        Office.address(tap.place()),
                        language ->
                                Menus.confirm(who, name(unit, request.hat().role(), language), request.id(), language));
    }

    private static String origin(Request request) {
        return "ask " + request.id() + " " + request.at();
    }

    Answer settle(Inbound.Tapped tap, String request, boolean confirmed) {
        Optional<Request> asked = office.roster().requests().stream()
                .filter(pending -> pending.id().equals(request))
                .findFirst();
        Language language = office.language(tap.place());
        var admin = office.roster().by(tap.sender().person());
        PersonChange change = confirmed ? admin.confirm(request) : admin.refuse(request);
        return switch (change) {
            case PersonChange.Listed listed ->
                listed(
                        tap,
                        listed.who(),
                        listed.hat(),
                        asked.map(Joining::origin).orElse(null));
            case PersonChange.Unchanged same -> {
                String question = confirmed ? office.admins().asked(tap).orElse(null) : null;
                Hat hat = Request.parse(request).orElseThrow().hat();
                yield question == null
                        ? Answer.toast(Notice.ALREADY_RECORDED.alert(language))
                        : listed(tap, same.who(), hat, question);
            }
            case PersonChange.Declined declined -> {
                String who = declined.request().person().name();
                String unit = name(declined.request().hat(), language);
                asked.ifPresent(pending -> answered(tap, origin(pending), who, pending.hat(), Notice.DECLINED));
                tell(tap, declined.request().person().id(), declined.request().hat(), Notice.DECLINED, who);
                yield office.alert(tap, Notice.DECLINED, who, unit);
            }
            case PersonChange.Refused refused ->
                Answer.alertOf(office.refusal(refused.why(), language, office.zone(tap.place())));
            default -> Answer.toast(Notice.ALREADY_RECORDED.alert(language));
        };
    }

    /**
     * The question changes last: as long as it stands, a process ended before it had said all.
     *
     * @param question its origin; null where there is none
     */
    private Answer listed(Inbound.Tapped tap, Colleague who, Hat hat, @Nullable String question) {
        callings.changed(hat.unit());
        tell(tap, who.id(), hat, Notice.LISTED, who.name());
        if (question != null) {
            answered(tap, question, who.name(), hat, Notice.LISTED);
        }
        return office.alert(tap, Notice.LISTED, who.name(), name(hat, office.language(tap.place())));
    }

    /** Whoever is gone from the group of a unit asks for nothing there any more. */
    void left(long chat, long person) {
        List<String> here = office.roster().in(chat).stream().map(Unit::id).toList();
        office.roster().requests().stream()
                .filter(request -> request.person().id() == person
                        && here.contains(request.hat().unit()))
                .forEach(request -> withdraw(chat, request));
    }

    private void withdraw(long chat, Request request) {
        String who = request.person().name();
        turn(
                origin(request),
                request.hat(),
                new Address(chat, null),
                language -> Notice.LEFT_AND_WITHDRAWN.card(language, who, name(request.hat(), language)));
        office.roster().byProgram().withdraw(request.id());
    }

    /** Where the question stood, what came of it stands, and who said so. */
    private void answered(Inbound.Tapped tap, String question, String who, Hat hat, Notice outcome) {
        String admin = tap.sender().name();
        turn(
                question,
                hat,
                Office.address(tap.place()),
                language -> Menus.answered(outcome, who, name(hat, language), admin, language));
    }

    private void turn(String question, Hat hat, Address homeless, Function<Language, Card> card) {
        office.admins().answered(question, office.home(hat).orElse(homeless), card);
    }

    private void tell(Inbound.Tapped tap, long person, Hat hat, Notice notice, String who) {
        Language language = office.roster().chats().language(person);
        Address home = office.home(hat).orElse(null);
        office.tell("settled " + tap.callback(), person, home, notice.card(language, who, name(hat, language)));
    }

    private String name(Hat hat, Language language) {
        return office.roster()
                .unit(hat.unit())
                .map(unit -> name(unit, hat.role(), language))
                .orElse(hat.unit());
    }
}
