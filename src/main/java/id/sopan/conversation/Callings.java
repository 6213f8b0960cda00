package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;

/** Whom the cards of open requests call by name: drawn anew when somebody was listed for a unit, or is no longer. */
record Callings(Office office, Outbox outbox) {

    void changed(String unit) {
        office.runs().waitingFor(unit).forEach(run -> outbox.changed(RunProjection.RUN, run.id()));
    }
}
