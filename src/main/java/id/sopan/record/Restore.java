package id.sopan.record;

import id.sopan.desk.RunMarks;
import id.sopan.outbox.Surfaces;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a store anew from a backup, or from another store on which nobody works. */
public final class Restore {

    /** Writers that share one wait for the disk. */
    private static final int SIDE_BY_SIDE = 64;

    /** In characters: a document that has more takes the room of several writers. */
    private static final int ROOM = 1 << 16;

    private final Store store;

    private Restore(Store store) {
        this.store = store;
    }

    /**
     * Whether it may be written over without being told: it holds no runs, or what an earlier try left half done.
     */
    public static boolean isFree(Store store) {
        return Restoring.isMarked(store)
                || store.documents(Collection.RUNS).query(Query.all().limit(1)).isEmpty();
    }

    /**
     * Puts what the source holds in the place of all that the store holds, but for numbers that were given after it: they
     * are not given again. Killed on the way, it leaves a store on which
     * nobody works until it is done again.
     *
     * @return the store held against its own heads; it can be worked on where nothing was found, or once the mark was taken
     *     off all the same
     */
    public static Verification into(Store store, Source source) {
        Restoring.mark(store);
        Restore restore = new Restore(store);
        for (Collection collection : Collection.values()) {
            restore.empty(
                    collection, collection == Collection.NUMBERS ? ids(collection, source)::contains : id -> true);
        }
        for (Collection collection : Backup.collections()) {
            restore.fill(collection, source);
        }
        Verification proof = Verification.of(Source.of(store), null);
        if (proof.findings().isEmpty()) {
            Restoring.unmark(store);
        }
        return proof;
    }

    private static Set<String> ids(Collection collection, Source source) {
        Set<String> ids = new HashSet<>();
        source.each(collection, document -> ids.add(document.id()));
        return ids;
    }

    private void empty(Collection collection, Predicate<String> ids) {
        Documents documents = store.documents(collection);
        List<Document> old = new ArrayList<>();
        Source.of(store).each(collection, document -> {
            if (!isMark(collection, document, Restoring.MARK) && ids.test(document.id())) {
                old.add(new Document(document.id(), document.version(), 0, Set.of(), "{}"));
            }
        });
        try (Writers writers = new Writers()) {
            old.forEach(document -> writers.write(1, () -> documents.delete(document.id(), document.version())));
        }
    }

    /** What people see may be newer than what is restored, and what falls due older: both are looked at anew. */
    private void fill(Collection collection, Source source) {
        Documents documents = store.documents(collection);
        try (Writers writers = new Writers()) {
            Consumer<Document> write = document -> writers.write(room(document), () -> documents.insert(document));
            source.each(collection, document -> {
                switch (collection) {
                    case RUNS -> write.accept(RunMarks.toBeLookedAt(document));
                    case SURFACES -> write.accept(Surfaces.inDoubt(document));
                    default -> {
                        if (!isMark(collection, document, Restoring.MARK)
                                && !isMark(collection, document, Moved.MARK)) {
                            write.accept(document);
                        }
                    }
                }
            });
        }
    }

    private static int room(Document document) {
        return Math.min(SIDE_BY_SIDE, 1 + document.json().length() / ROOM);
    }

    private static boolean isMark(Collection collection, Document document, String mark) {
        return collection == Collection.SETTINGS && document.id().equals(mark);
    }

    /** Several at once; when it is closed all are done, or what one of them threw is thrown. */
    private static final class Writers implements AutoCloseable {

        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
        private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

        private void write(int room, Runnable change) {
            RuntimeException before = trouble.get();
            if (before != null) {
                throw before;
            }
            places.acquireUninterruptibly(room);
            threads.execute(() -> {
                try {
                    change.run();
                } catch (RuntimeException failure) {
                    trouble.set(failure);
                } finally {
                    places.release(room);
                }
            });
        }

        @Override
        public void close() {
            threads.close();
            RuntimeException failure = trouble.get();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
