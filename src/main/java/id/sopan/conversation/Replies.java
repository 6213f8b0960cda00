package id.sopan.conversation;

import id.sopan.conversation.Reply.Elsewhere;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Surfaces;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import id.sopan.wording.Pages;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that are said once: stored, sent, and remembered for as long as Telegram may deliver again what they answer. */
public final class Replies {

    /** Begins the origins of what tells that data were removed, which says nothing of them. */
    public static final String REMOVED = "removed ";

    private final Documents documents;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Surfaces surfaces;

    public Replies(Store store, InstantSource clock, Outbox outbox, Surfaces surfaces) {
        this.documents = store.documents(Collection.REPLIES);
        this.clock = clock;
        this.outbox = outbox;
        this.surfaces = surfaces;
        outbox.show(new ReplyProjection(documents, new Outgoing(documents, clock), clock));
    }

    /** @param origin what it answers; answering the same again says nothing new */
    public void say(String origin, Address to, Card card) {
        say(origin, to, card, null);
    }

    /** In answer to what was said or tapped. */
    void say(Heard to, Card card) {
        begin(to.origin(), Reply.of(to, card), ReplyDocuments::once);
    }

    void say(String origin, Address to, Card card, @Nullable Elsewhere instead) {
        begin(origin, new Reply(to, card, instead, null, null), ReplyDocuments::once);
    }

    /** The same in as many messages as it takes. */
    void say(Heard to, Pages pages) {
        say(to, Card.text(pages.pages().getFirst()));
        for (int page = 1; page < pages.pages().size(); page++) {
            begin(
                    to.origin() + " page " + page,
                    Reply.of(to, Card.text(pages.pages().get(page))),
                    ReplyDocuments::once);
        }
    }

    /** The same, where another page may take its place later. */
    void sayTurnable(Heard to, Card card) {
        begin(to.origin(), Reply.of(to, card), ReplyDocuments::turnable);
    }

    void sayTurnable(String origin, Address to, Card card, @Nullable Elsewhere instead) {
        begin(origin, new Reply(to, card, instead, null, null), ReplyDocuments::turnable);
    }

    /** @param keys that it is found by, from where it is said */
    void begin(String origin, Reply reply, Function<Address, Set<String>> keys) {
        if (documents.insert(new Document(origin, 1, clock.millis(), keys.apply(reply.to()), reply.json()))) {
            outbox.told(ReplyProjection.REPLY, origin, reply.to().chat());
        }
    }

    /** What is still to be said never is; what was said may be said again. */
    void takeBack(String origin) {
        documents.remove(origin);
    }

    /** @param origin what it answers */
    boolean wasSaid(String origin) {
        return documents.find(origin).isPresent();
    }

    /** Whether all that was asked for by this was done. */
    boolean wasDone(Heard heard) {
        return documents.find(doneId(heard)).isPresent();
    }

    /** All that was asked for by this is done; known for as long as Telegram may deliver it again. */
    void done(Heard heard) {
        documents.insert(new Document(doneId(heard), 1, clock.millis(), Set.of(ReplyDocuments.SAID), "{}"));
    }

    private static String doneId(Heard heard) {
        return "done " + heard.origin();
    }

    /**
     * Changes a message that was said as turnable; where it is not remembered any more, or never bore the button, the card
     * is said below.
     *
     * @param tap on the button
     * @param data of the button
     */
    void turn(Inbound.Tapped tap, String data, Card card) {
        if (!turned(tap, said -> ReplyDocuments.offered(said).includes(data), ReplyDocuments::turnable, () -> card)) {
            sayTurnable(tap, card);
        }
    }

    /**
     * Whether the message with the button was changed.
     *
     * @param ours whether the button is one of what was said
     */
    boolean turned(
            Inbound.Tapped tap, Predicate<Document> ours, Function<Address, Set<String>> keys, Supplier<Card> card) {
        Address to = Office.address(tap.place());
        return said(to.chat(), tap.message())
                .filter(ours)
                .filter(said -> turned(said.id(), to, keys, card))
                .isPresent();
    }

    /** The origin of what was said as turnable and still bears such a button, by its data. */
    Optional<String> offering(long chat, long message, Predicate<String> button) {
        return said(chat, message)
                .filter(said -> ReplyDocuments.offered(said).bears(button))
                .map(Document::id);
    }

    private Optional<Document> said(long chat, long message) {
        return origin(chat, message).flatMap(documents::find);
    }

    /**
     * What was said as turnable.
     *
     * @param buttons data of those that it still bears
     */
    record Bearing(Address at, Set<String> buttons) {}

    /** Empty where it was not said as turnable. */
    private static Optional<Bearing> bearing(Document said) {
        Offered offered = ReplyDocuments.offered(said);
        return offered.to() == null || offered.now() == null
                ? Optional.empty()
                : Optional.of(new Bearing(offered.to(), offered.now()));
    }

    /** Of that message, where it was said by this. */
    Optional<String> origin(long chat, long message) {
        String kind = ReplyProjection.REPLY + ":";
        return surfaces.subject(chat, message)
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()));
    }

    /** Whether what was said as turnable is remembered, and shows this card from now on. */
    boolean turned(String id, Address to, Card card) {
        return turned(id, to, ReplyDocuments::turnable, () -> card);
    }

    /**
     * Likewise.
     *
     * @param keys that it is found by from now on
     * @param card is asked for once more where somebody else has changed it meanwhile, so that the newest stays
     */
    boolean turned(String id, Address to, Function<Address, Set<String>> keys, Supplier<Card> card) {
        return changed(id, before -> Optional.of(turned(before, to, keys, card.get())));
    }

    /**
     * Likewise where it was said.
     *
     * @param card is asked for once more where somebody else has changed it meanwhile; empty where it stays
     */
    boolean turned(String id, Function<Bearing, Optional<Card>> card) {
        return changed(
                id,
                before -> bearing(before)
                        .flatMap(said -> card.apply(said)
                                .map(next -> turned(before, said.at(), ReplyDocuments::turnable, next))));
    }

    private Document turned(Document before, Address to, Function<Address, Set<String>> keys, Card card) {
        Reply now = Reply.of(to, card).after(ReplyDocuments.offered(before));
        return before.next(clock.millis(), keys.apply(to), now.json());
    }

    /**
     * Whether it says something else from now on.
     *
     * @param change is asked for once more where somebody else has changed it meanwhile; empty where it stays
     */
    boolean changed(String id, Function<Document, Optional<Document>> change) {
        while (true) {
            Document before = documents.find(id).orElse(null);
            Document next = before == null ? null : change.apply(before).orElse(null);
            if (before == null || next == null) {
                return false;
            }
            if (documents.replace(next, before.version())) {
                outbox.changed(ReplyProjection.REPLY, id);
                return true;
            }
        }
    }

    /** What was said there is changed no more: it loses its buttons. */
    void letGo(String id, Address at) {
        documents.find(id).filter(ReplyDocuments::isSaid).ifPresent(said -> {
            surfaces.message(ReplyProjection.REPLY + ":" + id, at, ReplyProjection.REPLY)
                    .ifPresent(message -> outbox.strip(at, message));
            Set<String> keys = Set.of(ReplyDocuments.SAID);
            documents.replace(said.next(clock.millis(), keys, said.json()), said.version());
        });
    }

    Documents documents() {
        return documents;
    }
}
