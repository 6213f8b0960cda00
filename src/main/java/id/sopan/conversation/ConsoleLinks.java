package id.sopan.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.procedure.Language;
import id.sopan.session.Sessions;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Links to the console that are still to be sent. What is stored says only who asked; the link itself is made when it is
 * sent, so that nobody reads it in the store.
 */
final class ConsoleLinks implements Projection {

    private static final String LINK = "console";

    private static final String UNSHOWN = "console-unshown";
    private static final String SAID = "console-said";

    private final Documents documents;
    private final ConsoleAccess access;
    private final LongFunction<Language> languages;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Cache<String, String> secrets =
            Caffeine.newBuilder().expireAfterWrite(Sessions.LINK).build();

    /** @param languages of private chats */
    ConsoleLinks(
            Store store, ConsoleAccess access, LongFunction<Language> languages, InstantSource clock, Outbox outbox) {
        this.documents = store.documents(Collection.REPLIES);
        this.access = access;
        this.languages = languages;
        this.clock = clock;
        this.outbox = outbox;
        outbox.show(this);
    }

    private record Asked(long person) {}

    /**
     * A link is to be sent to this person.
     *
     * @param id of what asks for it; asking the same again sends no second one
     */
    void ask(String id, long person) {
        String json = DialogueJson.MAPPER.writeValueAsString(new Asked(person));
        if (documents.insert(new Document(id, 1, clock.millis(), Set.of(UNSHOWN), json))) {
            outbox.changed(LINK, id);
        }
    }

    @Override
    public String kind() {
        return LINK;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return documents
                .find(id)
                .filter(document -> document.keys().contains(UNSHOWN))
                .map(this::wanted);
    }

    private Wanted wanted(Document document) {
        long person =
                DialogueJson.MAPPER.readValue(document.json(), Asked.class).person();
        String secret = secrets.get(document.id(), ask -> access.sessions().offer(person));
        Card card = access.link(secret, languages.apply(person));
        Show show = new Show(new Address(person, null), "link", card, "", null, Show.Urgency.AWAITED);
        return new Wanted(document.version(), List.of(show), true);
    }

    @Override
    public boolean shown(String id, long version) {
        boolean shown = documents.replace(new Document(id, version + 1, clock.millis(), Set.of(SAID), "{}"), version);
        secrets.invalidate(id);
        return shown;
    }

    @Override
    public List<String> unshown() {
        return documents.ids(Query.of(UNSHOWN));
    }

    @Override
    public List<String> bygone() {
        return new Outgoing(documents, clock).bygone(SAID);
    }

    @Override
    public void forget(String id) {
        documents.remove(id);
    }
}
