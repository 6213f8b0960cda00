package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Keeping;
import id.sopan.store.Keeping.Topology;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Servers that say that there are others. */
@Order(3)
class MongoTopologyTest {

    private static final Document DOCUMENT = new Document("a", 1, 1, Set.of(), "{}");
    private static final String ELSEWHERE = "mongo-1.invalid:27017";

    private final Posing one = new Posing();
    private final Posing other = new Posing();
    private final MongoServer server = new MongoServer(one);
    private final MongoServer second = new MongoServer(other);
    private String address;
    private String otherAddress;

    @BeforeEach
    void bind() {
        address = Posing.name(server.bind());
        otherAddress = Posing.name(second.bind());
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
        second.shutdownNow();
    }

    @Test
    void whereTheAddressHasOneMemberThePrimaryIsWrittenToWhicheverItIs() {
        List<String> members = List.of(address, otherAddress);
        one.sayMember(false, members);
        other.sayMember(true, members);
        try (MongoStore store = MongoStore.open("mongodb://" + address)) {
            store.documents(Collection.RUNS).insert(DOCUMENT);
            assertThat(store.keeping())
                    .isEqualTo(new Keeping.InCluster(address + "/sopan", Topology.REPLICA_SET, "rs0"));
        }
        assertThat(runs(address)).isZero();
        assertThat(runs(otherAddress)).isOne();
    }

    @Test
    void whereNoMemberIsReachedByItsNameItIsSaidWhatToDo() {
        one.sayMember(true, List.of(ELSEWHERE));
        assertThatThrownBy(() -> MongoStore.open("mongodb://" + address))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContainingAll("calls its members " + ELSEWHERE, "add directConnection=true");
        try (MongoStore store = MongoStore.open("mongodb://" + address + "/?directConnection=true")) {
            assertThat(store.documents(Collection.RUNS).insert(DOCUMENT)).isTrue();
            assertThat(store.keeping())
                    .isEqualTo(new Keeping.InCluster(address + "/sopan", Topology.ONE_MEMBER, "rs0"));
        }
    }

    @Test
    void aServerAloneSaysNothingOfNames() {
        server.shutdownNow();
        assertThatThrownBy(() -> MongoStore.open("mongodb://" + address))
                .isInstanceOf(StoreUnavailable.class)
                .message()
                .doesNotContain("directConnection");
    }

    @Test
    void aRouterIsThatOfAShardedCluster() {
        one.say("ismaster", Map.of("msg", "isdbgrid"));
        try (MongoStore store = MongoStore.open("mongodb://" + address)) {
            assertThat(store.keeping()).isEqualTo(new Keeping.InCluster(address + "/sopan", Topology.SHARDED, ""));
        }
    }

    /** As where a former primary, which is one no more, has what nobody else has. */
    @Test
    void aDuplicateOfWhatNoMajorityHasIsNotSaidToBeThere() {
        try (MongoStore store = MongoStore.open("mongodb://" + address)) {
            Documents runs = store.documents(Collection.RUNS);
            runs.insert(DOCUMENT);
            assertThat(runs.insert(DOCUMENT)).isFalse();
            one.say("insert", taken());
            assertThatThrownBy(() -> runs.insert(new Document("b", 1, 1, Set.of(), "{}")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("no majority");
        }
    }

    /** The document is there, but read with a majority it is not. */
    private Map<String, Object> taken() {
        one.say("find", Map.of("cursor", doc(Map.of("id", 0L, "ns", "sopan.runs", "firstBatch", List.of()))));
        Map<String, Object> duplicate = Map.of("index", 0, "code", 11000, "errmsg", "E11000 duplicate key error");
        Map<String, Object> alone = Map.of("code", 64, "errmsg", "waiting for replication timed out");
        return Map.of("n", 0, "writeErrors", List.of(doc(duplicate)), "writeConcernError", doc(alone));
    }

    private static de.bwaldvogel.mongo.bson.Document doc(Map<String, Object> fields) {
        de.bwaldvogel.mongo.bson.Document document = new de.bwaldvogel.mongo.bson.Document();
        document.putAll(fields);
        return document;
    }

    private static long runs(String address) {
        try (MongoStore store = MongoStore.openToRead("mongodb://" + address + "/?directConnection=true")) {
            return store.documents(Collection.RUNS).ids(Query.all()).size();
        }
    }
}
