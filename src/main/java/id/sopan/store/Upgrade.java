package id.sopan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is done once in each store to the documents of a collection that an earlier version wrote otherwise. Doing it
 * twice at a time does no harm.
 */
public final class Upgrade {

    private final Documents documents;
    private final Documents settings;
    private final String name;
    private volatile boolean done;

    /** @param name of the setting by which it is noted */
    public Upgrade(Store store, Collection collection, String name) {
        this.documents = store.documents(collection);
        this.settings = store.documents(Collection.SETTINGS);
        this.name = name;
    }

    /** Costs nothing once it was so. */
    public boolean isDone() {
        done = done || settings.find(name).isPresent();
        return done;
    }

    /**
     * Unless it is done.
     *
     * @param write is given the ids, once all have been read
     * @return how many there were
     */
    public int run(Predicate<Document> isOld, Consumer<String> write) {
        if (isDone()) {
            return 0;
        }
        List<String> old = new ArrayList<>();
        documents.scan(Query.all(), document -> {
            if (isOld.test(document)) {
                old.add(document.id());
            }
        });
        old.forEach(write);
        settings.insert(new Document(name, 1, 0, Set.of(), "{}"));
        done = true;
        return old.size();
    }
}
