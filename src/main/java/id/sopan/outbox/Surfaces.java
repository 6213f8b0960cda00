package id.sopan.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.store.Upgrade;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** The store of what is shown where. */
public final class Surfaces {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Legible<Surface> LEGIBLE = new Legible<>(Collection.SURFACES, Surfaces::read);

    /** The version that is written where there was none. */
    static final long FIRST = 1;

    private static final int REMEMBERED = 10_000;

    /** Noted once all in the store bear the key of their trouble. */
    private static final String MARKED = "surfaces by trouble";

    private final Documents documents;
    private final Upgrade marking;
    /** As this process last read or wrote them, so that none is read twice from one text. */
    private final Cache<String, Known> last =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Subjects of whose messages this process does not know what they show, as long as it has not looked at them: a map, since
     * whoever looks first notes the messages before the subject is gone from here.
     */
    private final Map<String, Boolean> doubtedSubjects = new ConcurrentHashMap<>();
    /** Ids of those messages, from then on. */
    private final Set<String> doubted = ConcurrentHashMap.newKeySet();

    /** Ids of those attempted of which this process knows that nothing was sent, though the store could not be told. */
    private final Set<String> unsent = ConcurrentHashMap.newKeySet();

    private record Known(String json, Surface surface) {

        boolean isOf(Document document) {
            return Objects.equals(surface.version(), document.version()) && json.equals(document.json());
        }
    }

    public Surfaces(Store store) {
        documents = store.documents(Collection.SURFACES);
        marking = new Upgrade(store, Collection.SURFACES, MARKED);
    }

    /** Whose message this is: the subject, such as {@code run:4fGk…}; empty when the bot does not know it. */
    public Optional<String> subject(long chat, long message) {
        return find(chat, message).map(Surface::subject);
    }

    /** Where this message is; empty when the bot does not know it. */
    public Optional<Address> at(long chat, long message) {
        return find(chat, message).map(Surface::at);
    }

    private Optional<Surface> find(long chat, long message) {
        return documents.query(Query.of(message(chat, message))).stream()
                .findFirst()
                .map(LEGIBLE::require);
    }

    /** The document of a surface, as if it were not known what it shows; one that cannot be read as it is. */
    public static Document inDoubt(Document document) {
        return LEGIBLE.read(document)
                .map(Surface::doubtful)
                .map(surface -> new Document(
                        document.id(),
                        document.version(),
                        document.order(),
                        keys(surface),
                        JSON.writeValueAsString(surface)))
                .orElse(document);
    }

    /**
     * It is not known any more what the subject's messages show, until each is written anew. Nothing is stored, so that a
     * process that is killed again and again gets further each time; nor is the store asked, since there may be thousands.
     */
    void doubt(String subject) {
        doubtedSubjects.put(subject, true);
    }

    /** @throws IllegalStateException where one cannot be read: what it shows must not be shown a second time */
    List<Surface> of(String subject) {
        List<Document> stored = documents.query(Query.of("subject:" + subject));
        doubtedSubjects.computeIfPresent(subject, (unused, all) -> {
            stored.forEach(document -> doubted.add(document.id()));
            return null;
        });
        return stored.stream()
                .filter(document -> !unsent.contains(document.id()))
                .map(this::known)
                .toList();
    }

    private Surface known(Document document) {
        Surface surface = surface(document);
        boolean doubtful = doubted.contains(document.id()) && surface.message() != 0 && surface.trouble() == null;
        return doubtful ? surface.doubtful() : surface;
    }

    private Surface surface(Document document) {
        Known before = last.getIfPresent(document.id());
        if (before != null && before.isOf(document)) {
            return before.surface();
        }
        Surface surface = LEGIBLE.require(document);
        last.put(document.id(), new Known(document.json(), surface));
        return surface;
    }

    /**
     * Whether this subject is seen; not where a message could not be sent, and is held back until its chat is reached
     * again. Empty as long as no message was tried.
     */
    public Optional<Boolean> isSeen(String subject) {
        List<Surface> shown = of(subject);
        if (shown.stream().anyMatch(surface -> surface.message() == 0 && surface.trouble() != null)) {
            return Optional.of(false);
        }
        return shown.stream().anyMatch(surface -> surface.message() != 0) ? Optional.of(true) : Optional.empty();
    }

    /** Those that can be read. */
    List<Surface> in(long chat) {
        return LEGIBLE.read(documents.query(Query.of("chat:" + chat)));
    }

    /** Those of them that could not be shown there; all are read for that until {@link #mark} has been done. */
    List<Surface> inTrouble(long chat) {
        List<Surface> likely = marking.isDone() ? LEGIBLE.read(documents.query(Query.of(trouble(chat)))) : in(chat);
        return likely.stream().filter(surface -> surface.trouble() != null).toList();
    }

    /**
     * What an earlier version stored is found by its trouble from then on. All are read, once in each store; doing it
     * twice at a time does no harm.
     */
    void mark() {
        int ignored = marking.run(Surfaces::isUnmarked, this::mark);
    }

    /** Where it is written meanwhile, that is with the key. */
    private void mark(String id) {
        documents.find(id).filter(Surfaces::isUnmarked).ifPresent(document -> {
            boolean ignored = store(LEGIBLE.require(document));
        });
    }

    private static boolean isUnmarked(Document document) {
        return LEGIBLE.read(document)
                .filter(surface -> surface.trouble() != null
                        && !document.keys().contains(trouble(surface.at().chat())))
                .isPresent();
    }

