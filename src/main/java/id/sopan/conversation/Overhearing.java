package id.sopan.conversation;

import id.sopan.roster.AdminCode;
import id.sopan.wording.Notice;
import java.util.Locale;

/** A code that a group could read is void, whatever it came with, also where nobody can be known who sent it. */
record Overhearing(Office office, AdminCode code) {

    static final String ADMIN = "admin";

    /** Whether the code is in it; then that is said. Once only, since it is another one from then on. */
    boolean hears(Message message) {
        return !message.place().isPrivate()
                && code.overheard(message.text())
                && said(message, Notice.ADMIN_CODE_OVERHEARD);
    }

    /** Whether somebody tried one; then it is said what became of the code. */
    boolean hears(Inbound.Commanded commanded) {
        Message message = commanded.message();
        boolean tried = !message.place().isPrivate()
                && commanded.name().toLowerCase(Locale.ROOT).equals(ADMIN)
                && !commanded.arguments().isBlank();
        return tried
                && switch (code.triedOpenly(commanded.arguments())) {
                    case VOID -> said(message, Notice.ADMIN_CODE_OVERHEARD);
                    case KEPT -> said(message, Notice.ADMIN_CODE_KEPT);
                    case NOT_OFFERED -> false;
                };
    }

    private boolean said(Message message, Notice notice) {
        office.say(message, notice);
        return true;
    }
}
