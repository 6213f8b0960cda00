package id.sopan.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/** Documents in a MongoDB database: {@code {_id, version, order, keys, body}}. */
public final class MongoStore implements Store {

    private final Address address;
    private final MongoClient client;
    private final Database database;
    private final Map<Collection, Documents> collections = new EnumMap<>(Collection.class);

    private MongoStore(Address address, MongoClient client, Database database) {
        this.address = address;
        this.client = client;
        this.database = database;
    }

    /**
     * Connects, and makes collections and indexes that are not there. The database is the one that the address names,
     * or {@code sopan}.
     *
     * @param uri such as {@code mongodb://user:password@host:27017/sopan?authSource=admin&replicaSet=rs0}; its write
     *     concern, read concern, read preference and {@code retryWrites} are overruled. The other members of its host's
     *     replica set are found also where it does not name that, unless it says {@code directConnection=true}
     * @throws StoreUnavailable when the address is none or has a {@code timeoutMS}, nobody answers there within a few seconds, or what is needed cannot
     *     be made there; the message says what to do, and never shows the password
     */
    public static MongoStore open(String uri) {
        return open(Address.of(uri));
    }

    /**
     * The same for whoever puts other data in the place of what is there.
     *
     * @throws StoreUnavailable likewise, and while an instance of Sopan listens on it, or one that was killed did until now
     */
    public static MongoStore openAlone(String uri) {
        MongoStore store = open(uri);
        try {
            if (MongoLease.isAnyHeld(store.database)) {
                throw new StoreUnavailable("""
                        Pada MongoDB di %1$s masih berjalan Sopan. Mohon hentikan semuanya, lalu ulangi; setelah Sopan yang \
                        berhenti mendadak mohon tunggu setengah menit.
                        A Sopan is still running on MongoDB at %1$s. Stop all of them, and try again; wait half a minute after \
                        one that ended all at once.""".formatted(store.address));
            }
            return store;
        } catch (RuntimeException hindered) {
            store.close();
            throw hindered;
        }
    }

    static MongoStore open(Address address) {
        return connect(address, MongoDocuments::makeIndexes);
    }

    /**
     * To read only: nothing is made, and what is not there is empty. Whether somebody answers shows at the first
     * reading.
     *
     * @throws StoreUnavailable when the address is none
     */
    public static MongoStore openToRead(String uri) {
        return connect(Address.of(uri), documents -> {});
    }

    private static MongoStore connect(Address address, Consumer<MongoDocuments> prepare) {
        MongoClient client = MongoClients.create(address.settings());
        Database database = new Database(client, address);
        try {
            MongoStore store = new MongoStore(address, client, database);
            for (Collection collection : Collection.values()) {
                MongoDocuments documents = new MongoDocuments(database, collection.table());
                prepare.accept(documents);
                store.collections.put(collection, documents);
            }
            return store;
        } catch (DataAccessException refused) {
            client.close();
            throw database.unavailable(refused);
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
    }

    @Override
    public Documents documents(Collection collection) {
        return Objects.requireNonNull(collections.get(collection));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Lease lease(String name, Duration time) {
        return new MongoLease(database, name, time);
    }

    @Override
    public boolean answers() {
        try {
            return database.in(
                    "heartbeat",
                    heartbeat -> heartbeat
                            .updateOne(Filters.eq(1), Updates.inc("beats", 1L), new UpdateOptions().upsert(true))
                            .wasAcknowledged());
        } catch (StoreUnavailable | DataAccessException unavailable) {
            return false;
        }
    }

    @Override
    public Keeping keeping() {
        return database.keeping();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Where it is, without user and password. */
    @Override
    public String toString() {
        return "MongoDB " + address;
    }
}
