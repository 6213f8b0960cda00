package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outgoing;
import id.sopan.store.Document;
import java.util.Set;
import java.util.stream.Collectors;

/** Replies as documents: what they are found by, and what is left of them once they are said. */
final class ReplyDocuments {

    static final String SAID = "said";

    /** Its message stays known, so that it can be changed. */
    private static final String TURNABLE = "turnable";

    /** Followed by the id of the request whose card it is, as long as that is to be kept as it should be. */
    private static final String CARD = "card:";

    /** Followed by the chat that such a card is in. */
    private static final String CARD_IN = "card-in:";

    private ReplyDocuments() {}

    static Set<String> once(Address to) {
        return Set.of(Outgoing.UNSHOWN, to(to.chat()));
    }

    static Set<String> turnable(Address to) {
        return Set.of(Outgoing.UNSHOWN, to(to.chat()), TURNABLE);
    }

    static Set<String> card(Address to, String run) {
        return Set.of(Outgoing.UNSHOWN, to(to.chat()), TURNABLE, cardOf(run), cardIn(to.chat()));
    }

    static String to(long chat) {
        return "chat:" + chat;
    }

    static String cardOf(String run) {
        return CARD + run;
    }

    static String cardIn(long chat) {
        return CARD_IN + chat;
    }

    static boolean isTurnable(Document document) {
        return document.keys().contains(TURNABLE);
    }

    static boolean isSaid(Document document) {
        return !document.keys().contains(Outgoing.UNSHOWN) && !document.keys().contains(Outgoing.HELD);
    }

    /** What the message of one that is turnable offers, be it said or not. */
    static Offered offered(Document document) {
        return isSaid(document)
                ? DialogueJson.MAPPER.readValue(document.json(), Offered.class)
                : Reply.read(document).offered();
    }

    /**
     * What is left of it once it is said.
     *
     * @param version of what was said
     * @param now milliseconds since 1970
     */
    static Document remains(Document document, long version, long now, Set<String> keys) {
        String json = isTurnable(document) ? DialogueJson.MAPPER.writeValueAsString(offered(document)) : "{}";
        return new Document(document.id(), version + 1, now, keys, json);
    }

    /** Of the card of a request that bears buttons those by which it is found, so that it is not forgotten. */
    static Set<String> kept(Document document) {
        Set<String> keys = document.keys().stream()
                .filter(key -> key.startsWith(CARD) || key.startsWith(CARD_IN))
                .collect(Collectors.toSet());
        return keys.isEmpty() || !offered(document).bears(button -> true) ? Set.of(SAID) : keys;
    }
}
