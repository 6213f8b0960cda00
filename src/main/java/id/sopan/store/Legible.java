package id.sopan.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads several documents of one collection, each by itself: one that cannot be read is named in the log, stays as it
 * is, and keeps nobody from the others.
 *
 * @param <T> what the documents hold
 */
public final class Legible<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);
    private static final int MOST_NAMED = 10_000;

    /** In the ids of all others stand those of people, or of private chats. */
    private static final Set<Collection> NAMEABLE = EnumSet.of(
            Collection.RUNS,
            Collection.NUMBERS,
            Collection.TIMERS,
            Collection.HEADS,
            Collection.PROCEDURES,
            Collection.CALENDARS,
            Collection.UNITS,
            Collection.SETTINGS);

    private final Collection collection;
    private final Function<Document, T> reader;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** @param reader throws a {@link RuntimeException} for what it cannot read */
    public Legible(Collection collection, Function<Document, T> reader) {
        this.collection = collection;
        this.reader = reader;
    }

    /** Empty where it cannot be read; its name is then told once for each content that it has had. */
    public Optional<T> read(Document document) {
        try {
            return Optional.of(reader.apply(document));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            name(document, unreadable);
            return Optional.empty();
        }
    }

    /**
     * @throws IllegalStateException where it cannot be read; the message names it, and says nothing of what stands in it
     */
    public T require(Document document) {
        return read(document)
                .orElseThrow(() -> new IllegalStateException(
                        "the document " + named(document) + " of " + collection.table() + " cannot be read"));
    }

    /** Those that can be read, in the same order. */
    public List<T> read(List<Document> documents) {
        return documents.stream().flatMap(document -> read(document).stream()).toList();
    }

    /** Without what stands in it, which may be somebody's name or words; and by its id only where that is of no person. */
    private void name(Document document, RuntimeException unreadable) {
        if (named.size() < MOST_NAMED
                && named.add(document.id() + " " + document.json().hashCode())) {
            LOG.error(
                    "Dokumen {} pada {} tidak dapat dibaca ({}): dibiarkan apa adanya, yang lain tetap diproses. Mohon"
                            + " pulihkan dari cadangan. / The document {} of {} cannot be read: it is left as it is, and"
                            + " the others are handled. Restore it from a backup.",
                    named(document),
                    collection.table(),
                    unreadable.getClass().getSimpleName(),
                    named(document),
                    collection.table());
        }
    }

    private String named(Document document) {
        return NAMEABLE.contains(collection)
                ? document.id()
                : "#" + Integer.toHexString(document.id().hashCode());
    }
}
