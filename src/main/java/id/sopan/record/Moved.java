package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The mark of a store whose data were moved into another: what it holds is out of date. Restoring into it takes the mark off.
 *
 * @param to which store, without user and password
 * @param at when, in ISO 8601; this and that are empty where it cannot be read
 */
public record Moved(String to, String at) {

    static final String MARK = "moved";

    private static final String TO = "to";
    private static final String AT = "at";

    /** The mark of that store; empty where it bears none. */
    public static Optional<Moved> of(Store store) {
        return settings(store).find(MARK).map(Moved::read);
    }

    /** @throws StoreUnavailable where its data were moved; the message says what to do */
    public static void refuse(Store store) {
        of(store).ifPresent(moved -> {
            throw new StoreUnavailable(moved.sentence());
        });
    }

    /**
     * Marks a store, once the other has all that it holds.
     *
     * @param to which that is, without user and password
     */
    public static void note(Store store, String to, Instant at) {
        String json = ArchiveLine.JSON
                .createObjectNode()
                .put(TO, to)
                .put(AT, at.truncatedTo(ChronoUnit.SECONDS).toString())
                .toString();
        settings(store).put(MARK, 0, Set.of(), json);
    }

    /** What is said to whoever goes on with it, in Indonesian and English: what happened, and what to do. */
    public String sentence() {
        return """
                Data ini sudah dipindahkan ke %1$s pada %2$s, dan sejak itu tidak diperbarui: yang dihapus sejak itu masih \
                ada di dalamnya. Mohon tetapkan \
                SOPAN_MONGODB_URI (atau SOPAN_MONGODB_URI_FILE), juga di dalam crontab. Untuk kembali ke berkas ini: buat \
                `backup` dari MongoDB itu (bila sudah hilang, dari berkas ini dengan --although-moved), lalu jalankan \
                `restore --replace` dengan cadangan itu tanpa SOPAN_MONGODB_URI.
                These data were moved to %1$s at %2$s, and are out of date since: what was removed since then is still in \
                them. Set SOPAN_MONGODB_URI (or \
                SOPAN_MONGODB_URI_FILE), in the crontab, too. To go back to this file: make a `backup` of that MongoDB \
                (where it is lost, of this file with --although-moved), then `restore --replace` that without \
                SOPAN_MONGODB_URI.""".formatted(to, at);
    }

    /**
     * What is said of the store whose data were moved, in Indonesian and English.
     *
     * @param place of that store
     */
    public static String leftBehind(String place) {
        return """
                Berkas SQLite di %1$s tetap memuat semua data seperti saat dipindahkan, juga milik setiap orang yang datanya \
                dihapus sesudahnya. Setelah Sopan terbukti berjalan baik dengan penyimpanan yang baru, mohon hapus \
                sopan.db, sopan.db-wal, dan sopan.db-shm di sana.
                The file of SQLite in %1$s goes on to hold all data as they were when they were moved, also of everybody \
                whose data are removed later. Once Sopan is seen to work with the new store, delete sopan.db, sopan.db-wal \
                and sopan.db-shm there.""".formatted(place);
    }

    private static Moved read(Document mark) {
        try {
            JsonNode noted = ArchiveLine.JSON.readTree(mark.json());
            return new Moved(noted.path(TO).asString(""), noted.path(AT).asString(""));
        } catch (JacksonException unreadable) {
            return new Moved("", "");
        }
    }

    private static Documents settings(Store store) {
        return store.documents(Collection.SETTINGS);
    }
}
