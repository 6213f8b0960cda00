package id.sopan.conversation;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Legible;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** What is left of one that is over and shown: how it ended, about which request, and which messages were its answers. */
    static Document remains(Dialogue dialogue, Instant now) {
        Set<String> keys = new HashSet<>(Set.of(OVER));
        if (dialogue.wasSent()) {
            keys.add(sent(dialogue.place().chat()));
            Stream.ofNullable(dialogue.left()).forEach(left -> keys.add(sent(left)));
        }
        heard(dialogue, keys);
        String json = DialogueJson.MAPPER.writeValueAsString(new Remains(
                dialogue.subject().run(), dialogue.taps(), dialogue.person().id()));
        return new Document(dialogue.id(), dialogue.version() + 1, now.toEpochMilli(), keys, json);
    }

    /**
     * @param taps null where an earlier version left it
     * @param person likewise
     */
    private record Remains(
            String run,
            @Nullable List<String> taps,
            @Nullable Long person) {}

    /** Callbacks of the last taps that led one that is over and shown where it stood in the end. */
    static List<String> taps(Document document) {
        List<String> taps = remains(document).taps();
        return taps == null ? List.of() : taps;
    }

    private static Remains remains(Document document) {
        return DialogueJson.MAPPER.readValue(document.json(), Remains.class);
    }

    /**
     * What is known of a dialogue, be it over or not.
     *
     * @param sent whether it had its effect
     * @param over when that was shown; the end of time before that
     * @param person whose it is; null where an earlier version left it
     */
    record Known(
            String id,
            String run,
            boolean open,
            boolean sent,
            Instant over,
            @Nullable Long person) {

        boolean isOf(Sender sender) {
            return person != null && person == sender.id();
        }
    }

    static Known known(Document document) {
        if (document.keys().contains(OVER)) {
            Remains left = remains(document);
            Instant over = Instant.ofEpochMilli(document.order());
            return new Known(document.id(), left.run(), false, isSent(document), over, left.person());
        }
        Dialogue dialogue = read(document);
        return new Known(
                dialogue.id(),
                dialogue.subject().run(),
                dialogue.isOpen(),
                dialogue.wasSent(),
                Instant.MAX,
                dialogue.person().id());
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
        dialogue.albums()
                .forEach((album, field) ->
                        keys.add(field.equals(Dialogue.NONE) ? passed(chat, album) : album(chat, album)));
        if (dialogue.wasSent() && dialogue.place().isPrivate()) {
            keys.add(answered(chat));
        }
        if (dialogue.cut() != null) {
            keys.add(cut(chat, dialogue.person().id(), dialogue.cut()));
        }
    }

    /** Also where an earlier version left it, without the chat. */
    private static boolean isSent(Document document) {
        return document.keys().stream().anyMatch(key -> key.equals("sent") || key.startsWith("sent:"));
    }

    /** What was filled in had its effect. */
    static String sent(long chat) {
        return "sent:" + chat;
    }

    /** A message that was taken as an answer. */
    static String heard(long chat, long message) {
        return "heard:" + chat + ":" + message;
    }

    /** The files that were sent together with one that was taken as an answer. */
    static String album(long chat, String album) {
        return "album:" + chat + ":" + album;
    }

    /** The files that were sent together with one that was not. */
    static String passed(long chat, String album) {
        return "passed:" + chat + ":" + album;
    }

    /** Done with, in a private chat. */
    static String answered(long chat) {
        return "answered:" + chat;
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
