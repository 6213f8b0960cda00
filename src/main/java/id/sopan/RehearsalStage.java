package id.sopan;

import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.roster.Membership;
import id.sopan.trial.Piece;
import id.sopan.wording.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** The chats of a dry run: they are nowhere but here, and everybody is in all of them. */
final class RehearsalStage implements Messenger, Membership {

    record Shown(Address at, Card card) {}

    private final Map<Long, Shown> shown = new TreeMap<>();
    private long last;
    private long changes;

    /** All chats count together, and messages that people write, too. */
    synchronized long next() {
        return ++last;
    }

    /** Grows with whatever changes what is seen. */
    synchronized long changes() {
        return changes;
    }

    synchronized Optional<Shown> find(long message) {
        return Optional.ofNullable(shown.get(message));
    }

    /** @param names of the chats */
    synchronized List<Piece> pieces(LongFunction<String> names) {
        return shown.entrySet().stream()
                .map(entry -> new Piece(
                        Math.toIntExact(entry.getKey()),
                        names.apply(entry.getValue().at().chat()),
                        entry.getValue().card()))
                .toList();
    }

    @Override
    public synchronized Delivery send(Address to, Card card) {
        if (to.isPrivate()) {
            return new Delivery.Unreachable("nobody of a dry run has started the bot");
        }
        long message = next();
        shown.put(message, new Shown(to, card));
        changes++;
        return new Delivery.Delivered(message);
    }

    @Override
    public synchronized Delivery edit(Address where, long message, Card card) {
        if (!shown.containsKey(message)) {
            return new Delivery.Gone();
        }
        shown.put(message, new Shown(where, card));
        changes++;
        return new Delivery.Delivered(message);
    }

    @Override
    public synchronized Delivery strip(Address where, long message) {
        return find(message)
                .map(one -> edit(where, message, one.card().withRows(List.of())))
                .orElseGet(Delivery.Gone::new);
    }

    @Override
    public synchronized Delivery delete(Address where, long message) {
        shown.remove(message);
        changes++;
        return new Delivery.Delivered(message);
    }

    @Override
    public Standing of(long chat, long person, long version) {
        return Standing.PRESENT;
    }

    @Override
    public boolean isToldOf(long chat) {
        return true;
    }
}
