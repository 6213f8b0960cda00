package id.sopan.outbox;

import id.sopan.wording.Card;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A Telegram in which a test reads what each place shows, and that does to the bot what Telegram does at times. */
final class Chats implements Messenger {

    enum Call {
        SEND,
        EDIT,
        DELETE
    }

    /** Places that take nothing. */
    final Set<Address> muted = ConcurrentHashMap.newKeySet();
    /** The texts of what the bot tried anywhere. */
    final List<String> sends = new CopyOnWriteArrayList<>();

    final List<String> edits = new CopyOnWriteArrayList<>();
    final List<String> silent = new CopyOnWriteArrayList<>();

    volatile boolean deletesNothing;

    private final Map<Call, Queue<Answer>> answers = new EnumMap<>(Call.class);
    private final Map<Address, Map<Long, Card>> shown = new HashMap<>();
    private final Map<Long, Long> moved = new ConcurrentHashMap<>();
    private long last;

    private record Answer(boolean happens, Supplier<Delivery> answer) {}

    Chats() {
        for (Call call : Call.values()) {
            answers.put(call, new ConcurrentLinkedQueue<>());
        }
    }

    /** Nothing is done at the next such call, and this is heard of it; those that follow have the next answers. */
    void answer(Call call, Supplier<Delivery> answer) {
        queue(call).add(new Answer(false, answer));
    }

    /** It is done, and this is heard of it. */
    void doAndAnswer(Call call, Supplier<Delivery> answer) {
        queue(call).add(new Answer(true, answer));
    }

    private Queue<Answer> queue(Call call) {
        return Objects.requireNonNull(answers.get(call));
    }

    /** The texts, from above. */
    synchronized List<String> in(Address place) {
        return shown(place).values().stream().map(Card::html).toList();
    }

    /** Somebody deletes all that is there. */
    synchronized void clear(Address place) {
        shown(place).clear();
    }

    /** A process that was killed has changed all that is there, and told nobody. */
    synchronized void overwrite(Address place, String text) {
        shown(place).replaceAll((message, card) -> Card.text(text));
    }

    /** The group becomes a supergroup. */
    void migrate(Address from, Address to) {
        moved.put(from.chat(), to.chat());
    }

    private Map<Long, Card> shown(Address place) {
        return shown.computeIfAbsent(place, unused -> new LinkedHashMap<>());
    }

    private synchronized Delivery carryOut(Call call, Address place, Supplier<Delivery> act) {
        Long to = moved.get(place.chat());
        if (to != null) {
            return new Delivery.Migrated(to);
        }
        if (muted.contains(place)) {
            return new Delivery.Unreachable("Bad Request: CHAT_WRITE_FORBIDDEN");
        }
        Answer answer = queue(call).poll();
        if (answer == null) {
            return act.get();
        }
        if (answer.happens()) {
            Delivery ignored = act.get();
        }
        return answer.answer().get();
    }

    @Override
    public Delivery send(Address to, Card card) {
        sends.add(card.html());
        return carryOut(Call.SEND, to, () -> {
            shown(to).put(++last, card);
            return new Delivery.Delivered(last);
        });
    }

    @Override
    public Delivery sendSilently(Address to, Card card) {
        silent.add(card.html());
        return send(to, card);
    }

    /** As Telegram, it changes no message that asks for a reply. */
    @Override
    public Delivery edit(Address where, long message, Card card) {
        edits.add(card.html());
        return carryOut(Call.EDIT, where, () -> {
            Card before = shown(where).get(message);
            if (before == null || before.prompt() != null) {
                return new Delivery.Gone();
            }
            shown(where).put(message, card);
            return new Delivery.Delivered(message);
        });
    }

    @Override
    public Delivery strip(Address where, long message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Delivery delete(Address where, long message) {
        return carryOut(
                Call.DELETE,
                where,
                () -> deletesNothing || shown(where).remove(message) == null
                        ? new Delivery.Gone()
                        : new Delivery.Delivered(message));
    }

    /** What was tried to be sent so far, which is forgotten. */
    List<String> sendsSoFar() {
        List<String> all = new ArrayList<>(sends);
        sends.clear();
        return all;
    }
}
