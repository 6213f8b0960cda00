package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Colleague;
import id.sopan.roster.PersonChange;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.Listed;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.RoleMenus;
import id.sopan.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /anggota}: who acts for the unit at home here, and listing somebody as a reply to them. */
record Members(Office office, Reading reading, Callings callings, StandInDesk standIns) implements SlashCommand {

    /** What the pages of {@link #overview} are called. */
    private static final String PAGE = "anggota";

    @Override
    public void run(Message message, String arguments) {
        if (message.replyToSender() == null) {
            office.list(message, overview(message, 0));
        } else {
            change(message, message.replyToSender(), arguments.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether other units are asked for. */
    static boolean isPage(Pages.Wanted wanted) {
        return wanted.what().equals(PAGE);
    }

    /** In the place of the one before. */
    Answer turn(Inbound.Tapped tap, int page) {
        office.turn(tap, overview(tap, page));
        return Answer.NONE;
    }

    /** Those listed, and a button for everybody who should be. */
    private Card overview(Heard heard, int page) {
        Language language = office.language(heard.place());
        boolean admin = office.roster().isAdmin(heard.sender().id());
        Pages.Part<Unit> units = Pages.Part.of(reading.unitsHere(heard.place()), page, PAGE, language);
        List<String> lines = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        for (Unit unit : units.here()) {
            Joining.buttons(office, unit, language).stream().map(List::of).forEach(rows::add);
            for (Role role : office.procedures().roles().sorted(unit.roles())) {
                boolean open = unit.accessOf(role) == Unit.Access.OPEN;
                String name = office.name(unit, role, unit.roles(), language);
                lines.add((open ? Notice.OPEN_UNIT : Notice.CLOSED_UNIT).html(language, name));
                for (Colleague colleague : office.roster().listedFor(new Hat(unit.id(), role))) {
                    lines.add(Notice.LISTED.html(language, colleague.name(), name));
                }
                if (admin) {
                    RoleMenus.Bound bound = office.bound(unit, role);
                    rows.add(List.of(RoleMenus.access(bound, unit.roles().size() == 1, open, language)));
                }
            }
        }
        List<String> head = new ArrayList<>();
        if (admin) {
            head.add(Notice.REPLY_TO_LIST.html(language));
        } else if (!rows.isEmpty()) {
            head.add(Notice.ASK_TO_BE_LISTED.html(language));
        }
        rows.addAll(units.turning());
        return Card.with(told(head, lines, units.where(), language), rows);
    }

    private static String told(List<String> head, List<String> lines, List<String> foot, Language language) {
        return Listed.message(
                lines.size(), head, lines, more -> Wording.in(language).html("list.more.console", more), foot);
    }

    private void change(Message message, Sender who, String arguments) {
        String[] words = arguments.split("\\s+", 2);
        boolean remove = Role.REMOVE.contains(words[0]);
        String word = !remove ? arguments : words.length == 2 ? words[1] : "";
        List<Unit> here = reading.unitsHere(message.place());
        List<Hat> hats = hats(here, word, remove);
        Language language = office.language(message.place());
        if (who.kind() != Sender.Kind.PERSON) {
            office.say(message, Notice.NOT_A_PERSON);
        } else if (hats.size() > 1 && !remove && word.isEmpty()) {
            office.say(message, Notice.ROLE_TO_NAME, who.name(), commands(hats));
        } else if (hats.size() != 1 && !remove) {
            office.say(message, roleNotHere(word, hats(here, Unit::roles), language));
        } else {
            Administration admin = office.roster().by(message.sender().person());
            List<String> said = hats.stream()
                    .flatMap(hat -> said(
                            remove ? admin.unlist(who.id(), hat) : listed(admin, message, who, hat),
                            who,
                            hat,
                            remove,
                            language)
                            .stream())
                    .distinct()
                    .toList();
            if (remove) {
                standIns.endWithoutOfficer(
                        standIn -> standIn.represented().id() == who.id() && hats.contains(standIn.hat()));
            }
            hats.stream().map(Hat::unit).distinct().forEach(callings::changed);
            office.say(
                    message,
                    said.isEmpty()
                            ? Notice.NOT_LISTED.card(language, who.name())
                            : Card.text(told(List.of(), said, List.of(), language)));
        }
    }

    /** Their message stands in the group, so they were met there: Telegram may say later that they left. */
    private PersonChange listed(Administration admin, Message message, Sender who, Hat hat) {
        PersonChange listed = admin.list(who.person(), hat);
        if (listed instanceof PersonChange.Listed) {
            office.roster().chats().metIn(message.place().chat(), who.id());
        }
        return listed;
    }

    private Card roleNotHere(String word, List<Hat> here, Language language) {
        List<Role> held = here.stream().map(Hat::role).distinct().toList();
        return Notice.ROLE_NOT_HERE.card(
                language,
                word,
                RosterRefusals.words(held, office.procedures().roles(), language),
                held.stream().findFirst().map(Role::id).orElse(""));
    }

    /** What somebody is listed for: the role that was named, else the only one that is closed; where none is, the only one. */
    private List<Hat> hats(List<Unit> here, String word, boolean remove) {
        Optional<Role> named = WrittenRole.of(word, office)
                .filter(written -> written.rest().isEmpty())
                .map(WrittenRole::role);
        List<Hat> closed = word.isEmpty() && !remove ? hats(here, Unit::closedRoles) : List.of();
        return closed.isEmpty()
                ? hats(here, Unit::roles).stream()
                        .filter(hat -> word.isEmpty()
                                || named.filter(hat.role()::equals).isPresent())
                        .toList()
                : closed;
    }

    private static List<Hat> hats(List<Unit> here, Function<Unit, Collection<Role>> roles) {
        return here.stream()
                .flatMap(unit -> roles.apply(unit).stream().map(role -> new Hat(unit.id(), role)))
                .toList();
    }

    private static String commands(List<Hat> hats) {
        return hats.stream()
                .map(hat -> "/anggota " + hat.role().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Empty where somebody was to be unlisted who is not listed. */
    private Optional<String> said(PersonChange change, Sender who, Hat hat, boolean remove, Language language) {
        String unit = office.roster()
                .unit(hat.unit())
                .map(found -> office.name(found, hat.role(), found.roles(), language))
                .orElse(hat.unit());
        if (change instanceof PersonChange.Refused refused) {
            return Optional.of(office.refusal(refused.why(), language, office.zone()));
        }
        if (!remove) {
            return Optional.of(Notice.LISTED.html(language, who.name(), unit));
        }
        return change instanceof PersonChange.Unlisted
                ? Optional.of(Notice.UNLISTED.html(language, who.name(), unit))
                : Optional.empty();
    }

    /**
     * Opens a role of a unit to all members of its group, or closes it.
     *
     * @param option id of the role, a dot, id of the unit
     */
    Answer access(Inbound.Tapped tap, String option, Unit.Access access) {
        Language language = office.language(tap.place());
        String[] parts = option.split("\\.", 2);
        Role role = office.role(parts[0]).orElse(null);
        if (role == null || parts.length < 2) {
            return office.alert(tap, Notice.FORGED);
        }
        UnitChange change = office.roster().by(tap.sender().person()).setAccess(parts[1], role, access);
        if (change instanceof UnitChange.Refused refused) {
            return Answer.alertOf(office.refusal(refused.why(), language, office.zone(tap.place())));
        }
        standIns.endWithoutOfficer(standIn -> standIn.hat().equals(new Hat(parts[1], role)));
        callings.changed(parts[1]);
        List<String> here =
                reading.unitsHere(tap.place()).stream().map(Unit::id).toList();
        office.turn(tap, overview(tap, Pages.Part.page(here.indexOf(parts[1]))));
        String name = office.roster()
                .unit(parts[1])
                .map(unit -> office.name(unit, role, unit.roles(), language))
                .orElse(parts[1]);
        return office.alert(tap, access == Unit.Access.OPEN ? Notice.NOW_OPEN : Notice.NOW_CLOSED, name);
    }
}
