package id.sopan.report.export;

import id.sopan.outbox.Address;
import id.sopan.outbox.Asker;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Outgoing;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.roster.Roster;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Upload;
import java.io.File;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files on their way to a chat. The order is stored, the file is made beside everything else and sent when it is there;
 * after a restart it is made again, and where the chat takes no messages for now, once it does, within a day.
 *
 * @param <O> what is ordered; kept as JSON
 */
public final class FilePost<O extends Ordered> implements Projection {

    private static final Logger LOG = LoggerFactory.getLogger(FilePost.class);
    private static final String SENT = "sent";
    /** That it is in the making is said in the chat. */
    private static final String TOLD = "told";
    /** In place of a version: what is shown is not all yet. */
    private static final long STILL_TO_COME = 0;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String kind;
    private final Legible<O> legible;
    private final Documents documents;
    private final Outgoing outgoing;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Function<O, Card> maker;
    private final Function<O, Optional<Address>> destination;
    private final Map<String, Card> made = new ConcurrentHashMap<>();
    private final Set<String> making = ConcurrentHashMap.newKeySet();

    private FilePost(
            String kind,
            Class<O> type,
            Store store,
            Collection collection,
            InstantSource clock,
            Outbox outbox,
            Function<O, Card> maker,
            Function<O, Optional<Address>> destination) {
        this.kind = kind;
        this.documents = store.documents(collection);
        this.outgoing = new Outgoing(documents, clock);
        this.legible = new Legible<>(collection, document -> JSON.readValue(document.json(), type));
        this.clock = clock;
        this.outbox = outbox;
        this.maker = maker;
        this.destination = destination;
        outbox.show(this);
        outbox.onMigration(this::moved);
    }

    /**
     * @param maker makes the file and the message that it goes with; where it throws, it is said that there is none
     * @param roster where what waited goes is decided by
     */
    public static FilePost<FileOrder> ofExports(
            Store store, InstantSource clock, Outbox outbox, Function<FileOrder, Card> maker, Roster roster) {
        return new FilePost<>(
                "file",
                FileOrder.class,
                store,
                Collection.FILES,
                clock,
                outbox,
                maker,
                order -> order.destination(roster));
    }

    /** @param maker likewise */
    public static FilePost<DrawingOrder> ofDrawings(
            Store store, InstantSource clock, Outbox outbox, Function<DrawingOrder, Card> maker) {
        return new FilePost<>(
                "drawing",
                DrawingOrder.class,
                store,
                Collection.DRAWINGS,
                clock,
                outbox,
                maker,
                order -> Optional.of(order.to()));
    }

    /**
     * @param origin what asked for it; asking the same again sends nothing new
     * @param asker who did, by Telegram's user id
     */
    public void order(String origin, long asker, O order) {
        order(origin, order, Set.of(Outgoing.UNSHOWN, Asker.key(asker)));
    }

    /** The same; the chat is told that it is in the making, before anything else of it. */
    public void orderAndTell(String origin, long asker, O order) {
        order(origin, order, Set.of(Outgoing.UNSHOWN, Asker.key(asker), TOLD));
    }

