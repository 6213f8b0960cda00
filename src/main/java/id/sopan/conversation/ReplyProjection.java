package id.sopan.conversation;

import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A reply as its message; where a chat takes none for now, it waits for as long as Telegram may deliver again what it answers. */
record ReplyProjection(Documents documents, Outgoing outgoing, InstantSource clock) implements Projection {

    static final String REPLY = "reply";

    @Override
    public String kind() {
        return REPLY;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return outgoing.unshown(id).map(document -> {
            Reply reply = Reply.read(document);
            Show show = new Show(reply.to(), REPLY, reply.card(), "", null, Show.Urgency.AWAITED)
                    .askedBy(Objects.requireNonNullElse(reply.asker(), Show.NOBODY));
            return new Wanted(document.version(), List.of(show), !ReplyDocuments.isTurnable(document));
        });
    }

    @Override
    public boolean shown(String id, long version) {
        return documents
                .find(id)
                .filter(document ->
                        documents.replace(remains(document, version, ReplyDocuments.kept(document)), version))
                .isPresent();
    }

    @Override
    public boolean hold(String id, long version) {
        return documents
                .find(id)
                .filter(document -> Reply.read(document).instead() == null)
                .filter(document -> documents.replace(document.exchanged(Outgoing.UNSHOWN, Outgoing.HELD), version))
                .isPresent();
    }

    @Override
    public void unshow(String id) {
        outgoing.held(id)
                .ifPresent(document -> documents.replace(
                        outgoing.isBygone(document)
                                ? remains(document, document.version(), Set.of(ReplyDocuments.SAID))
                                : document.exchanged(Outgoing.HELD, Outgoing.UNSHOWN),
                        document.version()));
    }

    private Document remains(Document document, long version, Set<String> keys) {
        return ReplyDocuments.remains(document, version, clock.millis(), keys);
    }

    @Override
    public List<String> bygone() {
        return outgoing.bygone(ReplyDocuments.SAID, Outgoing.HELD);
    }

    @Override
    public void forget(String id) {
        documents.remove(id);
    }

    @Override
    public List<String> unshown() {
        return outgoing.unshown();
    }
}
