package id.sopan.outbox;

import id.sopan.wording.Card;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * One message of a subject.
 *
 * @param slot tells several messages of a subject in one chat apart, such as {@code card} and {@code prompt}
 * @param rendering gives the card, which is asked for only where the chat is looked at; the same at each call
 * @param ring changes when a new message must be sent so that a phone rings; the same: the message is edited. Empty:
 *     nobody must be called
 * @param farewell what the message before is changed to when a new one is sent; null: it is deleted
 * @param urgency what goes first in a chat
 * @param asker who asked for it, by Telegram's user id, so that those who ask take turns; {@link #NOBODY} where that is nobody, or
 *     not known
 */
public record Show(
        Address to,
        String slot,
        Supplier<Card> rendering,
        String ring,
        @Nullable Farewell farewell,
        Urgency urgency,
        long asker) {

    public static final long NOBODY = 0;

    /** It is drawn once at most. */
    public Show {
        rendering = SingletonSupplier.of(rendering);
    }

    /** Of what nobody asked for. */
    public Show(
            Address to,
            String slot,
            Supplier<Card> rendering,
            String ring,
            @Nullable Farewell farewell,
            Urgency urgency) {
        this(to, slot, rendering, ring, farewell, urgency, NOBODY);
    }

    /** Likewise. */
    public Show(Address to, String slot, Card card, String ring, @Nullable Farewell farewell, Urgency urgency) {
        this(to, slot, () -> card, ring, farewell, urgency);
    }

    /** The same, for which somebody has just asked and waits. */
    public Show askedBy(long person) {
        return new Show(to, slot, rendering, ring, farewell, urgency, person);
    }

    Claim claim() {
        return new Claim(urgency, asker);
    }

    public Card card() {
        return Objects.requireNonNull(rendering.get());
    }

    /** The last form of a message that a new one has taken the place of. */
    public interface Farewell {

        /** @param url of the new message; null where such links do not work */
        Card card(@Nullable String url);
    }

    /** In the order in which they go. */
    public enum Urgency {
        /** Somebody has just asked for it and waits. */
        AWAITED,
        /** Somebody must act. */
        CALL,
        /** Somebody may read it: it makes no sound. */
        NEWS
    }
}
