package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outgoing;
import id.sopan.store.Query;
import id.sopan.wording.Card;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The cards of requests in private chats, which are kept as they should be for as long as they bear buttons. */
public record RequestCards(Replies replies) {

    void say(String origin, Address to, String run, Card card) {
        replies.begin(origin, new Reply(to, card, null, null, to.chat()), of(run));
    }

    /** In the place of the message with the button; where that is not possible, below. */
    void turn(Inbound.Tapped tap, String data, String run, Supplier<Card> card) {
        boolean turned = replies.turned(
                tap,
                said -> ReplyDocuments.offered(said).includes(data)
                        || said.keys().contains(ReplyDocuments.cardOf(run)),
                of(run),
                card);
        if (!turned) {
            say(tap.origin(), Office.address(tap.place()), run, card.get());
        }
    }

    /** Shows the card as it should be now. */
    void renew(String id, Address at, String run, Supplier<Card> card) {
        boolean ignored = replies.turned(id, at, of(run), card);
    }

    private static Function<Address, Set<String>> of(String run) {
        return to -> ReplyDocuments.card(to, run);
    }

    /** Where those of a request are, by their origins; without those that wait until their chat takes messages. */
    Map<String, Address> all(String run) {
        return found(ReplyDocuments.cardOf(run));
    }

    /** No card in that chat is kept as it should be any more. */
    public void letGo(long chat) {
        found(ReplyDocuments.cardIn(chat)).forEach(replies::letGo);
    }

    private Map<String, Address> found(String key) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        replies.documents().query(Query.of(key)).stream()
                .filter(document -> !document.keys().contains(Outgoing.HELD))
                .forEach(document -> addresses.put(
                        document.id(),
                        Objects.requireNonNull(ReplyDocuments.offered(document).to())));
        return addresses;
    }
}
