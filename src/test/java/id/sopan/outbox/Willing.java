package id.sopan.outbox;

import id.sopan.wording.Card;

/** A Telegram that does what it is asked. */
public abstract class Willing implements Messenger {

    @Override
    public Delivery edit(Address where, long message, Card card) {
        return new Delivery.Delivered(message);
    }

    @Override
    public Delivery strip(Address where, long message) {
        return new Delivery.Delivered(message);
    }

    @Override
    public Delivery delete(Address where, long message) {
        return new Delivery.Delivered(message);
    }
}
