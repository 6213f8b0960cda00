package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code /bantuan} answers: the commands, and what each role does. */
public final class HelpText {

    private HelpText() {}

    /**
     * @param names of all roles
     * @param roles of whoever asks, or of the units that live in the chat; none: for somebody who is nobody yet
     * @param procedures in force
     * @param admin whether the admins' commands are told too
     * @param inPrivate whether those of groups are left out
     */
    public static Card of(
            Roles names,
            Collection<Role> roles,
            Collection<Procedure> procedures,
            boolean admin,
            boolean inPrivate,
            Language language) {
        Wording wording = Wording.in(language);
        List<Html> blocks = new ArrayList<>();
        blocks.add(new Html(wording.html("help.title")));
        works(names, roles, procedures, language)
                .forEach((work, held) -> blocks.add(new Html(wording.html("help.role", wording.and(held), work))));
        if (roles.isEmpty()) {
            blocks.add(new Html(wording.html("help.nobody")));
        }
        blocks.add(new Html(wording.html("help.notes")));
        blocks.add(Commands.list(Commands.offered(admin, inPrivate), language));
        return Card.text(Html.blocks(blocks));
    }

    /** What is done, and the names of the roles in which it is. */
    private static Map<String, List<String>> works(
            Roles names, Collection<Role> roles, Collection<Procedure> procedures, Language language) {
        return names.sorted(roles).stream()
                .collect(Collectors.groupingBy(
                        role -> String.join(
                                "; ", Duties.of(List.of(role), procedures).told(language, "help.role.")),
                        LinkedHashMap::new,
                        Collectors.mapping(role -> names.nama(role).in(language), Collectors.toList())));
    }
}
