package id.sopan.conversation;

import id.sopan.desk.ReadingRights;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.wording.ReopenedText;
import id.sopan.wording.Turn;

/** What whoever reopened a request sees of it. */
record Reopened(Office office, PrivateCards privateCards) {

    /** Whether its card is here: in private, to somebody of the unit that asked for it, where that must act now. */
    static boolean isBelow(Office office, Run run, Place place, Sender sender) {
        return place.isPrivate()
                && Turn.of(run, office.definition(run))
                        .filter(turn -> turn.units().contains(run.unit()))
                        .isPresent()
                && new ReadingRights(office.desk(), office.runs())
                        .units(sender.id()).stream().anyMatch(unit -> unit.id().equals(run.unit()));
    }

    void tell(Message message, Run run) {
        boolean below = isBelow(office, run, message.place(), message.sender());
        office.say(
                message,
                ReopenedText.of(
                        office.view(run), office.language(message.place()), office.zone(message.place()), below));
        showCard(message, run);
    }

    /** With its buttons, where it goes on below and is not shown there anyway. */
    void showCard(Message message, Run run) {
        boolean comes = Address.asked(run, office.roster())
                .filter(Office.address(message.place())::equals)
                .isPresent();
        if (!comes && isBelow(office, run, message.place(), message.sender())) {
            privateCards.show(message, run);
        }
    }
}
