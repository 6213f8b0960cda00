package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.Surfaces;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.RunCard;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A run's card in private, for whoever may act on it; it is brought up to date whenever it is tapped. */
final class PrivateCards {

    private final Office office;
    private final Reading reading;
    private final Surfaces surfaces;

    PrivateCards(Office office, Reading reading, Surfaces surfaces) {
        this.office = office;
        this.reading = reading;
        this.surfaces = surfaces;
    }

    Answer show(Inbound.Tapped tap, String id) {
        Optional<Run> run = office.runs().find(id).filter(found -> reading.mayRead(found, tap.place(), tap.sender()));
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
                        .filter(subject -> subject.startsWith(Replies.REPLY + ":"))
                        .isPresent();
        if (ours) {
            office.runs()
                    .find(id)
                    .filter(run -> reading.mayRead(run, tap.place(), tap.sender()))
                    .ifPresent(run -> office.turn(tap, card(run, tap.place(), tap.sender())));
        }
    }

    private Card card(Run run, Place place, Sender sender) {
        Set<String> mine = reading.units(place, sender).stream().map(Unit::id).collect(Collectors.toSet());
        return RunCard.of(office.view(run), office.projection().viewpoint(run, Office.address(place), mine))
                .card();
    }
}