    private void order(String origin, O order, Set<String> keys) {
        if (documents.insert(new Document(origin, 1, clock.millis(), keys, JSON.writeValueAsString(order)))) {
            outbox.changed(kind, origin);
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        Optional<Document> document = outgoing.unshown(id);
        if (document.isEmpty()) {
            discard(id); // another instance has made and sent it too
            return Optional.empty();
        }
        O order = legible.require(document.get());
        long asker = Asker.of(document.get());
        List<Show> shows = new ArrayList<>();
        if (document.get().keys().contains(TOLD)) {
            shows.add(awaited(order, "coming", Notice.FILE_COMING.card(order.language()))
                    .askedBy(asker));
        }
        Card card = made.get(id);
        if (card == null) {
            make(id, order);
            return Optional.of(new Wanted(STILL_TO_COME, shows, false));
        }
        shows.add(awaited(order, kind, card).askedBy(asker));
        return Optional.of(new Wanted(document.get().version(), shows, true));
    }

    private Show awaited(O order, String slot, Card card) {
        return new Show(order.to(), slot, card, "", null, Show.Urgency.AWAITED);
    }

    private void make(String id, O order) {
        if (making.add(id)) {
            Thread.ofVirtual().name("file").start(() -> {
                try {
                    made.put(id, maker.apply(order));
                } catch (StoreUnavailable away) {
                    LOG.warn("The store is away; the file is made once it is back");
                } catch (RuntimeException | Error trouble) {
                    LOG.error("A file that somebody waits for could not be made ({})", kind, trouble);
                    made.put(id, failed(trouble).card(order.language()));
                } finally {
                    making.remove(id);
                }
                if (made.containsKey(id)) {
                    outbox.changed(kind, id);
                }
            });
        }
    }

    /** Whether waiting can help. */
    private static Notice failed(Throwable trouble) {
        return trouble instanceof UncheckedIOException ? Notice.FILE_FAILED : Notice.FILE_NOT_MADE;
    }

    private void moved(long from, long to) {
        // Also what was held: it was unshown before.
        for (Document document : documents.query(Query.of(Outgoing.UNSHOWN))) {
            O order = legible.read(document).orElse(null);
            if (order != null && order.to().chat() == from) {
                Ordered moved = order.movedTo(new Address(to, order.to().topic()));
                documents.replace(document.next(JSON.writeValueAsString(moved)), document.version());
            }
        }
    }

    @Override
    public boolean shown(String id, long version) {
        if (version == STILL_TO_COME) {
            return false;
        }
        return over(id, version, new Document(id, version + 1, clock.millis(), Set.of(SENT), "{}"));
    }

    /** Where it comes later, nobody need be told any more that it is in the making. */
    @Override
    public boolean hold(String id, long version) {
        return documents
                .find(id)
                .filter(order -> over(
                        id, version, new Document(id, version + 1, order.order(), Set.of(Outgoing.HELD), order.json())))
                .isPresent();
    }

    private boolean over(String id, long version, Document next) {
        boolean over = documents.replace(next, version);
        if (over) {
            discard(id);
        }
        return over;
    }

    /** What it is of may live elsewhere by then, and it goes there; where nobody may have it any more, it is let go. */
    @Override
    public void unshow(String id) {
        outgoing.held(id)
                .ifPresent(held -> documents.replace(
                        outgoing.isBygone(held) ? held.exchanged(Outgoing.HELD, SENT) : awaitedStill(held),
                        held.version()));
    }

    private Document awaitedStill(Document held) {
        return legible.read(held)
                .map(order -> destination
                        .apply(order)
                        .map(there -> awaited(held, order.movedTo(there)))
                        .orElseGet(() -> letGo(held)))
                .orElseGet(() -> held.exchanged(Outgoing.HELD, Outgoing.UNSHOWN));
    }

    private static Document awaited(Document held, Ordered order) {
        Document next = held.exchanged(Outgoing.HELD, Outgoing.UNSHOWN);
        return new Document(next.id(), next.version(), next.order(), next.keys(), JSON.writeValueAsString(order));
    }

    private Document letGo(Document held) {
        LOG.info("A {} that waited for a chat is let go: it is not for that chat any more", kind);
        return held.exchanged(Outgoing.HELD, SENT);
    }

    private void discard(String id) {
        Card card = made.remove(id);
        Upload upload = card == null ? null : card.upload();
        if (upload != null && !new File(upload.path()).delete()) {
            LOG.warn("A temporary file could not be deleted: {}", upload.path());
        }
    }

    @Override
    public List<String> unshown() {
        return outgoing.unshown();
    }

    @Override
    public List<String> bygone() {
        return outgoing.bygone(SENT, Outgoing.HELD);
    }

    @Override
    public void forget(String id) {
        documents.remove(id);
    }
}
