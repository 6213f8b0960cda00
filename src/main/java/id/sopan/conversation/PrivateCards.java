package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.Surfaces;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunCard;
import id.sopan.wording.Tap;
import java.util.Optional;

/** A run's card in private, for whoever may act on it; it is brought up to date whenever it is tapped, and answered. */
record PrivateCards(Office office, Reading reading, Surfaces surfaces) {

    private static final String SAID = Replies.REPLY + ":";

    Answer show(Inbound.Tapped tap, String id) {
        Optional<Run> run = reading.tapped(tap, id);
        if (run.isEmpty() || !tap.place().isPrivate()) {
            return office.alert(tap, Notice.FORGED);
        }
        office.list(tap, card(run.get(), tap.place(), tap.sender()));
        return Answer.NONE;
    }

    /** Below what is said in answer to the message. */
    void show(Message message, Run run) {
        office.replies()
                .sayTurnable(
                        "card below " + message.place().chat() + " " + message.id(),
                        Office.address(message.place()),
                        card(run, message.place(), message.sender()));
    }

    /** After a tap on it; elsewhere nothing is done. */
    void follow(Inbound.Tapped tap, String id) {
        boolean ours = tap.place().isPrivate()
                && surfaces.subject(tap.place().chat(), tap.message())
                        .filter(subject -> subject.startsWith(SAID))
                        .isPresent();
        if (ours) {
            reading.tapped(tap, id).ifPresent(run -> office.turn(tap, card(run, tap.place(), tap.sender())));
        }
    }

    /** After a reply to it, where it asks something. */
    void follow(Message message, Run run) {
        Place place = message.place();
        Long card = message.replyTo();
        if (card == null || !place.isPrivate() || !Replied.isToCard(message)) {
            return;
        }
        office.replies()
                .offering(place.chat(), card, data -> isAnswering(data, run))
                .ifPresent(said -> office.runs()
                        .find(run.id())
                        .ifPresent(now -> office.replies()
                                .turned(said, Office.address(place), card(now, place, message.sender()))));
    }

    private static boolean isAnswering(String data, Run run) {
        return Tap.parse(data)
                .filter(tap -> tap instanceof Tap.OnRun button
                        && button.action() == RunAction.ANSWER
                        && button.run().equals(run.id()))
                .isPresent();
    }

    /** After the prompt or form that a button on it opened, once that is over. */
    void follow(Dialogue asked) {
        Place place = asked.place();
        Long button = asked.button();
        if (button == null
                || !place.isPrivate()
                || office.dialogues().find(asked.id()).filter(Dialogue::isOpen).isPresent()) {
            return;
        }
        surfaces.subject(place.chat(), button)
                .filter(subject -> subject.startsWith(SAID))
                .ifPresent(subject -> office.runs()
                        .find(asked.subject().run())
                        .filter(run -> reading.mayRead(run, place, asked.person()))
                        .ifPresent(run -> turn(asked, subject.substring(SAID.length()), run)));
    }

    /** Where it is not remembered any more, it is said below. */
    private void turn(Dialogue asked, String said, Run run) {
        Card card = card(run, asked.place(), asked.person());
        if (!office.replies().turned(said, Office.address(asked.place()), card)) {
            office.replies().sayTurnable("card after " + asked.id(), Office.address(asked.place()), card);
        }
    }

    private Card card(Run run, Place place, Sender sender) {
        return RunCard.of(office.view(run), reading.viewpoint(run, place, sender))
                .card();
    }
}
