package id.sopan;

import id.sopan.conversation.Replies;
import id.sopan.outbox.Handovers;
import id.sopan.outbox.Limits;
import id.sopan.outbox.Messenger;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Surfaces;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** How the bot speaks: cards that follow what is stored, and replies that are said once. */
record Speech(Surfaces surfaces, Outbox outbox, Replies replies) {

    static Speech by(Messenger messenger, Limits limits, Store store, InstantSource clock, BooleanSupplier hasTurn) {
        Surfaces surfaces = new Surfaces(store);
        Outbox outbox =
                new Outbox(surfaces, messenger, limits, store.isShared() ? new Handovers(store) : null, hasTurn);
        return new Speech(surfaces, outbox, new Replies(store, clock, outbox, surfaces));
    }
}
