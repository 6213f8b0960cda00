package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.store.ConcurrencyContract;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void whoAsksForHeadsIsNotSentWhatFollows() {
        runs.insert(new Document("run", 1, 0, Set.of("k"), "{\"unit\":\"akademik\",\"journal\":[]}"));
        List<String> heads = new ArrayList<>();
        runs.scanHeads(Query.of("k"), "journal", head -> heads.add(head.json()));
        assertThat(heads).containsExactly("{\"unit\":\"akademik\"}");
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }
}
