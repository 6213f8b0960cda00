package id.sopan.outbox;

import id.sopan.wording.Card;

/** The way to the chats. Calls block until the answer is known or the time-out has passed; none throws. */
public interface Messenger {

    Delivery send(Address to, Card card);

    /** Likewise without a sound: somebody may read it, and nobody must act. */
    default Delivery sendSilently(Address to, Card card) {
        return send(to, card);
    }

    /** Changes text and buttons; for a message with a file its caption and buttons. */
    Delivery edit(Address where, long message, Card card);

    /** Takes the inline buttons off a message whose text is not known. */
    Delivery strip(Address where, long message);

    Delivery delete(Address where, long message);
}
