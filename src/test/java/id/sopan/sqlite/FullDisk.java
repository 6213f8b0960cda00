package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.StoreUnavailable;
import java.util.Set;

/** Makes SQLite answer SQLITE_FULL to whatever is written, as on a full disk, until there is room again. */
public final class FullDisk {

    private FullDisk() {}

    public static void fill(SqliteStore store) {
        store.limitPages(1);
        Documents documents = store.documents(Collection.DEADLETTERS);
        int filler = 0;
        for (int size = 1 << 16; size > 0; size /= 2) {
            boolean room = true;
            while (room) {
                room = insert(documents, "filler-" + filler++, size);
            }
        }
    }

    private static boolean insert(Documents documents, String id, int size) {
        try {
            return documents.insert(new Document(id, 1, 0, Set.of(), "\"" + "x".repeat(size) + "\""));
        } catch (StoreUnavailable full) {
            return false;
        }
    }

    public static void makeRoom(SqliteStore store) {
        store.limitPages(1_000_000);
    }
}
