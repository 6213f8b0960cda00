package id.sopan.conversation;

import id.sopan.checkup.Checkup;
import id.sopan.wording.Notice;

/** {@code /periksa}: the checklist, for admins in private. */
final class Checking implements SlashCommand {

    private final Office office;
    private final Checkup checkup;

    Checking(Office office, Checkup checkup) {
        this.office = office;
        this.checkup = checkup;
    }

    @Override
    public void run(Message message, String arguments) {
        if (!message.place().isPrivate()) {
            office.say(message, Notice.PRIVATE_ONLY, "periksa");
        } else if (!office.roster().isAdmin(message.sender().id())) {
            office.say(message, Notice.ADMIN_ONLY);
        } else {
            office.list(message, checkup.card(office.language(message.place())));
        }
    }

    /** Once more, in place of what was found before. */
    Answer again(Inbound.Tapped tap) {
        if (!tap.place().isPrivate()) {
            return office.alert(tap, Notice.PRIVATE_ONLY, "periksa");
        }
        if (!office.roster().isAdmin(tap.sender().id())) {
            return office.alert(tap, Notice.ADMIN_ONLY);
        }
        office.turn(tap, checkup.card(office.language(tap.place())));
        return Answer.NONE;
    }
}
