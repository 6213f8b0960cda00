package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outgoing;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.wording.Card;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replies that are still to be said, should what they say or where they are said have changed meanwhile. */
public record UnsentReplies(Replies replies) {

    /**
     * What says something that was removed says something else.
     *
     * @param removed in what is said, and on its buttons
     * @param instead by the chat that it is said in
     */
    public void withhold(Pattern removed, LongFunction<Card> instead) {
        Predicate<Card> says = card -> removed.matcher(card.html()).find()
                || removed.matcher(card.plain()).find()
                || card.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(button -> removed.matcher(button.label()).find());
        Stream.of(Outgoing.UNSHOWN, Outgoing.HELD)
                .flatMap(key -> replies.documents().ids(Query.of(key)).stream())
                .filter(id -> !id.startsWith(Replies.REMOVED))
                .forEach(id -> replies.changed(id, unsent -> without(unsent, says, instead)));
    }

    private static Optional<Document> without(Document unsent, Predicate<Card> says, LongFunction<Card> instead) {
        Optional<Reply> reply = Optional.of(unsent)
                .filter(document -> !ReplyDocuments.isSaid(document))
                .flatMap(Reply::legible);
        return reply.map(before -> before.replacing(says, instead))
                .filter(without -> !without.equals(reply.get()))
                .map(without -> unsent.next(without.json()));
    }

    /** Nothing can be sent to this chat: what waits to be said there is said elsewhere. */
    void redirect(long chat) {
        for (Document document : to(chat)) {
            Reply.legible(document)
                    .map(Reply::instead)
                    .ifPresent(instead -> replies.say(instead.origin(), instead.to(), instead.card()));
        }
    }

    /** A group became a supergroup: what is still to be said in it is said there. */
    void migrate(long from, long to) {
        for (Document document : to(from)) {
            Reply.legible(document).ifPresent(reply -> {
                Address there = new Address(to, reply.to().topic());
                Set<String> keys = ReplyDocuments.isTurnable(document)
                        ? ReplyDocuments.turnable(there)
                        : ReplyDocuments.once(there);
                replies.documents()
                        .replace(
                                document.next(
                                        document.order(), keys, reply.in(there).json()),
                                document.version());
            });
        }
    }

    private List<Document> to(long chat) {
        return replies.documents().query(Query.of(ReplyDocuments.to(chat)));
    }
}
