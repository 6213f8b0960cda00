package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.wording.Notice;
import java.util.Optional;

/** Sends a run's card once more, where somebody deleted it or it is far up. */
record CardAgain(Office office, Reading reading, Outbox outbox) {

    Answer show(Inbound.Tapped tap, String id) {
        Optional<Run> run = reading.tapped(tap, id);
        if (run.isEmpty() || !isShown(office, run.get(), tap.place())) {
            return office.alert(tap, Notice.FORGED);
        }
        outbox.showAnew(RunProjection.RUN, id, Office.address(tap.place()), RunProjection.CARD);
        return Answer.NONE;
    }

    static boolean isShown(Office office, Run run, Place place) {
        Address here = Office.address(place);
        return office.projection()
                .wanted(run.id())
                .filter(wanted ->
                        wanted.shows().stream().anyMatch(show -> show.to().equals(here)))
                .isPresent();
    }
}
