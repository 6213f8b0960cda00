package id.sopan.conversation;

import id.sopan.conversation.TrialPost.Sent;
import id.sopan.procedure.Language;
import id.sopan.trial.Piece;
import id.sopan.trial.Trial;
import id.sopan.wording.Attachment;
import id.sopan.wording.Card;
import id.sopan.wording.TrialCards;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one chat in which all messages of a dry run are seen. What is sent is remembered here alone. */
final class TrialChat {

    private static final Logger LOG = LoggerFactory.getLogger(TrialChat.class);

    private final Trial trial;
    private final TrialPost post;
    private final Language language;
    private final ZoneId zone;
    private final TrialButtons buttons;
    private final Map<Integer, Sent> sent = new LinkedHashMap<>();
    private final ExecutorService calls = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sopan-trial").factory());
    private @Nullable Sent panel;

    /** @param number of the message that began it, which no other one has in this chat */
    TrialChat(Trial trial, TrialPost post, Language language, ZoneId zone, long number) {
        this.trial = trial;
        this.post = post;
        this.language = language;
        this.zone = zone;
        this.buttons = new TrialButtons(Long.toString(number, Character.MAX_RADIX));
    }

    boolean isOf(Trial other) {
        return trial == other;
    }

    boolean owns(String option) {
        return buttons.isOurs(option);
    }

    boolean ends(String option) {
        return buttons.what(option).equals(TrialCards.END);
    }

    /** @return why nothing came of it; empty where something did */
    Optional<String> press(String option) {
        Optional<String> refused = act(buttons.what(option));
        show();
        return refused;
    }

    private Optional<String> act(String what) {
        switch (what) {
            case TrialCards.DUE -> trial.forward(Trial.Span.DUE);
            case TrialCards.HOUR -> trial.forward(Trial.Span.HOUR);
            case TrialCards.DAY -> trial.forward(Trial.Span.DAY);
            default -> {
                if (!what.startsWith(TrialCards.ASK)) {
                    return buttons.press(what).flatMap(press -> trial.press(press.piece(), press.data()));
                }
                trial.ask(what.substring(TrialCards.ASK.length()));
            }
        }
        return Optional.empty();
    }

    void reply(int piece, String text, @Nullable Attachment file) {
        trial.reply(piece, text, file);
        show();
    }

    synchronized Optional<Integer> piece(@Nullable Long message) {
        return sent.entrySet().stream()
                .filter(entry -> message != null && entry.getValue().message() == message)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The newest piece that asks for a reply. */
    Optional<Integer> asking() {
        return asking(piece -> true);
    }

    /** Likewise with these words: Telegram may show a message before it is known here that it was sent. */
    Optional<Integer> asking(@Nullable String words) {
        return words == null ? Optional.empty() : asking(piece -> isSaid(buttons.marked(piece, language), words));
    }

    private static boolean isSaid(Card card, String words) {
        return DialogueProjection.spaced(card.plain()).equals(DialogueProjection.spaced(words));
    }

    private Optional<Integer> asking(Predicate<Piece> which) {
        return trial.pieces().reversed().stream()
                .filter(piece -> piece.card().prompt() != null)
                .filter(which)
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
            List<Piece> pieces = trial.pieces();
            boolean below = false;
            for (Piece piece : pieces) {
                below |= bring(piece);
            }
            Set<Integer> there = pieces.stream().map(Piece::id).collect(Collectors.toSet());
            sent().keySet().stream().filter(piece -> !there.contains(piece)).forEach(this::delete);
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

    /** Whether it was sent anew. What Telegram does not take is not sent again until it is another. */
    private boolean bring(Piece piece) {
        Card card = buttons.marked(piece, language);
        Sent before = sent().get(piece.id());
        if (before != null && (before.isThere() || before.card().equals(card))) {
            keep(piece.id(), post.edit(before, card));
            return false;
        }
        Optional<Sent> now = post.send(card);
        now.ifPresent(one -> keep(piece.id(), one));
        return now.filter(Sent::isThere).isPresent();
    }

    private void delete(int piece) {
        Sent gone;
        synchronized (this) {
            gone = sent.remove(piece);
        }
        if (gone != null) {
            post.delete(gone);
        }
    }

    /** Below all else; never without one. */
    private void bringPanel(boolean below) {
        Card card = buttons.panel(trial, language, zone);
        Sent before = panel;
        if (before != null && !below) {
            panel = post.edit(before, card);
            return;
        }
        post.send(card).filter(Sent::isThere).ifPresent(now -> {
            panel = now;
            if (before != null) {
                post.delete(before);
            }
        });
    }

    /** It has ended: nothing of it can be pressed any more. */
    void over() {
        calls.execute(() -> {
            sent().values().forEach(post::strip);
            if (panel != null) {
                post.delete(panel);
            }
            post.send(TrialCards.over(trial.procedure(), language));
        });
        calls.shutdown();
    }
}
