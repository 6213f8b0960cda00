package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Legible;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said somewhere once.
 *
 * @param instead what is said where, should the chat not be reached; null: it is not said then
 * @param before data of the buttons that its message bore before; null for a new one
 * @param asker whom it answers; null where that is nobody, or not known
 */
record Reply(
        Address to,
        Card card,
        @Nullable Elsewhere instead,
        @Nullable Set<String> before,
        @Nullable Long asker) {

    private static final Legible<Reply> LEGIBLE =
            new Legible<>(Collection.REPLIES, document -> DialogueJson.MAPPER.readValue(document.json(), Reply.class));

    /** What is said in a group where a person cannot be written to. */
    record Elsewhere(String origin, Address to, Card card) {}

    static Reply of(Address to, Card card) {
        return new Reply(to, card, null, null, null);
    }

    /** In answer to what was said or tapped. */
    static Reply of(Heard to, Card card) {
        return new Reply(
                Office.address(to.place()), card, null, null, to.sender().id());
    }

    static Reply read(Document document) {
        return LEGIBLE.require(document);
    }

    /** Empty where it cannot be read, as where it was said. */
    static Optional<Reply> legible(Document document) {
        return LEGIBLE.read(document);
    }

    String json() {
        return DialogueJson.MAPPER.writeValueAsString(this);
    }

    Offered offered() {
        Set<String> now = card.rows().stream()
                .flatMap(List::stream)
                .map(Button::press)
                .filter(Button.Data.class::isInstance)
                .map(press -> ((Button.Data) press).data())
                .collect(Collectors.toSet());
        return new Offered(to, now, before == null ? Set.of() : before);
    }

    /** In the place of what bore those. */
    Reply after(Offered then) {
        boolean same = Objects.equals(offered().now(), then.now());
        return new Reply(to, card, instead, same ? then.before() : then.now(), asker);
    }

    Reply in(Address there) {
        return new Reply(there, card, instead, before, asker);
    }

    /** With others in the place of the cards that are meant, by the chat that each is said in. */
    Reply replacing(Predicate<Card> meant, LongFunction<Card> by) {
        Card now = meant.test(card) ? by.apply(to.chat()) : card;
        Elsewhere there = instead == null || !meant.test(instead.card())
                ? instead
                : new Elsewhere(
                        instead.origin(), instead.to(), by.apply(instead.to().chat()));
        return new Reply(to, now, there, before, asker);
    }
}
