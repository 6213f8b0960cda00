package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Colleague;
import id.sopan.roster.PersonChange;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /anggota}: who acts for the unit at home here, and listing somebody as a reply to them. */
final class Members implements SlashCommand {

    private static final String REMOVE = "hapus";

    private final Office office;
    private final Reading reading;
    private final Callings callings;

    Members(Office office, Reading reading, Callings callings) {
        this.office = office;
        this.reading = reading;
        this.callings = callings;
    }

    @Override
    public void run(Message message, String arguments) {
        List<Unit> here = reading.unitsHere(message.place());
        if (message.place().isPrivate()) {
            office.say(message, Notice.GROUP_ONLY, "anggota");
        } else if (message.replyToSender() == null) {
            office.say(message, overview(message, here));
        } else {
            change(message, message.replyToSender(), here, arguments.toLowerCase(Locale.ROOT));
        }
    }

    /** Those listed, and a button for everybody who should be. */
    private Card overview(Message message, List<Unit> here) {
        Language language = office.language(message.place());
        boolean admin = office.roster().isAdmin(message.sender().id());
        List<String> lines = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        for (Unit unit : here) {
            for (Role role : unit.roles()) {
                for (Colleague colleague : office.roster().listedFor(new Hat(unit.id(), role))) {
                    lines.add(Notice.LISTED.html(language, colleague.name(), Joining.name(unit, role, language)));
                }
            }
            if (Joining.closed(unit).isEmpty()) {
                lines.add(Notice.OPEN_UNIT.html(language, unit.name()));
            } else {
                rows.add(List.of(Menus.askToBeListed(Joining.choice(unit), language)));
            }
            if (admin) {
                rows.add(List.of(
                        Menus.access(Joining.choice(unit), Joining.closed(unit).isEmpty(), language)));
            }
        }
        if (admin) {
            lines.addFirst(Notice.REPLY_TO_LIST.html(language));
        } else if (!rows.isEmpty()) {
            lines.addFirst(Notice.ASK_TO_BE_LISTED.html(language));
        }
        return Card.with(String.join("\n", lines), rows);
    }

    private void change(Message message, Sender who, List<Unit> here, String arguments) {
        boolean remove = arguments.startsWith(REMOVE);
        String word = (remove ? arguments.substring(REMOVE.length()) : arguments).strip();
        List<Hat> hats = hats(here, word, remove);
        Language language = office.language(message.place());
        if (who.kind() != Sender.Kind.PERSON) {
            office.say(message, Notice.NOT_A_PERSON);
        } else if (hats.size() > 1 && !remove && word.isEmpty()) {
            office.say(message, Notice.ROLE_TO_NAME, who.name(), commands(hats));
        } else if (hats.size() != 1 && !remove) {
            office.say(message, Card.text(RosterRefusals.unknownRole(word, language)));
        } else {
            Administration admin = office.roster()
                    .by(new Person(message.sender().id(), message.sender().name()));
            List<String> said = hats.stream()
                    .map(hat -> said(
                            remove ? admin.unlist(who.id(), hat) : admin.list(new Person(who.id(), who.name()), hat),
                            who,
                            hat,
                            language))
                    .distinct()
                    .toList();
            hats.stream().map(Hat::unit).distinct().forEach(callings::changed);
            office.say(message, Card.text(String.join("\n", said)));
        }
    }

    /** What somebody is listed for: the role that was named, else the only one that is closed. */
    private static List<Hat> hats(List<Unit> here, String word, boolean remove) {
        List<Hat> hats = new ArrayList<>();
        for (Unit unit : here) {
            List<Role> roles = word.isEmpty() && !remove ? Joining.closed(unit) : List.copyOf(unit.roles());
            roles.stream()
                    .filter(role -> word.isEmpty() || role.id().equals(word))
                    .forEach(role -> hats.add(new Hat(unit.id(), role)));
        }
        return hats;
    }

    private static String commands(List<Hat> hats) {
        return hats.stream()
                .map(hat -> "/anggota " + hat.role().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String said(PersonChange change, Sender who, Hat hat, Language language) {
        String unit = office.roster()
                .unit(hat.unit())
                .map(found -> Joining.name(found, hat.role(), language))
                .orElse(hat.unit());
        return switch (change) {
            case PersonChange.Refused refused -> RosterRefusals.html(refused.why(), language, office.zone());
            case PersonChange.Unlisted unlisted -> Notice.UNLISTED.html(language, who.name(), unit);
            default -> Notice.LISTED.html(language, who.name(), unit);
        };
    }

    /** Opens a unit to all members of its group, or closes it. */
    Answer access(Inbound.Tapped tap, String id, Unit.Access access) {
        Language language = office.language(tap.place());
        Unit unit = office.roster().unit(id).orElse(null);
        if (unit == null) {
            return office.alert(tap, Notice.UNKNOWN_UNIT, id);
        }
        Administration admin =
                office.roster().by(new Person(tap.sender().id(), tap.sender().name()));
        for (Role role : unit.roles()) {
            UnitChange change = admin.setAccess(id, role, access);
            if (change instanceof UnitChange.Refused refused) {
                return Answer.alert(Joining.plain(RosterRefusals.html(refused.why(), language, office.zone())));
            }
        }
        return office.alert(tap, access == Unit.Access.OPEN ? Notice.NOW_OPEN : Notice.NOW_CLOSED, unit.name());
    }
}
