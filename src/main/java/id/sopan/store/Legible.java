package id.sopan.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Reads several documents of one collection, each by itself: one that cannot be read is named in the log, stays as it
 * is, and keeps nobody from the others.
 *
 * @param <T> what the documents hold
 */
public final class Legible<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);
    private static final int MOST_NAMED = 10_000;
    /** What is not asked for is not held for long, since it may be somebody's. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

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
    /** What was read lately, by the id of its document; null where nothing is remembered. */
    private final @Nullable Cache<String, Read<T>> last;

    /** @param reader throws a {@link RuntimeException} for what it cannot read */
    public Legible(Collection collection, Function<Document, T> reader) {
        this(collection, reader, null);
    }

    private Legible(Collection collection, Function<Document, T> reader, @Nullable Cache<String, Read<T>> last) {
        this.collection = collection;
        this.reader = reader;
        this.last = last;
    }

    private record Read<T>(Document document, T value) {}

    /**
     * Reads a document again only once it is another; for what nobody changes once it is read.
     *
     * @param most characters of the documents of which it is remembered what was read
     */
    public static <T> Legible<T> remembering(Collection collection, Function<Document, T> reader, int most) {
        Cache<String, Read<T>> last = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String id, Read<T> read) -> read.document().json().length())
                .expireAfterAccess(REMEMBERED)
                .executor(Runnable::run)
                .build();
        return new Legible<>(collection, reader, last);
    }

    /** Empty where it cannot be read; its name is then told once for each content that it has had. */
    public Optional<T> read(Document document) {
        try {
            return Optional.of(last == null ? reader.apply(document) : known(document, last));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            name(document, unreadable);
            return Optional.empty();
        }
    }

    private T known(Document document, Cache<String, Read<T>> last) {
        Read<T> before = last.getIfPresent(document.id());
        if (before != null && before.document().equals(document)) {
            return before.value();
        }
        T value = reader.apply(document);
        last.put(document.id(), new Read<>(document, value));
        return value;
    }

    /**
     * @throws IllegalStateException where it cannot be read; the message names it, and says nothing of what stands in it
     */
    public T require(Document document) {
        return read(document)
                .orElseThrow(() -> new IllegalStateException(
                        "the document " + named(document) + " of " + collection.table() + " cannot be read"));
    }

    /** Whether it cannot be read since it holds what this version does not know, as one does that a newer Sopan wrote. */
    public boolean isOfNewer(Document document) {
        try {
            T ignored = reader.apply(document);
            return false;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            return isOfNewer(unreadable);
        }
    }

    /** A kind of entry, a value of an enumeration, a form or a field that has come since. */
    private static boolean isOfNewer(Throwable unreadable) {
        return switch (unreadable) {
            case WrittenByNewer ignored -> true;
            case InvalidTypeIdException ignored -> true;
            case UnrecognizedPropertyException ignored -> true;
            case InvalidFormatException value -> value.getTargetType().isEnum();
            default -> false;
        };
    }

    /** Those that can be read, in the same order. */
    public List<T> read(List<Document> documents) {
        return documents.stream().flatMap(document -> read(document).stream()).toList();
    }

    /** Without what stands in it, which may be somebody's name or words; and by its id only where that is of no person. */
    private void name(Document document, RuntimeException unreadable) {
        if (named.size() < MOST_NAMED
                && named.add(document.id() + " " + document.json().hashCode())) {
            boolean newer = isOfNewer(unreadable);
            LOG.error(
                    "Dokumen {} pada {} tidak dapat dibaca ({}): dibiarkan apa adanya, yang lain tetap diproses. {} / The"
                            + " document {} of {} cannot be read: it is left as it is, and the others are handled. {}",
                    named(document),
                    collection.table(),
                    unreadable.getClass().getSimpleName(),
                    newer
                            ? "Kemungkinan besar ditulis oleh Sopan yang lebih baru: mohon jalankan kembali versi itu; hanya yang tidak"
                                    + " terbaca pula olehnya, pulihkan dari cadangan."
                            : "Mohon pulihkan dari cadangan.",
                    named(document),
                    collection.table(),
                    newer
                            ? "A newer Sopan has probably written it: start that one again; only what that cannot read"
                                    + " either, restore from a backup."
                            : "Restore it from a backup.");
        }
    }

    private String named(Document document) {
        return NAMEABLE.contains(collection)
                ? document.id()
                : "#" + Integer.toHexString(document.id().hashCode());
    }
}
