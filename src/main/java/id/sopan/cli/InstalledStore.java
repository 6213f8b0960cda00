package id.sopan.cli;

import id.sopan.mongo.MongoStore;
import id.sopan.record.Restoring;
import id.sopan.record.Schemas;
import id.sopan.record.Source;
import id.sopan.setting.CommonSettings;
import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.util.Map;

/**
 * The store that the settings name.
 *
 * @param place which one, without user and password
 */
record InstalledStore(Store store, String place) implements AutoCloseable {

    private static final String MONGODB = "SOPAN_MONGODB_URI";
    private static final String DATA = "SOPAN_DATA";

    /**
     * To be read only: the bot may be running on it.
     *
     * @throws StoreUnavailable where a restore was begun in it and not finished, or a newer Sopan wrote it
     */
    static InstalledStore toRead(Map<String, String> environment) {
        String mongodb = settings(environment).mongodb();
        return mongodb == null ? toReadFile(environment) : legible(cluster(MongoStore.openToRead(mongodb)));
    }

    /** The one in a file likewise; where there is none nothing is made. */
    static InstalledStore toReadFile(Map<String, String> environment) {
        Path directory = directory(environment);
        return legible(new InstalledStore(SqliteStore.openToRead(directory), place(directory)));
    }

    private static InstalledStore legible(InstalledStore installed) {
        try {
            Restoring.refuse(installed.store());
            Schemas.refuseNewer(Source.of(installed.store()));
            return installed;
        } catch (RuntimeException unfit) {
            installed.close();
            throw unfit;
        }
    }

    /** Where its copies of files lie, where they are kept. */
    static Path copies(Map<String, String> environment) {
        return directory(environment).resolve(CommonSettings.COPIES);
    }

    /** To be written, made where it is not there; it is refused while the bot runs on it. */
    static InstalledStore toWrite(Map<String, String> environment) {
        return settings(environment).mongodb() == null ? file(environment) : cluster(environment);
    }

    /** The one in a file, whether or not it is the one that counts. */
    static InstalledStore file(Map<String, String> environment) {
        Path directory = directory(environment);
        return new InstalledStore(SqliteStore.openByHand(directory), place(directory));
    }

    /** @throws Unfit where no cluster is named; {@link #toWrite} says when it is refused */
    static InstalledStore cluster(Map<String, String> environment) {
        String mongodb = settings(environment).mongodb();
        if (mongodb == null) {
            throw new Unfit("Mohon tetapkan SOPAN_MONGODB_URI, tujuan pemindahan." + System.lineSeparator()
                    + "Set SOPAN_MONGODB_URI, to which is moved.");
        }
        return cluster(MongoStore.openAlone(mongodb));
    }

    private static InstalledStore cluster(MongoStore store) {
        return new InstalledStore(store, store + " (" + MONGODB + ")");
    }

    private static Path directory(Map<String, String> environment) {
        return settings(environment).data();
    }

    private static String place(Path directory) {
        return directory.toAbsolutePath().normalize() + " (" + DATA + ")";
    }

    /** @throws UnfitSetting where one cannot be what it is */
    static CommonSettings settings(Map<String, String> environment) {
        return CommonSettings.of(new SettingReader(environment::get));
    }

    @Override
    public void close() {
        store.close();
    }
}
