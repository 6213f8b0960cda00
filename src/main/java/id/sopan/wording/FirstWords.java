package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** First words to whoever meets the bot: three lines on what it can do for them, and one button; later on its buttons alone. */
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
     * @param roles that they hold there, at least one
     * @param procedures in force
     */
    public static Card toMember(
            String name, List<String> units, List<Role> roles, Collection<Procedure> procedures, Language language) {
        Wording wording = Wording.in(language);
        Duties duties = Duties.of(roles, procedures);
        String command = command(duties);
        return card(
                language,
                command,
                wording.html("welcome.member", name, Listed.within(Listed.NAMES, wording.and(units), units, language)),
                part(duties, language),
                wording.html("welcome.next." + command));
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

    /** To whoever has been greeted, and says what answers nothing. */
    public static Card again(String name, List<Role> roles, Collection<Procedure> procedures, Language language) {
        List<String> commands = new ArrayList<>();
        Duties duties = Duties.of(roles, procedures);
        if (duties.asks()) {
            commands.add("ajukan");
        }
        commands.add(roles.isEmpty() ? "bantuan" : "status");
        if (!roles.isEmpty() && !duties.onlyAsk()) {
            commands.add("antrean");
        }
        return Card.with(
                Notice.HELLO.html(language, name),
                commands.stream()
                        .map(command -> List.of(button(command, language)))
                        .toList());
    }

    /**
     * To a group that became the home of a unit in that role.
     *
     * @param topic whether one topic of it did
     */
    public static Card toUnit(
            String unit, Role role, Collection<Procedure> procedures, boolean topic, Language language) {
        Wording wording = Wording.in(language);
        Duties duties = Duties.of(List.of(role), procedures);
        return card(
                language,
                command(duties),
                wording.html("welcome.unit", unit, Here.within(topic, language)),
                part(duties, language),
                read(language));
    }

    /** What is stored of what a group says. */
    public static String read(Language language) {
        return Wording.in(language).html("welcome.unit.read");
    }

    private static String part(Duties duties, Language language) {
        return Html.text(String.join(" ", duties.told(language, "welcome.role.")))
                .value();
    }

    private static String command(Duties duties) {
        return duties.onlyAsk() ? "ajukan" : "antrean";
    }

    private static Card card(Language language, String command, String... lines) {
        return Card.with(
                Arrays.stream(lines).collect(Collectors.joining("\n")), List.of(List.of(button(command, language))));
    }

    private static Button button(String command, Language language) {
        return Menus.button(Wording.in(language).say("welcome.button." + command), MenuAction.COMMAND, command);
    }
}
