package id.sopan.roster;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.mongo.MongoStore;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;

/** What the roster is tried on. */
enum Database {
    SQLITE {
        @Override
        Running start(Path directory) {
            return new Running() {
                @Override
                public Store open() {
                    return SqliteStore.open(directory);
                }

                @Override
                public void close() {}
            };
        }
    },
    /** MongoDB's wire protocol, spoken by a server in memory. */
    MONGODB {
        @Override
        Running start(Path directory) {
            MongoServer server = new MongoServer(new MemoryBackend());
            server.bind();
            return new Running() {
                @Override
                public Store open() {
                    return MongoStore.open(server.getConnectionString());
                }

                @Override
                public void close() {
                    server.shutdownNow();
                }
            };
        }
    };

    abstract Running start(Path directory);

    interface Running extends AutoCloseable {

        /** A store on what is there already. */
        Store open();

        @Override
        void close();
    }
}
