package id.sopan.scenario;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.mongo.MongoStore;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The stores that each scenario runs on. */
public enum Gudang {
    SQLITE {
        @Override
        public Opened open(Path directory) {
            return new Opened(() -> SqliteStore.open(directory.resolve("data")), () -> {});
        }
    },
    /** MongoDB's wire protocol, spoken by a server in memory. */
    MONGODB_WIRE {
        @Override
        public Opened open(Path directory) {
            MongoServer server = new MongoServer(new MemoryBackend());
            server.bind();
            return new Opened(() -> MongoStore.open(server.getConnectionString() + "/sopan"), server::shutdownNow);
        }
    },
    /** The one that {@code SOPAN_TEST_MONGODB_URI} names, in a database that is dropped afterwards. */
    MONGODB {
        @Override
        public Opened open(Path directory) {
            String database = "sopan_scenario_" + UUID.randomUUID();
            String uri = System.getenv(REAL).replaceFirst("(://[^/?]+)(/[^?]*)?", "$1/" + database);
            return new Opened(() -> MongoStore.open(uri), () -> {
                try (MongoClient client = MongoClients.create(uri)) {
                    client.getDatabase(database).drop();
                }
            });
        }
    };

    private static final String REAL = "SOPAN_TEST_MONGODB_URI";

    public record Opened(Supplier<Store> stores, Runnable close) {}

    public abstract Opened open(Path directory);

    public static Stream<Gudang> all() {
        return System.getenv(REAL) == null ? Stream.of(SQLITE, MONGODB_WIRE) : Stream.of(values());
    }
}
