package id.sopan.conversation;

import id.sopan.roster.AdminCode;
import id.sopan.wording.Notice;
import java.util.Locale;

/** A code that a group could read is void, whatever it came with, also where nobody can be known who sent it. */
record Overhearing(Office office, AdminCode code) {

    static final String ADMIN = "admin";

    /** Whether the code is in it; then that is said. Once only, since it is another one from then on. */
    boolean hears(Message message) {
        return !message.place().isPrivate() && isSaid(message, code.overheard(message.text()));
    }

    /** Whether somebody tried one, be it as it may: whoever reads a slip may mend it. */
    boolean hears(Inbound.Commanded commanded) {
        return !commanded.message().place().isPrivate()
                && commanded.name().toLowerCase(Locale.ROOT).equals(ADMIN)
                && !commanded.arguments().isBlank()
                && isSaid(commanded.message(), code.triedOpenly());
    }

    private boolean isSaid(Message message, boolean isVoid) {
        if (isVoid) {
            office.say(message, Notice.ADMIN_CODE_OVERHEARD);
        }
        return isVoid;
    }
}
