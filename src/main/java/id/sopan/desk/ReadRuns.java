package id.sopan.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Document;
import java.util.function.Function;

/**
 * Runs that were read or written lately, by whomever. One is read anew where what is stored of it is not, to the letter,
 * what was stored then, and where it was dropped to make room.
 */
final class ReadRuns {

    /** In characters of what is stored: some hundreds of runs, in several times as much memory. A longer one is not kept. */
    private static final int MOST = 2 << 20;

    private static final Cache<String, Read> LAST = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String id, Read read) -> read.json().length())
            .build();

    private ReadRuns() {}

    private record Read(String json, Filed filed) {}

    /**
     * What is stored as that document.
     *
     * @param reader reads it where it is not known
     */
    static Filed of(Document document, Function<Document, Filed> reader) {
        Read before = LAST.getIfPresent(document.id());
        if (before != null && before.json().equals(document.json())) {
            return before.filed();
        }
        Filed filed = reader.apply(document);
        keep(document, filed);
        return filed;
    }

    /** Knows from now on what is stored as that document. */
    static void keep(Document document, Filed filed) {
        LAST.put(document.id(), new Read(document.json(), filed));
    }
}
