package id.sopan.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Document;
import java.util.function.Function;

/**
 * Runs as they were read or written last, by whomever: one is read anew only where what is stored of it is another, to the
 * letter.
 */
final class ReadRuns {

    /** In characters of what is stored, which is some hundreds of runs. */
    private static final int MOST = 2 << 20;

    private static final Cache<String, Read> LAST = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String id, Read read) -> read.json().length())
            .build();

    private ReadRuns() {}

    private record Read(String json, Filed filed) {}

    /** @param reader reads what is not known */
    static Filed of(Document document, Function<Document, Filed> reader) {
        Read before = LAST.getIfPresent(document.id());
        if (before != null && before.json().equals(document.json())) {
            return before.filed();
        }
        Filed filed = reader.apply(document);
        keep(document, filed);
        return filed;
    }

    /** @param filed what was written as that document */
    static void keep(Document document, Filed filed) {
        LAST.put(document.id(), new Read(document.json(), filed));
    }
}
