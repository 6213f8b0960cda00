package id.sopan.sqlite;

import id.sopan.store.ConcurrencyContract;
import id.sopan.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ConcurrencyContract {

    @TempDir
    Path directory;

    @Override
    protected Store openEmpty() {
        return SqliteStore.open(directory);
    }

    @Override
    protected Store reopen() {
        return SqliteStore.open(directory);
    }
}
