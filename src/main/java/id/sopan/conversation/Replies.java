package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
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
import java.util.function.Consumer;

/** Answers that are said once: stored, sent, and then forgotten. */
final class Replies implements Projection {

    static final String REPLY = "reply";

    private final Documents documents;
    private final InstantSource clock;
    private final Consumer<String> changed;

    /** @param changed is told the id of each reply that was written */
    Replies(Store store, InstantSource clock, Consumer<String> changed) {
        this.documents = store.documents(Collection.REPLIES);
        this.clock = clock;
        this.changed = changed;
    }

    private record Reply(Address to, Card card) {}

    /** @param origin what it answers; answering the same again says nothing new */
    void say(String origin, Address to, Card card) {
        String json = DialogueJson.MAPPER.writeValueAsString(new Reply(to, card));
        Document document = new Document(origin, 1, clock.millis(), Set.of("unshown", "chat:" + to.chat()), json);
        if (documents.insert(document)) {
            changed.accept(origin);
        }
    }

    @Override
    public String kind() {
        return REPLY;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return documents.find(id).map(document -> {
            Reply reply = DialogueJson.MAPPER.readValue(document.json(), Reply.class);
            Show show = new Show(reply.to(), "reply", reply.card(), "", null, Show.Urgency.AWAITED);
            return new Wanted(document.version(), List.of(show), true);
        });
    }

    @Override
    public void shown(String id, long version) {
        documents.delete(id, version);
    }

    @Override
    public List<String> unshown() {
        return documents.query(Query.of("unshown")).stream().map(Document::id).toList();
    }
}
