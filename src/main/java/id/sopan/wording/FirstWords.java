package id.sopan.wording;

import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
     * @param roles that they hold there, at least one; what is done in the first of them that decides or works is told
     * @param procedures in force
     */
    public static Card toMember(
            String name, List<String> units, List<Role> roles, Collection<Procedure> procedures, Language language) {
        Wording wording = Wording.in(language);
        String command = command(roles, procedures);
        return card(
                language,
                command,
                wording.html("welcome.member", name, wording.and(units)),
                part(roles, procedures, wording),
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
        if (ask(roles, procedures)) {
            commands.add("ajukan");
        }
        commands.add(roles.isEmpty() ? "bantuan" : "status");
        if (!roles.isEmpty() && !onlyAsk(roles, procedures)) {
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
        return card(
                language,
                command(List.of(role), procedures),
                wording.html("welcome.unit", unit, Here.within(topic, language)),
                part(List.of(role), procedures, wording),
                wording.html("welcome.unit.read"));
    }

    /** What they do: of a role that a definition adds nothing more is known than that it has cards. */
    private static String part(List<Role> roles, Collection<Procedure> procedures, Wording wording) {
        if (onlyAsk(roles, procedures)) {
            return wording.html("welcome.role.asks");
        }
        Role role =
                roles.stream().filter(one -> works(one, procedures)).findFirst().orElse(roles.getFirst());
        boolean told = Roles.USUAL.has(role) && !role.equals(Role.UNIT_TERKAIT);
        String work = wording.html("welcome.role." + (told ? role.id() : "other"));
        return ask(roles, procedures) ? work + " " + wording.html("welcome.role.asks.too") : work;
    }

    private static String command(List<Role> roles, Collection<Procedure> procedures) {
        return onlyAsk(roles, procedures) ? "ajukan" : "antrean";
    }

    private static boolean onlyAsk(List<Role> roles, Collection<Procedure> procedures) {
        return ask(roles, procedures) && roles.stream().noneMatch(role -> works(role, procedures));
    }

    private static boolean ask(List<Role> roles, Collection<Procedure> procedures) {
        return procedures.stream()
                .anyMatch(procedure -> !Collections.disjoint(procedure.starts().by(), roles));
    }

    /** Filling in a form is asking. */
    private static boolean works(Role role, Collection<Procedure> procedures) {
        return procedures.stream()
                .flatMap(procedure -> procedure.steps().stream())
                .anyMatch(step -> !(step.work() instanceof Form) && step.roles().contains(role));
    }

    private static Card card(Language language, String command, String... lines) {
        return Card.with(
                Arrays.stream(lines).collect(Collectors.joining("\n")), List.of(List.of(button(command, language))));
    }

    private static Button button(String command, Language language) {
        return Menus.button(Wording.in(language).say("welcome.button." + command), MenuAction.COMMAND, command);
    }
}
