package id.sopan.outbox;

import id.sopan.wording.Card;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A Telegram that takes everything, once the test's own answers are used up. */
final class Answering extends Willing {

    /** What comes of the first calls that send, or strip. */
    final Queue<Supplier<Delivery>> first = new ConcurrentLinkedQueue<>();

    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<String> edited = new CopyOnWriteArrayList<>();
    final List<Long> stripped = new CopyOnWriteArrayList<>();
    /** When it sent or stripped, by the machine's own time. */
    final List<Long> taken = new CopyOnWriteArrayList<>();

    @Override
    public Delivery send(Address to, Card card) {
        Supplier<Delivery> answer = first.poll();
        if (answer != null) {
            return answer.get();
        }
        taken.add(System.nanoTime());
        sent.add(card.html());
        return new Delivery.Delivered(sent.size());
    }

    @Override
    public Delivery edit(Address where, long message, Card card) {
        edited.add(card.html());
        return new Delivery.Delivered(message);
    }

    @Override
    public Delivery strip(Address where, long message) {
        Supplier<Delivery> answer = first.poll();
        if (answer != null) {
            return answer.get();
        }
        taken.add(System.nanoTime());
        stripped.add(message);
        return new Delivery.Delivered(message);
    }
}
