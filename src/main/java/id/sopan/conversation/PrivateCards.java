package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.QueueCards;
import id.sopan.wording.RunCard;
import id.sopan.wording.RunView;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run's card in private, for whoever may act on it; it is brought up to date whenever it is tapped and, as long as it bears
 * buttons, whenever something happens to the run.
 */
record PrivateCards(Office office, Reading reading, Waiting waiting, RequestCards cards) {

    Answer show(Inbound.Tapped tap, String id) {
        if (reading.tapped(tap, id).isEmpty() || !tap.place().isPrivate()) {
            return office.alert(tap, Notice.FORGED);
        }
        Address at = Office.address(tap.place());
        cards.say(tap.origin(), at, id, card(id, at));
        return Answer.NONE;
    }

    /** Below what is said in answer to the message. */
    void show(Message message, Run run) {
        Address at = Office.address(message.place());
        cards.say("card below " + message.place().chat() + " " + message.id(), at, run.id(), card(run.id(), at));
    }

    /** After a tap on it; elsewhere nothing is done. */
    void follow(Inbound.Tapped tap, String id) {
        boolean ours = tap.place().isPrivate()
                && office.replies().origin(tap.place().chat(), tap.message()).isPresent();
        if (ours && reading.tapped(tap, id).isPresent()) {
            Address at = Office.address(tap.place());
            cards.turn(tap, Objects.requireNonNull(tap.data()), id, () -> card(id, at));
        }
    }

    /** Wherever it is, once something has happened to the run. Whoever may not read it any more has no buttons there. */
    void follow(String id) {
        cards.all(id)
                .forEach((said, at) -> office.projection().legible(id).ifPresent(view -> follow(view.run(), said, at)));
    }

    private void follow(Run run, String said, Address at) {
        if (reading.rights().mayRead(run, at.chat())) {
            cards.renew(said, at, run.id(), () -> card(run.id(), at));
        } else if (!reading.rights().isUncertain(run, at.chat())) {
            office.replies().letGo(said, at);
        }
    }

    /** In the private chat of a person, whose id is that of the chat. */
    private Card card(String id, Address at) {
        RunView view = office.projection().legible(id).orElseThrow();
        Set<String> units =
                reading.rights().units(at.chat()).stream().map(Unit::id).collect(Collectors.toSet());
        Card card = RunCard.of(view, office.projection().viewpoint(view.run(), at, units))
                .card();
        return next(view, at.chat())
                .map(next -> QueueCards.next(card, next, office.roster().chats().language(at.chat())))
                .orElse(card);
    }

    /** What waits for them besides, where they acted last and nobody has gone on yet. */
    private Optional<Run> next(RunView view, long person) {
        Run.Undoable last = view.run().undoable();
        return view.undoable() && last != null && last.by().isPerson(person)
                ? waiting.next(Objects.requireNonNull(last.by().person()), view.run())
                : Optional.empty();
    }
}
