package id.sopan.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.engine.Run;
import id.sopan.store.Document;
import java.util.function.Function;

/** Runs as they were read last: one is read anew only where what is stored of it is another. */
final class ReadRuns {

    /** In characters of what is stored, which is some hundreds of runs. */
    private static final int MOST = 4 << 20;

    private final Function<Document, Run> reader;
    private final Cache<String, Read> last = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String id, Read read) -> read.json().length())
            .build();

    ReadRuns(Function<Document, Run> reader) {
        this.reader = reader;
    }

    private record Read(String json, Run run) {}

    Run of(Document document) {
        Read before = last.getIfPresent(document.id());
        if (before != null && before.json().equals(document.json())) {
            return before.run();
        }
        Run run = reader.apply(document);
        last.put(document.id(), new Read(document.json(), run));
        return run;
    }
}
