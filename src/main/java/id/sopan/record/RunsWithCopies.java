package id.sopan.record;

import id.sopan.desk.RecordedCopies;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A source of which it is known, once its runs were read, which of them may say by what copies of files are known; so they
 * need not be gone through for that alone.
 *
 * @param ids of those runs
 */
public record RunsWithCopies(Source source, Set<String> ids) implements Source {

    public static RunsWithCopies of(Source source) {
        return new RunsWithCopies(source, new LinkedHashSet<>());
    }

    @Override
    public void each(Collection collection, Consumer<Document> each) {
        source.each(collection, document -> {
            if (collection == Collection.RUNS && RecordedCopies.mayBeIn(document)) {
                ids.add(document.id());
            }
            each.accept(document);
        });
    }

    @Override
    public boolean bearsKeys() {
        return source.bearsKeys();
    }
}
