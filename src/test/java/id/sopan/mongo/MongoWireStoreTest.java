package id.sopan.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.store.ConcurrencyContract;
import id.sopan.store.Store;
import org.junit.jupiter.api.AfterEach;

/** The contract on MongoDB's wire protocol, spoken by a server in memory. */
class MongoWireStoreTest extends ConcurrencyContract {

    private final MongoServer server = new MongoServer(new MemoryBackend());

    @Override
    protected Store openEmpty() {
        server.bind();
        return reopen();
    }

    @Override
    protected Store reopen() {
        return MongoStore.open(server.getConnectionString());
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }
}
