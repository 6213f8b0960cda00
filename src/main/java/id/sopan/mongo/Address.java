package id.sopan.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterSettings;
import id.sopan.store.StoreUnavailable;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Where MongoDB is, and how it is spoken to. Prints without user and password. */
record Address(ConnectionString uri, String database) {

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 15;
    private static final int MAJORITY_SECONDS = 10;

    /** By which the driver takes a part of the password for a host, a database or an option. */
    private static final Pattern SIGN_OF_PASSWORD = Pattern.compile("[^/]*//[^/]*/.*@.*", Pattern.DOTALL);

    /** Nothing of the driver's own complaint is kept: it may quote the address with its password. */
    static Address of(String uri) {
        ConnectionString parsed = parsed(uri);
        if (parsed.getTimeout() != null) {
            throw new StoreUnavailable("""
                    SOPAN_MONGODB_URI memuat timeoutMS, yang akan memutus cadangan dan ekspor yang lama. Mohon hapus itu dari alamatnya.
                    SOPAN_MONGODB_URI has a timeoutMS, which would cut off long backups and exports. Take it out of the address.""");
        }
        return new Address(parsed, Objects.requireNonNullElse(parsed.getDatabase(), "sopan"));
    }

    private static ConnectionString parsed(String uri) {
        try {
            if (SIGN_OF_PASSWORD.matcher(uri).matches()) {
                throw new IllegalArgumentException();
            }
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException unreadable) {
            throw new StoreUnavailable("""
                    SOPAN_MONGODB_URI bukan alamat MongoDB yang dapat dibaca. Bentuknya: \
                    mongodb://PENGGUNA:SANDI@HOST:27017/sopan?authSource=admin&replicaSet=rs0 (tanda : / @ %% di dalam sandi ditulis %%3A %%2F %%40 %%25).
                    SOPAN_MONGODB_URI is no readable address of MongoDB. Its form: \
                    mongodb://USER:PASSWORD@HOST:27017/sopan?authSource=admin&replicaSet=rs0 (write : / @ %% in a password as %%3A %%2F %%40 %%25).\
                    """.formatted());
        }
    }

    MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(this::find)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(ANSWER_SECONDS, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(MAJORITY_SECONDS, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .applicationName("sopan")
                .build();
    }

    /** Of one host without a replica set's name the driver would look for no other members, as after an election. */
    private void find(ClusterSettings.Builder cluster) {
        cluster.serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS);
        if (!Boolean.TRUE.equals(uri.isDirectConnection()) && !Boolean.TRUE.equals(uri.isLoadBalanced())) {
            cluster.mode(ClusterConnectionMode.MULTIPLE);
        }
    }

    /** @param host with its port; of a record of DNS any may be meant */
    boolean names(String host) {
        return uri.isSrvProtocol()
                || uri.getHosts().stream()
                        .map(ServerAddress::new)
                        .map(ServerAddress::toString)
                        .anyMatch(host::equals);
    }

    /** The text without the password, should it ever be in there. */
    String withoutPassword(String text) {
        char[] password = uri.getPassword();
        return password == null || password.length == 0 ? text : text.replace(String.valueOf(password), "****");
    }

    @Override
    public String toString() {
        return String.join(",", uri.getHosts()) + "/" + database;
    }
}
