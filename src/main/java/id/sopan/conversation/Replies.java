package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Surfaces;
import id.sopan.outbox.Wanted;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are said once: stored, sent, and remembered for as long as Telegram may deliver again what they answer. Where a
 * chat takes no messages for now, they wait for as long.
 */
public final class Replies implements Projection {

    static final String REPLY = "reply";

    private static final Legible<Reply> LEGIBLE =
            new Legible<>(Collection.REPLIES, document -> DialogueJson.MAPPER.readValue(document.json(), Reply.class));

    private final Documents documents;
    private final Outgoing outgoing;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Surfaces surfaces;

    public Replies(Store store, InstantSource clock, Outbox outbox, Surfaces surfaces) {
        this.documents = store.documents(Collection.REPLIES);
        this.outgoing = new Outgoing(documents, clock);
        this.clock = clock;
        this.outbox = outbox;
        this.surfaces = surfaces;
        outbox.show(this);
    }

    private static final String SAID = "said";

    /** Its message stays known, so that it can be changed. */
    private static final String TURNABLE = "turnable";

    /**
     * @param instead what is said where, should the chat not be reached; null: it is not said then
     * @param before data of the buttons that its message bore before; null for a new one
     * @param asker whom it answers; null where that is nobody, or not known
     */
    private record Reply(
            Address to,
            Card card,
            @Nullable Elsewhere instead,
            @Nullable Set<String> before,
            @Nullable Long asker) {

        /** In answer to what was said or tapped. */
        static Reply of(Heard to, Card card) {
            return new Reply(
                    Office.address(to.place()), card, null, null, to.sender().id());
        }

        Offered offered() {
            Set<String> now = card.rows().stream()
                    .flatMap(List::stream)
                    .map(Button::press)
                    .filter(Button.Data.class::isInstance)
                    .map(press -> ((Button.Data) press).data())
                    .collect(Collectors.toSet());
            return new Offered(now, before == null ? Set.of() : before);
        }
    }

    /** What can be tapped on a message, and could be just before, as whoever taps twice does. */
    private record Offered(
            @Nullable Set<String> now, @Nullable Set<String> before) {

        boolean includes(String data) {
            return (now != null && now.contains(data)) || (before != null && before.contains(data));
        }
    }

    /** What is said in a group where a person cannot be written to. */
    record Elsewhere(String origin, Address to, Card card) {}

    /** @param origin what it answers; answering the same again says nothing new */
    public void say(String origin, Address to, Card card) {
        say(origin, to, card, null);
    }

    /** In answer to what was said or tapped. */
    void say(Heard to, Card card) {
        say(to.origin(), Reply.of(to, card));
    }

    private void say(String origin, Reply reply) {
        begin(reply.to(), new Document(origin, 1, clock.millis(), keys(reply.to()), json(reply)));
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
        documents.insert(new Document(doneId(heard), 1, clock.millis(), Set.of(SAID), "{}"));
    }

    private static String doneId(Heard heard) {
        return "done " + heard.origin();
    }

    void say(String origin, Address to, Card card, @Nullable Elsewhere instead) {
        say(origin, new Reply(to, card, instead, null, null));
    }

    /** The same, where another page may take its place later. */
    void sayTurnable(Heard to, Card card) {
        sayTurnable(to.origin(), Reply.of(to, card));
    }

    void sayTurnable(String origin, Address to, Card card) {
        sayTurnable(origin, to, card, null);
    }

    void sayTurnable(String origin, Address to, Card card, @Nullable Elsewhere instead) {
        sayTurnable(origin, new Reply(to, card, instead, null, null));
    }

    private void sayTurnable(String origin, Reply reply) {
        begin(reply.to(), new Document(origin, 1, clock.millis(), turnable(reply.to()), json(reply)));
    }

