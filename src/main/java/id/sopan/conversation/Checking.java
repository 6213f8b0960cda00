package id.sopan.conversation;

import id.sopan.checkup.Checkup;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.roster.Unit;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.List;

/** {@code /periksa}: the checklist, for admins in private. */
record Checking(Office office, Checkup checkup) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        office.list(message, checkup.card(office.language(message.place())));
    }

    /** The people of a unit are asked in its group to say that they act for it. */
    Answer call(Inbound.Tapped tap, String option) {
        return office.roster()
                .unit(option)
                .filter(unit -> !unit.closedRoles().isEmpty())
                .flatMap(unit -> Address.home(unit).map(home -> call(tap, unit, home)))
                .orElseGet(() -> office.alert(tap, Notice.CHECK_STALE));
    }

    private Answer call(Inbound.Tapped tap, Unit unit, Address home) {
        Language language = office.roster().chats().language(home.chat());
        List<List<Button>> ask =
                Joining.buttons(office, unit, language).stream().map(List::of).toList();
        office.replies().say("call " + tap.callback(), home, Card.with(Notice.ASK_TO_BE_LISTED.html(language), ask));
        return office.alert(tap, Notice.PEOPLE_CALLED, unit.name());
    }

    /** Once more, in place of what was found before. */
    Answer again(Inbound.Tapped tap) {
        office.turn(tap, checkup.card(office.language(tap.place())));
        return Answer.NONE;
    }
}
