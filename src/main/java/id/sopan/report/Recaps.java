package id.sopan.report;

import id.sopan.outbox.Address;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** When each chat is told its weekly summary. */
public final class Recaps {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Legible<Recap> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> JSON.readValue(document.json(), Recap.class));

    private final Documents documents;
    /** As this process read them last. */
    private final Map<Address, Recap> remembered = new ConcurrentHashMap<>();

    public Recaps(Store store) {
        documents = store.documents(Collection.SETTINGS);
    }

    /** Of a chat that is met for the first time: the usual one, from now on. */
    public Recap of(Address chat, Instant now) {
        return documents.find(id(chat)).map(LEGIBLE::require).orElseGet(() -> change(chat, now, recap -> recap));
    }

    /** Empty also where what is stored of it cannot be read. */
    Optional<Recap> known(Address chat) {
        return documents.find(id(chat)).flatMap(LEGIBLE::read);
    }

    /**
     * As {@link #of}, but as another instance may have left it since it was {@linkplain #forget forgotten} last; empty where
     * what is stored of it cannot be read, since then nothing is told there.
     */
    Optional<Recap> told(Address chat, Instant now) {
        @Nullable
        Recap known = remembered.computeIfAbsent(chat, unused -> known(chat).orElse(null));
        return known != null || documents.find(id(chat)).isPresent()
                ? Optional.ofNullable(known)
                : Optional.of(of(chat, now));
    }

    /** It is read anew when it is needed next. */
    void forget(Address chat) {
        remembered.remove(chat);
    }

    /** The same of all chats. */
    void forget() {
        remembered.clear();
    }

    /**
     * What was due before a change is not told because of it; what changes nothing leaves what is due as it is.
     *
     * @param at when it was asked for
     */
    public Recap change(Address chat, Instant at, UnaryOperator<Recap> change) {
        while (true) {
            Optional<Document> before = documents.find(id(chat));
            Recap known = before.map(LEGIBLE::require).orElseGet(() -> Recap.usual(at));
            Recap changed = change.apply(known);
            if (before.isPresent() && changed.equals(known)) {
                return known;
            }
            Recap next = changed.since(at);
            long version = before.map(Document::version).orElse(0L);
            Document written =
                    new Document(id(chat), version + 1, 0, Set.of(key(chat.chat())), JSON.writeValueAsString(next));
            if (version == 0 ? documents.insert(written) : documents.replace(written, version)) {
                forget(chat);
                return next;
            }
        }
    }

    /** A group became a supergroup: what is set holds there, but where somebody has set something else there since. */
    void moved(long from, long to) {
        documents.query(Query.of(key(from))).forEach(document -> {
            String id = "recap " + to + document.id().substring(document.id().indexOf('/'));
            if (!documents.insert(new Document(id, 1, 0, Set.of(key(to)), document.json()))) {
                documents
                        .find(id)
                        .filter(Recaps::isUsual)
                        .ifPresent(usual ->
                                documents.replace(usual.next(0, Set.of(key(to)), document.json()), usual.version()));
            }
            documents.delete(document.id(), document.version());
        });
        forget();
    }

    /** As it is noted where nobody has set anything. */
    private static boolean isUsual(Document document) {
        return LEGIBLE.read(document)
                .filter(recap -> recap.equals(Recap.usual(recap.since())))
                .isPresent();
    }

    private static String key(long chat) {
        return "recap:" + chat;
    }

    private static String id(Address chat) {
        return "recap " + chat.key();
    }
}
