package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;

/** Whom the cards of open requests call by name: drawn anew when somebody is known for a unit, or is no longer. */
record Callings(Office office, Outbox outbox) {

    /** Somebody came to a group or left it. */
    void changed(long chat) {
        office.roster().in(chat).forEach(unit -> changed(unit.id()));
    }

    void changed(String unit) {
        outbox.changed(RunProjection.RUN, office.runs().idsOfWaitingFor(unit));
    }
}
