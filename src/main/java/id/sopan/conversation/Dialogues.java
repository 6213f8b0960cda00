package id.sopan.conversation;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The store of dialogues. */
final class Dialogues {

    private static final String UNSHOWN = "unshown";
    private static final String OPEN = "open";
    private static final String OVER = "over";
    private static final String SENT = "sent";

    private final Documents documents;
    private final InstantSource clock;
    private final Consumer<String> changed;

    /** @param changed is told the id of each dialogue that was written */
    Dialogues(Store store, InstantSource clock, Consumer<String> changed) {
        this.documents = store.documents(Collection.DIALOGUES);
        this.clock = clock;
        this.changed = changed;
    }

    Optional<Dialogue> find(String id) {
        return documents
                .find(id)
                .filter(document -> !document.keys().contains(OVER))
                .map(Dialogues::read);
    }

    /** Writes a new one; one that is there already, since its origin came twice, stays as it is. */
    Dialogue begin(Dialogue dialogue) {
        if (documents.insert(document(dialogue))) {
            changed.accept(dialogue.id());
            return dialogue;
        }
        return find(dialogue.id()).orElse(dialogue);
    }

    /** Changes it; what {@code change} answers with is written, unless it is what was there. */
    Optional<Dialogue> change(String id, UnaryOperator<Dialogue> change) {
        while (true) {
            Optional<Dialogue> before = find(id);
            if (before.isEmpty()) {
                return before;
            }
            Dialogue after = change.apply(before.get());
            if (after == before.get()) {
                return before;
            }
            if (documents.replace(document(after), before.get().version())) {
                changed.accept(id);
                return Optional.of(after);
            }
        }
    }

    /** Open ones of this person in this chat and topic, the newest first. */
    List<Dialogue> open(Place place, long person) {
        return query(Query.of(key(place, person)).latestFirst());
    }

    List<Dialogue> openAbout(String run) {
        return query(Query.of("run:" + run));
    }

    List<Dialogue> openIn(long chat) {
        return query(Query.of("chat:" + chat));
    }

    /** The dialogue goes on where its group now is. */
    void migrate(String id, long chat) {
        change(id, dialogue -> new Change(dialogue).movedTo(chat).call().done());
    }

    List<String> unshown() {
        return documents.query(Query.of(UNSHOWN)).stream().map(Document::id).toList();
    }

    /**
     * Closed ones are done with once they are shown. What is left of them says how they ended and which message did it,
     * since that may be delivered again.
     */
    void shown(String id, long version) {
        find(id).ifPresent(dialogue -> {
            if (dialogue.isOpen()) {
                documents.removeKey(id, version, UNSHOWN);
            } else if (dialogue.version() == version) {
                documents.replace(remains(dialogue), version);
            }
        });
    }

    private Document remains(Dialogue dialogue) {
        Set<String> keys = new HashSet<>(Set.of(OVER));
        if (dialogue.wasSent()) {
            keys.add(SENT);
        }
        heard(dialogue).ifPresent(keys::add);
        return new Document(dialogue.id(), dialogue.version() + 1, clock.millis(), keys, "{}");
    }

    /** Whether what was filled in there has had its effect. */
    boolean wasSent(String id) {
        return documents
                .find(id)
                .filter(document -> document.keys().contains(OVER)
                        ? document.keys().contains(SENT)
                        : read(document).wasSent())
                .isPresent();
    }

    /** Whether this message was the latest answer to some dialogue, which may be over. */
    boolean heard(Message message) {
        String key = heard(message.place().chat(), message.id());
        return !documents.query(Query.of(key).limit(1)).isEmpty();
    }

    private static Optional<String> heard(Dialogue dialogue) {
        return Optional.ofNullable(dialogue.heard())
                .map(message -> heard(dialogue.place().chat(), message));
    }

    private static String heard(long chat, long message) {
        return "heard:" + chat + ":" + message;
    }

    List<Dialogue> open() {
        return query(Query.of(OPEN));
    }

    List<String> bygone() {
        return Replies.bygone(documents, OVER, clock);
    }

    void forget(String id) {
        documents.find(id).ifPresent(document -> documents.delete(id, document.version()));
    }

    private List<Dialogue> query(Query query) {
        return documents.query(query).stream().map(Dialogues::read).toList();
    }

    private static Dialogue read(Document document) {
        return DialogueJson.MAPPER.readValue(document.json(), Dialogue.class);
    }

    private static Document document(Dialogue dialogue) {
        return new Document(
                dialogue.id(),
                dialogue.version(),
                dialogue.since().toEpochMilli(),
                keys(dialogue),
                DialogueJson.MAPPER.writeValueAsString(dialogue));
    }

    private static Set<String> keys(Dialogue dialogue) {
        Set<String> keys = new HashSet<>(Set.of(UNSHOWN));
        heard(dialogue).ifPresent(keys::add);
        if (dialogue.isOpen()) {
            keys.add(OPEN);
            keys.add(key(dialogue.place(), dialogue.person().id()));
            keys.add("run:" + dialogue.subject().run());
            keys.add("chat:" + dialogue.place().chat());
        }
        return keys;
    }

    private static String key(Place place, long person) {
        return "person:" + place.chat() + ":" + (place.topic() == null ? "" : place.topic()) + ":" + person;
    }
}
