package id.sopan.conversation;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Legible;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Dialogues as documents, and what they are found by. */
final class DialogueDocuments {

    static final String UNSHOWN = "unshown";
    static final String OPEN = "open";
    static final String OVER = "over";

    /** Characters of what is stored: some hundred forms. */
    private static final int REMEMBERED = 1 << 18;

    private static final Legible<Dialogue> LEGIBLE = Legible.remembering(
            Collection.DIALOGUES,
            document -> DialogueJson.MAPPER.readValue(document.json(), Dialogue.class),
            REMEMBERED);

    private DialogueDocuments() {}

    static Dialogue read(Document document) {
        return LEGIBLE.require(document);
    }

    static List<Dialogue> read(List<Document> documents) {
        return LEGIBLE.read(documents);
    }

    static Document of(Dialogue dialogue) {
        return new Document(
                dialogue.id(),
                dialogue.version(),
                dialogue.since().toEpochMilli(),
                keys(dialogue),
                DialogueJson.MAPPER.writeValueAsString(dialogue));
    }

    /** What is left of one that is over and shown: how it ended, and which messages were its answers. */
    static Document remains(Dialogue dialogue, Instant now) {
        Set<String> keys = new HashSet<>(Set.of(OVER));
        if (dialogue.wasSent()) {
            keys.add(sent(dialogue.place().chat()));
        }
        heard(dialogue, keys);
        return new Document(dialogue.id(), dialogue.version() + 1, now.toEpochMilli(), keys, "{}");
    }

    private static Set<String> keys(Dialogue dialogue) {
        Set<String> keys = new HashSet<>(Set.of(UNSHOWN));
        heard(dialogue, keys);
        if (dialogue.isOpen()) {
            keys.add(OPEN);
            keys.add(person(dialogue.place(), dialogue.person().id()));
            keys.add("run:" + dialogue.subject().run());
            keys.add("chat:" + dialogue.place().chat());
        }
        return keys;
    }

    private static void heard(Dialogue dialogue, Set<String> keys) {
        long chat = dialogue.place().chat();
        Stream.concat(dialogue.earlier().stream(), Stream.ofNullable(dialogue.heard()))
                .forEach(message -> keys.add(heard(chat, message)));
        if (dialogue.cut() != null) {
            keys.add(cut(chat, dialogue.person().id(), dialogue.cut()));
        }
    }

    /** What was filled in had its effect. */
    static String sent(long chat) {
        return "sent:" + chat;
    }

    /** A message that was taken as an answer. */
    static String heard(long chat, long message) {
        return "heard:" + chat + ":" + message;
    }

    /**
     * A person's text that may go on in the next message.
     *
     * @param at the message's own date
     */
    static String cut(long chat, long person, Instant at) {
        return "cut:" + chat + ":" + person + ":" + at.getEpochSecond();
    }

    static String person(Place place, long person) {
        return "person:" + place.chat() + ":" + (place.topic() == null ? "" : place.topic()) + ":" + person;
    }
}