    /**
     * Changes a message that was said as turnable; where it is not remembered any more, or never bore the button, the card
     * is said below.
     *
     * @param tap on the button
     * @param data of the button
     */
    void turn(Inbound.Tapped tap, String data, Card card) {
        Address to = Office.address(tap.place());
        String kind = REPLY + ":";
        boolean turned = surfaces.subject(to.chat(), tap.message())
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()))
                .filter(id -> documents
                        .find(id)
                        .filter(said -> offered(said).includes(data))
                        .isPresent())
                .filter(id -> turned(id, to, card))
                .isPresent();
        if (!turned) {
            sayTurnable(tap, card);
        }
    }

    /** The origin of what was said as turnable and still bears such a button, by its data. */
    Optional<String> offering(long chat, long message, Predicate<String> button) {
        String kind = REPLY + ":";
        return surfaces.subject(chat, message)
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()))
                .filter(id -> documents
                        .find(id)
                        .map(said -> offered(said).now())
                        .filter(now -> now.stream().anyMatch(button))
                        .isPresent());
    }

    /** Whether what was said as turnable is remembered, and shows this card from now on. */
    boolean turned(String id, Address to, Card card) {
        while (true) {
            Optional<Document> before = documents.find(id);
            if (before.isEmpty()) {
                return false;
            }
            long version = before.get().version();
            String json = json(new Reply(to, card, null, offered(before.get()).now(), null));
            if (documents.replace(new Document(id, version + 1, clock.millis(), turnable(to), json), version)) {
                outbox.changed(REPLY, id);
                return true;
            }
        }
    }

    private void begin(Address to, Document document) {
        if (documents.insert(document)) {
            outbox.told(REPLY, document.id(), to.chat());
        }
    }

    private static Set<String> keys(Address to) {
        return Set.of(Outgoing.UNSHOWN, "chat:" + to.chat());
    }

    private static Set<String> turnable(Address to) {
        return Set.of(Outgoing.UNSHOWN, "chat:" + to.chat(), TURNABLE);
    }

    private static String json(Reply reply) {
        return DialogueJson.MAPPER.writeValueAsString(reply);
    }

    private static Offered offered(Document document) {
        return document.keys().contains(SAID)
                ? DialogueJson.MAPPER.readValue(document.json(), Offered.class)
                : LEGIBLE.require(document).offered();
    }

    /** Nothing can be sent to this chat: what waits to be said there is said elsewhere. */
    void redirect(long chat) {
        for (Document document : documents.query(Query.of("chat:" + chat))) {
            LEGIBLE.read(document)
                    .map(Reply::instead)
                    .ifPresent(instead -> say(instead.origin(), instead.to(), instead.card()));
        }
    }

    /** A group became a supergroup: what is still to be said in it is said there. */
    void migrate(long from, long to) {
        for (Document document : documents.query(Query.of("chat:" + from))) {
            Reply reply = LEGIBLE.read(document).orElse(null);
            if (reply == null) {
                continue;
            }
            Address there = new Address(to, reply.to().topic());
            Set<String> keys = document.keys().contains(TURNABLE) ? turnable(there) : keys(there);
            String json = json(new Reply(there, reply.card(), reply.instead(), reply.before(), reply.asker()));
            long version = document.version();
            documents.replace(new Document(document.id(), version + 1, document.order(), keys, json), version);
        }
    }

    @Override
    public String kind() {
        return REPLY;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return outgoing.unshown(id).map(document -> {
            Reply reply = LEGIBLE.require(document);
            Show show = new Show(reply.to(), REPLY, reply.card(), "", null, Show.Urgency.AWAITED)
                    .askedBy(Objects.requireNonNullElse(reply.asker(), Show.NOBODY));
            boolean last = !document.keys().contains(TURNABLE);
            return new Wanted(document.version(), List.of(show), last);
        });
    }

    @Override
    public boolean shown(String id, long version) {
        return documents
                .find(id)
                .filter(document -> documents.replace(said(document, version + 1), version))
                .isPresent();
    }

    @Override
    public boolean hold(String id, long version) {
        return documents
                .find(id)
                .filter(document -> LEGIBLE.require(document).instead() == null)
                .filter(document -> documents.replace(document.exchanged(Outgoing.UNSHOWN, Outgoing.HELD), version))
                .isPresent();
    }

    @Override
    public void unshow(String id) {
        outgoing.held(id)
                .ifPresent(document -> documents.replace(
                        outgoing.isBygone(document)
                                ? said(document, document.version() + 1)
                                : document.exchanged(Outgoing.HELD, Outgoing.UNSHOWN),
                        document.version()));
    }

    private Document said(Document document, long version) {
        boolean turnable = document.keys().contains(TURNABLE);
        String json = turnable ? DialogueJson.MAPPER.writeValueAsString(offered(document)) : "{}";
        return new Document(document.id(), version, clock.millis(), Set.of(SAID), json);
    }

    @Override
    public List<String> bygone() {
        return outgoing.bygone(SAID, Outgoing.HELD);
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
