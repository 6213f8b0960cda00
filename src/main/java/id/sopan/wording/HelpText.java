package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What {@code /bantuan} answers: the commands, and what each role does. */
public final class HelpText {

    private HelpText() {}

    /**
     * @param names of all roles
     * @param roles of whoever asks, or of the units that live in the chat; none: for somebody who is nobody yet
     * @param admin whether the admins' commands are told too
     * @param inPrivate whether those of groups are left out
     */
    public static Card of(Roles names, Collection<Role> roles, boolean admin, boolean inPrivate, Language language) {
        Wording wording = Wording.in(language);
        List<Html> blocks = new ArrayList<>();
        blocks.add(new Html(wording.html("help.title")));
        List<String> added = new ArrayList<>();
        for (Role role : names.sorted(roles)) {
            if (Roles.USUAL.has(role)) {
                blocks.add(new Html(wording.html("help.role." + role.id())));
            } else {
                added.add(names.nama(role).in(language));
            }
        }
        if (!added.isEmpty()) {
            blocks.add(new Html(wording.html("help.role.other", wording.and(added))));
        }
        if (roles.isEmpty()) {
            blocks.add(new Html(wording.html("help.nobody")));
        }
        blocks.add(new Html(wording.html("help.notes")));
        blocks.add(Commands.list(Commands.offered(admin, inPrivate), language));
        return Card.text(Html.blocks(blocks).value());
    }
}
