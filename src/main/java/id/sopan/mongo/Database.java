package id.sopan.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import id.sopan.store.Keeping;
import id.sopan.store.Keeping.Topology;
import id.sopan.store.StoreUnavailable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Works on collections, and turns what the driver throws into what a caller of the store expects. */
record Database(MongoClient client, MongoTemplate template, Address address) {

    private static final String CAUSE = "caused by {";

    Database(MongoClient client, Address address) {
        this(client, new MongoTemplate(client, address.database()), address);
    }

    /**
     * Does the work on that collection.
     *
     * @throws DuplicateKeyException when an insert found its id taken
     * @throws StoreUnavailable when it does not answer or cannot write, and after the client was closed
     * @throws DataAccessException when it answers, and refuses what it was asked
     */
    <T> T in(String collection, Work<T> work) {
        try {
            return Objects.requireNonNull(template.execute(collection, work::on));
        } catch (DataAccessException failure) {
            throw Away.isMeantBy(failure) ? unavailable(failure) : failure;
        } catch (IllegalStateException closed) {
            throw unavailable(closed);
        }
    }

    /** As its servers said last. */
    Keeping keeping() {
        ClusterDescription seen = client.getClusterDescription();
        Optional<String> replicaSet = seen.getServerDescriptions().stream()
                .flatMap(server -> Stream.ofNullable(server.getSetName()))
                .findFirst();
        return new Keeping.InCluster(address.toString(), topology(seen, replicaSet.isPresent()), replicaSet.orElse(""));
    }

    private static Topology topology(ClusterDescription seen, boolean hasReplicaSet) {
        if (seen.getType() == ClusterType.SHARDED || seen.getType() == ClusterType.LOAD_BALANCED) {
            return Topology.SHARDED;
        }
        if (!hasReplicaSet) {
            return Topology.SINGLE;
        }
        return seen.getConnectionMode() == ClusterConnectionMode.SINGLE ? Topology.ONE_MEMBER : Topology.REPLICA_SET;
    }

    StoreUnavailable unavailable(RuntimeException failure) {
        String reason = reason(Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName()));
        return new StoreUnavailable("""
                MongoDB di %1$s tidak menjawab (%2$s). Mohon periksa apakah basis data berjalan dan SOPAN_MONGODB_URI benar.
                MongoDB at %1$s does not answer (%2$s). See whether it runs, and whether SOPAN_MONGODB_URI is right.%3$s""".formatted(address, address.withoutPassword(reason), otherNames()), failure);
    }

    /** What to do where no member of its replica set is reached by the name that the set has for it. */
    private String otherNames() {
        ClusterDescription seen = client.getClusterDescription();
        if (seen.getType() != ClusterType.REPLICA_SET || seen.hasReadableServer(ReadPreference.nearest())) {
            return "";
        }
        String names = seen.getServerDescriptions().stream()
                .map(server -> server.getAddress().toString())
                .filter(name -> !address.names(name))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : """

                Replica set itu menyebut anggotanya %1$s: dari mesin ini anggota harus dapat dicapai dengan nama itu. Bila \
                memang hanya satu server yang dapat dicapai, tambahkan directConnection=true pada alamatnya.
                That replica set calls its members %1$s: they must be reached by these names from this machine. Where one \
                server only can be reached, add directConnection=true to the address.""".formatted(names);
    }

    /** Of what the driver says of each of its servers the last cause. */
    private static String reason(String message) {
        int view = message.indexOf(" Client view of cluster state");
        int cause = message.lastIndexOf(CAUSE);
        int end = message.indexOf('}', cause);
        if (view < 0) {
            return message;
        }
        return cause > view && end > cause
                ? message.substring(cause + CAUSE.length(), end)
                : message.substring(0, view);
    }

    /** Something done with one collection. */
    interface Work<T> {
        T on(MongoCollection<Document> collection);
    }
}
