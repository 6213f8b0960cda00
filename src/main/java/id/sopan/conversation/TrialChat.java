package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.procedure.Language;
import id.sopan.trial.Piece;
import id.sopan.trial.Trial;
import id.sopan.wording.Attachment;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.TrialCards;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one chat in which all messages of a dry run are seen. What is sent is remembered here alone. */
final class TrialChat {

    private static final Logger LOG = LoggerFactory.getLogger(TrialChat.class);
    private static final int TRIES = 5;

    private final Trial trial;
    private final Messenger messenger;
    private final Address at;
    private final Language language;
    private final ZoneId zone;
    private final String token;
    private final Map<Integer, Sent> sent = new LinkedHashMap<>();
    private final List<Press> presses = new ArrayList<>();
    private final ExecutorService calls = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sopan-trial").factory());
    private @Nullable Sent panel;

    private record Sent(long message, Card card) {}

    /** What a button stands for. */
    private record Press(int piece, String data) {}

    /** @param number of the message that began it, which no other one has in this chat */
    TrialChat(Trial trial, Messenger messenger, Address at, Language language, ZoneId zone, long number) {
        this.trial = trial;
        this.messenger = messenger;
        this.at = at;
        this.language = language;
        this.zone = zone;
        this.token = Long.toString(number, Character.MAX_RADIX);
    }

    boolean isOf(Trial other) {
        return trial == other;
    }

    boolean owns(String option) {
        return option.startsWith(token + ".");
    }

    boolean ends(String option) {
        return what(option).equals(TrialCards.END);
    }

    private String what(String option) {
        return option.substring(token.length() + 1);
    }

    /** @return why nothing came of it; empty where something did */
    Optional<String> press(String option) {
        String what = what(option);
        Optional<String> told = switch (what) {
            case TrialCards.DUE -> forward(Trial.Span.DUE);
            case TrialCards.HOUR -> forward(Trial.Span.HOUR);
            case TrialCards.DAY -> forward(Trial.Span.DAY);
            default -> other(what);
        };
        show();
        return told;
    }

    private Optional<String> forward(Trial.Span span) {
        trial.forward(span);
        return Optional.empty();
    }

    private Optional<String> other(String what) {
        if (what.startsWith(TrialCards.ASK)) {
            trial.ask(what.substring(TrialCards.ASK.length()));
            return Optional.empty();
        }
        Optional<Press> press = pressed(what);
        return press.flatMap(one -> trial.press(one.piece(), one.data()));
    }

    private synchronized Optional<Press> pressed(String number) {
        return number.matches("\\d{1,5}") && Integer.parseInt(number) < presses.size()
                ? Optional.of(presses.get(Integer.parseInt(number)))
                : Optional.empty();
    }

    void reply(int piece, String text, @Nullable Attachment file) {
        trial.reply(piece, text, file);
        show();
    }

    /** The piece that this message shows. */
    synchronized Optional<Integer> piece(@Nullable Long message) {
        return sent.entrySet().stream()
                .filter(entry -> message != null && entry.getValue().message() == message)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The newest piece that asks for a reply. */
    Optional<Integer> asking() {
        return trial.pieces().reversed().stream()
                .filter(piece -> piece.card().prompt() != null)
                .map(Piece::id)
                .findFirst();
    }

    /** Makes the chat show what there is, soon. */
    void show() {
        if (!calls.isShutdown()) {
            calls.execute(this::bring);
        }
    }

    private void bring() {
        try {
            Set<Integer> there = new HashSet<>();
            boolean below = false;
            for (Piece piece : trial.pieces()) {
                there.add(piece.id());
                below |= bring(piece);
            }
            for (int gone : sent().keySet()) {
                if (!there.contains(gone)) {
                    delete(gone);
                }
            }
            bringPanel(below);
        } catch (RuntimeException e) {
            LOG.error("A dry run could not be shown", e);
        }
    }

    private synchronized Map<Integer, Sent> sent() {
        return Map.copyOf(sent);
    }

    private synchronized void keep(int piece, Sent one) {
        sent.put(piece, one);
    }

    /** Whether it was sent anew. */
    private boolean bring(Piece piece) {
        Card card = marked(piece);
        Sent before = sent().get(piece.id());
        if (before == null) {
            long message = send(card);
            if (message != 0) {
                keep(piece.id(), new Sent(message, card));
            }
            return true;
        }
        if (!before.card().equals(card)) {
            call(() -> messenger.edit(at, before.message(), card));
            keep(piece.id(), new Sent(before.message(), card));
        }
        return false;
    }

    private synchronized Card marked(Piece piece) {
        List<List<Button>> rows = piece.card().rows().stream()
                .map(row -> row.stream().map(button -> button(piece, button)).toList())
                .toList();
        return TrialCards.marked(piece.card(), piece.place(), language, rows);
    }

    private Button button(Piece piece, Button button) {
        if (!(button.press() instanceof Button.Data data)) {
            return button;
        }
        Press press = new Press(piece.id(), data.data());
        if (!presses.contains(press)) {
            presses.add(press);
        }
        return TrialCards.press(button, token, presses.indexOf(press));
    }

    private void delete(int piece) {
        Sent gone;
        synchronized (this) {
            gone = sent.remove(piece);
        }
        if (gone != null) {
            call(() -> messenger.delete(at, gone.message()));
        }
    }

    /** Below all else. */
    private void bringPanel(boolean below) {
        Card card = TrialCards.panel(trial.procedure(), trial.startable(), trial.now(), language, zone, token);
        Sent before = panel;
        if (before != null && !below) {
            if (!before.card().equals(card)) {
                call(() -> messenger.edit(at, before.message(), card));
                panel = new Sent(before.message(), card);
            }
            return;
        }
        panel = new Sent(send(card), card);
        if (before != null) {
            call(() -> messenger.delete(at, before.message()));
        }
    }

    /** It has ended: nothing of it can be pressed any more. */
    void over() {
        calls.execute(() -> {
            sent().values().stream()
                    .filter(one -> !one.card().rows().isEmpty())
                    .forEach(one -> call(() -> messenger.strip(at, one.message())));
            Sent last = panel;
            if (last != null) {
                call(() -> messenger.delete(at, last.message()));
            }
            send(TrialCards.over(trial.procedure(), language));
        });
        calls.shutdown();
    }

    private long send(Card card) {
        return call(() -> messenger.send(at, card)) instanceof Delivery.Delivered delivered ? delivered.message() : 0;
    }

    /** Again while Telegram asks to wait. */
    private static Delivery call(Supplier<Delivery> call) {
        Delivery delivery = call.get();
        for (int i = 1; i < TRIES && delivery instanceof Delivery.TryAgain again; i++) {
            try {
                Thread.sleep(again.after());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return delivery;
            }
            delivery = call.get();
        }
        if (!(delivery instanceof Delivery.Delivered)) {
            LOG.warn("A message of a dry run was not shown: {}", delivery);
        }
        return delivery;
    }
}
