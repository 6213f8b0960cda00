package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The store of batches, each shown as one message that is edited. */
final class Batches implements Projection {

    private static final String KIND = "batch";
    private static final String ALL = "batch";
    private static final String RUNNING = "running";
    private static final String OVER = "over";
    private static final long BYGONE = 0;

    /** So long can somebody go on with one after they last changed it. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Legible<Batch> LEGIBLE =
            new Legible<>(Collection.BATCHES, document -> DialogueJson.MAPPER.readValue(document.json(), Batch.class));

    private final Documents documents;
    private final Outgoing outgoing;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Function<Batch, Card> card;

    Batches(Store store, InstantSource clock, Outbox outbox, Function<Batch, Card> card) {
        this.documents = store.documents(Collection.BATCHES);
        this.outgoing = new Outgoing(documents, clock);
        this.clock = clock;
        this.outbox = outbox;
        this.card = card;
        outbox.show(this);
    }

    Optional<Batch> find(String id) {
        return documents.find(id).map(LEGIBLE::require);
    }

    /** One that is there already, since its tap came twice, stays as it is. */
    void begin(Batch batch) {
        if (documents.insert(document(batch))) {
            outbox.changed(KIND, batch.id());
        }
    }

    /** What {@code change} answers with is written, unless it is the very one it was given. */
    Optional<Batch> change(String id, UnaryOperator<Batch> change) {
        while (true) {
            Optional<Batch> before = find(id);
            if (before.isEmpty()) {
                return before;
            }
            Batch after = change.apply(before.get());
            if (after.equals(before.get())) {
                return before;
            }
            if (documents.replace(document(after), before.get().version())) {
                outbox.changed(KIND, id);
                return Optional.of(after);
            }
        }
    }

    /** Those that were being carried out before then, and of which nothing was written since. */
    List<Batch> running(Instant since) {
        return LEGIBLE.read(documents.query(Query.of(RUNNING).between(BYGONE + 1, since.toEpochMilli())));
    }

    /** Those of that person are bygone from now on. */
    void letGo(long person) {
        LEGIBLE.read(documents.query(Query.of(ALL))).stream()
                .filter(batch -> batch.person().id() == person)
                .map(Batch::id)
                .flatMap(id -> documents.find(id).stream())
                .forEach(document -> documents.replace(
                        new Document(document.id(), document.version(), BYGONE, document.keys(), document.json()),
                        document.version()));
    }

    private Document document(Batch batch) {
        String json = DialogueJson.MAPPER.writeValueAsString(batch);
        Set<String> keys = new HashSet<>(Set.of(Outgoing.UNSHOWN, ALL));
        if (batch.stage() == Batch.Stage.RUNNING) keys.add(RUNNING);
        if (batch.isOver()) keys.add(OVER);
        return new Document(batch.id(), batch.version(), clock.millis(), keys, json);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return find(id).map(batch -> {
            Show show = new Show(
                            Office.address(batch.place()), "batch", card.apply(batch), "", null, Show.Urgency.AWAITED)
                    .askedBy(batch.person().id());
            return new Wanted(batch.version(), List.of(show), false);
        });
    }

    @Override
    public boolean shown(String id, long version) {
        return documents.removeKey(id, version, Outgoing.UNSHOWN);
    }

    @Override
    public List<String> unshown() {
        return outgoing.unshown();
    }

    @Override
    public List<String> bygone() {
        long kept = clock.instant().minus(KEPT).toEpochMilli();
        return Stream.concat(
                        outgoing.bygone(OVER).stream(),
                        documents.ids(Query.of(ALL).between(Long.MIN_VALUE, kept)).stream())
                .distinct()
                .toList();
    }

    @Override
    public void forget(String id) {
        documents.remove(id);
    }
}
