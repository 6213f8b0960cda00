package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.util.Set;

/** The mark of a store into which a backup is being restored: until that is done nobody works on it. */
public final class Restoring {

    static final String MARK = "restoring";

    private Restoring() {}

    /** @throws StoreUnavailable where a restore was begun and not finished */
    public static void refuse(Store store) {
        if (isMarked(store)) {
            throw new StoreUnavailable("""
                    Pemulihan cadangan ke penyimpanan ini belum selesai. Mohon jalankan `restore` (atau `move`) sekali lagi.
                    A backup was not restored into this store to the end. Run `restore` (or `move`) once more.""");
        }
    }

    static boolean isMarked(Store store) {
        return settings(store).find(MARK).isPresent();
    }

    static void mark(Store store) {
        boolean ignored = settings(store).insert(new Document(MARK, 1, 0, Set.of(), "{}"));
    }

    /** It is worked on from now on, whether or not it fits. */
    public static void unmark(Store store) {
        boolean ignored = settings(store).delete(MARK, 1);
    }

    private static Documents settings(Store store) {
        return store.documents(Collection.SETTINGS);
    }
}
