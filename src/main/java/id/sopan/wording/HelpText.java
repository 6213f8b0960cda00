package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What {@code /bantuan} answers: the commands, and what each role does. */
public final class HelpText {

    private static final List<Role> EXPLAINED =
            List.of(Role.UNIT_TERKAIT, Role.UNIT_TI, Role.MANAGE_SERVER, Role.PENGEMBANG);

    private HelpText() {}

    /**
     * @param roles of whoever asks, or of the units that live in the chat; none: for somebody who is nobody yet
     * @param admin whether the admins' commands are told too
     * @param inPrivate whether those of groups are left out
     */
    public static Card of(Collection<Role> roles, boolean admin, boolean inPrivate, Language language) {
        Wording wording = Wording.in(language);
        List<Html> blocks = new ArrayList<>();
        blocks.add(new Html(wording.html("help.title")));
        EXPLAINED.stream()
                .filter(roles::contains)
                .forEach(role -> blocks.add(new Html(wording.html("help.role." + role.id()))));
        if (roles.isEmpty()) {
            blocks.add(new Html(wording.html("help.nobody")));
        }
        blocks.add(new Html(wording.html("help.notes")));
        blocks.add(Commands.list(Commands.offered(admin, inPrivate), language));
        return Card.text(Html.blocks(blocks).value());
    }
}