    /** The message that shows this subject in this chat. */
    public Optional<Long> message(String subject, Address at, String slot) {
        return documents
                .find(id(subject, at, slot))
                .map(document -> LEGIBLE.require(document).message())
                .filter(message -> message != 0);
    }

    /** Whether a message is in its chat. */
    public enum Standing {
        THERE,
        /** It was sent, and it is not known whether it is. */
        IN_DOUBT,
        MISSING
    }

    /** Of the message that shows this subject there. */
    public Standing standing(String subject, Address at, String slot) {
        Optional<Surface> surface = documents.find(id(subject, at, slot)).map(LEGIBLE::require);
        if (surface.filter(shown -> shown.message() != 0).isPresent()) {
            return Standing.THERE;
        }
        return surface.filter(Surface::mayBeThere).isPresent() && !unsent.contains(id(subject, at, slot))
                ? Standing.IN_DOUBT
                : Standing.MISSING;
    }

    /** Forgets the messages that show this subject; what cannot be read stays. */
    void forget(String subject) {
        LEGIBLE.read(documents.query(Query.of("subject:" + subject))).forEach(this::delete);
    }

    /** Forgets the messages in that chat that show subjects of that kind. */
    public void forget(long chat, String kind) {
        in(chat).stream()
                .filter(surface -> surface.subject().startsWith(kind + ":"))
                .forEach(this::delete);
    }

    /**
     * Whether nobody has attempted it before, but such as is known not to have been sent.
     *
     * @throws StoreUnavailable where it may or may not be noted, such as by less than a majority; it may be attempted again
     */
    boolean attempt(Surface surface) {
        String id = id(surface);
        try {
            boolean first = store(surface);
            return unsent.remove(id) || first;
        } catch (StoreUnavailable unknown) {
            unsent.add(id);
            throw unknown;
        }
    }

    /** What was attempted was not sent, so that it may be attempted again, also where the store goes away now. */
    void withdraw(Surface attempted) {
        String id = id(attempted);
        unsent.add(id);
        delete(attempted);
        unsent.remove(id);
    }

    /** Another process may have attempted and sent them meanwhile. */
    void forgetUnsent() {
        unsent.clear();
    }

    /** Where nobody has written it since what it follows from was read; else false, and nothing is changed. */
    boolean save(Surface surface) {
        boolean saved = store(surface);
        if (saved) {
            doubted.remove(id(surface));
        }
        return saved;
    }

    private boolean store(Surface surface) {
        Long before = surface.version();
        String json = JSON.writeValueAsString(surface);
        Document next = new Document(id(surface), before == null ? FIRST : before + 1, 0, keys(surface), json);
        boolean stored = before == null ? documents.insert(next) : documents.replace(next, before);
        if (stored) {
            last.put(next.id(), new Known(json, surface.asOf(next.version())));
        }
        return stored;
    }

    /**
     * Makes of it what follows from how it is now, whoever has written it since it was read; where it is gone, nothing.
     *
     * @param change gives nothing where it shall be deleted
     */
    void change(Surface read, Function<Surface, Optional<Surface>> change) {
        Optional<Surface> now = Optional.of(read);
        while (now.isPresent() && !isChanged(now.get(), change.apply(now.get()))) {
            now = documents.find(id(read)).map(this::surface);
        }
    }

    private boolean isChanged(Surface now, Optional<Surface> next) {
        return next.map(wanted -> wanted.equals(now) || save(wanted)).orElseGet(() -> drop(now));
    }

    /**
     * Notes that a call has touched that message, where somebody else has written of it since the call was decided on: it is
     * not known which came last, and of two messages one is a copy.
     */
    void touched(Surface touched) {
        Surface next;
        do {
            next = documents
                    .find(id(touched))
                    .map(this::surface)
                    .map(now -> now.after(touched))
                    .orElseGet(() -> touched.doubtful().asOf(null));
        } while (!save(next));
    }

    /** Deletes it where nobody has written it since it was read; else false. */
    boolean drop(Surface read) {
        boolean dropped = documents.delete(id(read), Objects.requireNonNull(read.version()));
        if (dropped) {
            isGone(id(read));
        }
        return dropped;
    }

    /** Deletes it as it is now. */
    void delete(Surface surface) {
        if (!drop(surface)) {
            documents.remove(id(surface));
            isGone(id(surface));
        }
    }

    private void isGone(String id) {
        last.invalidate(id);
        doubted.remove(id);
    }

    private static Surface read(Document document) {
        return JSON.readValue(document.json(), Surface.class).asOf(document.version());
    }

    private static Set<String> keys(Surface surface) {
        Set<String> keys = new HashSet<>();
        keys.add("subject:" + surface.subject());
        keys.add("chat:" + surface.at().chat());
        if (surface.message() != 0) {
            keys.add(message(surface.at().chat(), surface.message()));
        }
        if (surface.trouble() != null) {
            keys.add(trouble(surface.at().chat()));
        }
        surface.retired().forEach(retired -> keys.add(message(surface.at().chat(), retired)));
        return keys;
    }

    private static String trouble(long chat) {
        return "trouble:" + chat;
    }

    private static String message(long chat, long message) {
        return "message:" + chat + ":" + message;
    }

    private static String id(Surface surface) {
        return id(surface.subject(), surface.at(), surface.slot());
    }

    private static String id(String subject, Address at, String slot) {
        return subject + "@" + at.key() + "/" + slot;
    }
}
