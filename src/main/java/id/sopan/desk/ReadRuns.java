package id.sopan.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs of one store that were read or written lately. One is read anew where what is stored of it is not, to the letter,
 * what was stored then, and where it was dropped to make room.
 */
final class ReadRuns {

    /** In characters of what is stored: some hundreds of runs, in several times as much memory. A longer one is not kept. */
    private static final int MOST = 2 << 20;

    private final Documents documents;
    private final Cache<String, Read> last = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String id, Read read) -> read.document().json().length())
            .build();

    ReadRuns(Documents documents) {
        this.documents = documents;
    }

    private record Read(Document document, Filed filed) {}

    /** As it is stored now. */
    Optional<Document> find(String id) {
        Read before = last.getIfPresent(id);
        return before == null ? documents.find(id) : documents.find(id, before.document());
    }

    /**
     * What is stored as that document.
     *
     * @param reader reads it where it is not known
     */
    Filed of(Document document, Function<Document, Filed> reader) {
        Read before = last.getIfPresent(document.id());
        if (before != null && before.document().json().equals(document.json())) {
            return before.filed();
        }
        Filed filed = reader.apply(document);
        keep(document, filed);
        return filed;
    }

    /** Knows from now on what is stored as that document. */
    void keep(Document document, Filed filed) {
        last.put(document.id(), new Read(document, filed));
    }
}
