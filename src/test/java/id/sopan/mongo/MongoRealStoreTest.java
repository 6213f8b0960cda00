package id.sopan.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sopan.store.ConcurrencyContract;
import id.sopan.store.Store;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The contract on a real MongoDB, in a database of its own that is dropped afterwards. */
@TestInstance(Lifecycle.PER_CLASS)
class MongoRealStoreTest extends ConcurrencyContract {

    private Address address;
    private MongoClient client;

    @BeforeAll
    void connect() {
        address = RealMongo.database("sopan_contract_" + UUID.randomUUID());
        client = MongoClients.create(address.settings());
    }

    @AfterAll
    void drop() {
        if (client != null) {
            client.getDatabase(address.database()).drop();
            client.close();
        }
    }

    @Override
    protected Store openEmpty() {
        client.getDatabase(address.database()).drop();
        return reopen();
    }

    @Override
    protected Store reopen() {
        return MongoStore.open(address);
    }
}
