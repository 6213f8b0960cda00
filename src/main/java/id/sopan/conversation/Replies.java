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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Begins the origins of what tells that data were removed, which says nothing of them. */
    public static final String REMOVED = "removed ";

    /** Its message stays known, so that it can be changed. */
    private static final String TURNABLE = "turnable";

    /** Followed by the id of the request whose card it is, as long as that is to be kept as it should be. */
    private static final String CARD = "card:";

    /** Followed by the chat that such a card is in. */
    private static final String CARD_IN = "card-in:";

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
            return new Offered(to, now, before == null ? Set.of() : before);
        }

        /** In the place of what bore those. */
        Reply after(Offered then) {
            boolean same = Objects.equals(offered().now(), then.now());
            return new Reply(to, card, instead, same ? then.before() : then.now(), asker);
        }

        /** With others in the place of the cards that are meant, by the chat that each is said in. */
        Reply replacing(Predicate<Card> meant, LongFunction<Card> by) {
            Card now = meant.test(card) ? by.apply(to.chat()) : card;
            Elsewhere there = instead == null || !meant.test(instead.card())
                    ? instead
                    : new Elsewhere(
                            instead.origin(),
                            instead.to(),
                            by.apply(instead.to().chat()));
            return new Reply(to, now, there, before, asker);
        }
    }

    /**
     * What can be tapped on a message, and could be just before, as whoever taps twice does.
     *
     * @param to where it is; null where an earlier version noted it
     */
    private record Offered(
            @Nullable Address to,
            @Nullable Set<String> now,
            @Nullable Set<String> before) {

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

    /** The card of a request in somebody's private chat, which is among {@link #cards} as long as it bears buttons. */
    void sayCard(String origin, Address to, String run, Card card) {
        Reply reply = new Reply(to, card, null, null, to.chat());
        begin(to, new Document(origin, 1, clock.millis(), card(to, run), json(reply)));
    }

    /**
     * Changes a message that was said as turnable; where it is not remembered any more, or never bore the button, the card
     * is said below.
     *
     * @param tap on the button
     * @param data of the button
     */
    void turn(Inbound.Tapped tap, String data, Card card) {
        if (!turned(tap, data, null, () -> card)) {
            sayTurnable(tap, card);
        }
    }

    /** Likewise to the card of a request. */
    void turnToCard(Inbound.Tapped tap, String data, String run, Supplier<Card> card) {
        if (!turned(tap, data, run, card)) {
            sayCard(tap.origin(), Office.address(tap.place()), run, card.get());
        }
    }

    private boolean turned(Inbound.Tapped tap, String data, @Nullable String run, Supplier<Card> card) {
        Address to = Office.address(tap.place());
        return origin(to.chat(), tap.message())
                .filter(id -> documents
                        .find(id)
                        .filter(said -> offered(said).includes(data) || (run != null && isCard(said, run)))
                        .isPresent())
                .filter(id -> turned(id, to, run, card))
                .isPresent();
    }

    /** The origin of what was said as turnable and still bears such a button, by its data. */
    Optional<String> offering(long chat, long message, Predicate<String> button) {
        return origin(chat, message)
                .filter(id -> documents
                        .find(id)
                        .map(said -> offered(said).now())
                        .filter(now -> now.stream().anyMatch(button))
                        .isPresent());
    }

    /**
     * What was said as turnable.
     *
     * @param buttons data of those that it still bears
     */
    record Bearing(Address at, Set<String> buttons) {}

    /** Empty where it is not remembered, or was not said as turnable. */
    Optional<Bearing> bearing(String id) {
        return documents
                .find(id)
                .map(Replies::offered)
                .flatMap(offered -> offered.to() == null || offered.now() == null
                        ? Optional.empty()
                        : Optional.of(new Bearing(offered.to(), offered.now())));
    }

    /** Of that message, where it was said by this. */
    Optional<String> origin(long chat, long message) {
        String kind = REPLY + ":";
        return surfaces.subject(chat, message)
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()));
    }

    /** Whether what was said as turnable is remembered, and shows this card from now on. */
    boolean turned(String id, Address to, Card card) {
        return turned(id, to, null, () -> card);
    }

    /**
     * Likewise.
     *
     * @param run whose card it is then; null for none
     * @param card is asked for once more where somebody else has changed it meanwhile, so that the newest stays
     */
    boolean turned(String id, Address to, @Nullable String run, Supplier<Card> card) {
        while (true) {
            Optional<Document> before = documents.find(id);
            if (before.isEmpty()) {
                return false;
            }
            long version = before.get().version();
            String json = json(new Reply(to, card.get(), null, null, null).after(offered(before.get())));
            Set<String> keys = run == null ? turnable(to) : card(to, run);
            if (documents.replace(new Document(id, version + 1, clock.millis(), keys, json), version)) {
                outbox.changed(REPLY, id);
                return true;
            }
        }
    }

    /** Where the cards of a request are that bear buttons, by their origins; without those that wait until their chat takes messages. */
    Map<String, Address> cards(String run) {
        return addresses(CARD + run);
    }

    /** No card in that chat is kept as it should be any more. */
    public void letGo(long chat) {
        addresses(CARD_IN + chat).forEach(this::letGo);
    }

    private Map<String, Address> addresses(String key) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        documents.query(Query.of(key)).stream()
                .filter(document -> !document.keys().contains(Outgoing.HELD))
                .forEach(document -> addresses.put(
                        document.id(), Objects.requireNonNull(offered(document).to())));
        return addresses;
    }

    /** A card of a request is kept as it should be no more: it loses its buttons. */
    void letGo(String id, Address at) {
        documents.find(id).filter(Replies::isSaid).ifPresent(card -> {
            surfaces.message(REPLY + ":" + id, at, REPLY).ifPresent(message -> outbox.strip(at, message));
            long version = card.version();
            documents.replace(new Document(id, version + 1, clock.millis(), Set.of(SAID), card.json()), version);
        });
    }

    /**
     * What is not sent yet, and says something that was removed, says something else.
     *
     * @param removed in what is said, and on its buttons
     * @param instead by the chat that it is said in
     */
    public void withhold(Pattern removed, LongFunction<Card> instead) {
        Predicate<Card> says = card -> removed.matcher(card.html()).find()
                || removed.matcher(card.plain()).find()
                || card.rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(button -> removed.matcher(button.label()).find());
        Stream.of(Outgoing.UNSHOWN, Outgoing.HELD)
                .flatMap(key -> documents.ids(Query.of(key)).stream())
                .filter(id -> !id.startsWith(REMOVED))
                .forEach(id -> withhold(id, says, instead));
    }

    private void withhold(String id, Predicate<Card> says, LongFunction<Card> instead) {
        while (true) {
            Document before =
                    documents.find(id).filter(document -> !isSaid(document)).orElse(null);
            Reply reply = before == null ? null : LEGIBLE.read(before).orElse(null);
            if (before == null || reply == null) {
                return;
            }
            Reply without = reply.replacing(says, instead);
            if (without.equals(reply)) {
                return;
            }
            long version = before.version();
            if (documents.replace(
                    new Document(id, version + 1, before.order(), before.keys(), json(without)), version)) {
                outbox.changed(REPLY, id);
                return;
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

    private static Set<String> card(Address to, String run) {
        return Set.of(Outgoing.UNSHOWN, "chat:" + to.chat(), TURNABLE, CARD + run, CARD_IN + to.chat());
    }

    private static boolean isCard(Document document, String run) {
        return document.keys().contains(CARD + run);
    }

    private static boolean isSaid(Document document) {
        return !document.keys().contains(Outgoing.UNSHOWN) && !document.keys().contains(Outgoing.HELD);
    }

    private static String json(Reply reply) {
        return DialogueJson.MAPPER.writeValueAsString(reply);
    }

    private static Offered offered(Document document) {
        return isSaid(document)
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
                .filter(document -> documents.replace(said(document, version + 1, kept(document)), version))
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
                                ? said(document, document.version() + 1, Set.of(SAID))
                                : document.exchanged(Outgoing.HELD, Outgoing.UNSHOWN),
                        document.version()));
    }

    /** Of the card of a request that bears buttons those by which it is found, so that it is not forgotten. */
    private static Set<String> kept(Document document) {
        Set<String> keys = document.keys().stream()
                .filter(key -> key.startsWith(CARD) || key.startsWith(CARD_IN))
                .collect(Collectors.toSet());
        Set<String> now = keys.isEmpty() ? null : offered(document).now();
        return now == null || now.isEmpty() ? Set.of(SAID) : keys;
    }

    private Document said(Document document, long version, Set<String> keys) {
        boolean turnable = document.keys().contains(TURNABLE);
        String json = turnable ? DialogueJson.MAPPER.writeValueAsString(offered(document)) : "{}";
        return new Document(document.id(), version, clock.millis(), keys, json);
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
