package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** First words to whoever meets the bot: three lines on what it can do for them, and one button. */
public final class FirstWords {

    private FirstWords() {}

    /** To somebody who acts for no unit that is known. */
    public static Card toStranger(String name, Language language) {
        Wording wording = Wording.in(language);
        return card(
                language,
                "bantuan",
                wording.html("welcome.stranger", name),
                wording.html("welcome.stranger.unit"),
                wording.html("welcome.stranger.listed"));
    }

    public static Card toAdmin(String name, Language language) {
        Wording wording = Wording.in(language);
        return card(
                language,
                "periksa",
                wording.html("welcome.admin", name),
                wording.html("welcome.admin.groups"),
                wording.html("welcome.admin.news"));
    }

    /**
     * To somebody who acts for units.
     *
     * @param role that they hold there; of several the one that decides or works for others
     */
    public static Card toMember(String name, List<String> units, Role role, Language language) {
        Wording wording = Wording.in(language);
        boolean asks = role.equals(Role.UNIT_TERKAIT);
        return card(
                language,
                command(role),
                wording.html("welcome.member", name, String.join(", ", units)),
                wording.html(work(role)),
                wording.html(asks ? "welcome.next.ask" : "welcome.next.queue"));
    }

    /** To a group that is no unit's home yet. */
    public static Card toGroup(Language language) {
        Wording wording = Wording.in(language);
        return card(
                language,
                "pasang",
                wording.html("welcome.group"),
                wording.html("welcome.group.administrator"),
                wording.html("welcome.group.bind"));
    }

    /** To a group that became the home of a unit in that role. */
    public static Card toUnit(String unit, Role role, Language language) {
        Wording wording = Wording.in(language);
        return card(
                language,
                command(role),
                wording.html("welcome.unit", unit),
                wording.html(work(role)),
                wording.html("welcome.unit.read"));
    }

    /** Of a role that a definition adds nothing more is known than that it has cards. */
    private static String work(Role role) {
        return "welcome.role." + (Roles.USUAL.has(role) ? role.id() : "other");
    }

    private static String command(Role role) {
        return role.equals(Role.UNIT_TERKAIT) ? "ajukan" : "antrean";
    }

    private static Card card(Language language, String command, String... lines) {
        String label = Wording.in(language).say("welcome.button." + command);
        return Card.with(
                Arrays.stream(lines).collect(Collectors.joining("\n")),
                List.of(List.of(Menus.button(label, MenuAction.COMMAND, command))));
    }
}
