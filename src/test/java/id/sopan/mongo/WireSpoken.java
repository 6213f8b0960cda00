package id.sopan.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store whose MongoDB is a server in memory, for each test a new one. */
abstract class WireSpoken {

    MongoServer server;
    MongoStore store;
    Documents runs;

    MemoryBackend backend() {
        return new MemoryBackend();
    }

    @BeforeEach
    void open() {
        server = new MongoServer(backend());
        server.bind();
        store = MongoStore.open(server.getConnectionString());
        runs = store.documents(Collection.RUNS);
    }

    @AfterEach
    void close() {
        store.close();
        server.shutdownNow();
    }
}
