package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** What a MongoDB that is there refuses is not repeated as if it were away. */
@Order(3)
class MongoRefusingTest extends WireSpoken {

    private static final int SIXTEEN_MEGABYTES = 16 * 1024 * 1024;
    private static final ServerAddress SERVER = new ServerAddress();

    /** Put in by somebody who has the database. */
    @Test
    void whatHasNoOrderOrOneThatIsNoNumberIsReadWithTheOthers() {
        runs.insert(new Document("a", 1, 1, Set.of("k"), "{}"));
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            client.getDatabase("sopan")
                    .getCollection("runs")
                    .insertMany(List.of(
                            org.bson.Document.parse("{_id: 'b', version: {$numberLong: '1'}, keys: ['k'], body: {}}"),
                            org.bson.Document.parse("{_id: 'c', version: 1, order: 'x', keys: 'k', body: {}}")));
        }
        for (Query query : List.of(Query.all(), Query.of("k"))) {
            assertThat(runs.query(query)).extracting(Document::id).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedAndTheNextIsWritten() {
        Document small = new Document("a", 1, 1, Set.of(), "{}");
        Document large = new Document("a", 2, 1, Set.of(), "{\"a\":\"" + "a".repeat(2 * SIXTEEN_MEGABYTES) + "\"}");
        assertRefused(() -> runs.insert(large));
        assertThat(runs.insert(small)).isTrue();
        assertRefused(() -> runs.replace(large, 1));
        assertThat(runs.query(Query.all())).containsExactly(small);
    }

    @Test
    void aChangeThatDoesNotFitWhatIsStoredIsRefusedAndTheNextIsWritten() {
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            client.getDatabase("sopan")
                    .getCollection(Collection.RUNS.table())
                    .insertOne(new org.bson.Document("_id", "a")
                            .append("version", 1L)
                            .append("keys", "by hand"));
        }
        assertRefused(() -> runs.removeKey("a", 1, "k"));
        assertThat(runs.insert(new Document("b", 1, 1, Set.of(), "{}"))).isTrue();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuntimeException.class).isNotInstanceOf(StoreUnavailable.class);
    }

    @Test
    void whatTheReaderOfAScanThrowsReachesItsCaller() {
        runs.insert(new Document("a", 1, 1, Set.of(), "{}"));
        List<RuntimeException> thrown = List.of(
                new IllegalStateException("the reader's own"),
                new MongoTimeoutException("of another database"),
                new StoreUnavailable("of another store"));
        for (RuntimeException failure : thrown) {
            assertThatThrownBy(() -> runs.scan(Query.all(), document -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void aScanOfADatabaseThatIsGoneSaysSo() {
        server.shutdownNow();
        assertThatThrownBy(() -> runs.scan(Query.all(), document -> {})).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @MethodSource
    void aFailureThatMayPassIsThatOfADatabaseThatIsAway(MongoException failure) {
        assertThat(Away.isMeantBy(translated(failure))).isTrue();
    }

    static Stream<MongoException> aFailureThatMayPassIsThatOfADatabaseThatIsAway() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("cut", SERVER),
                new MongoInterruptedException("stopped", new InterruptedException()),
                new MongoNotPrimaryException(answer(10107), SERVER),
                new MongoNodeIsRecoveringException(answer(11600), SERVER),
                new MongoWriteConcernException(
                        new WriteConcernError(64, "WriteConcernFailed", "no majority", new BsonDocument()),
                        null,
                        SERVER,
                        Set.of()),
                new MongoCommandException(answer(13), SERVER),
                new MongoCommandException(answer(14031), SERVER),
                new MongoCommandException(answer(8000), SERVER),
                new MongoCommandException(answer(211), SERVER),
                new MongoCommandException(answer(462), SERVER),
                new MongoCommandException(answer(11601), SERVER),
                new MongoCommandException(answer(13388), SERVER),
                new MongoQueryException(answer(175), SERVER),
                new MongoQueryException(answer(237), SERVER),
                new MongoCursorNotFoundException(1, answer(43), SERVER),
                new MongoQueryException(answer(134), SERVER),
                new MongoQueryException(answer(133), SERVER),
                new MongoCommandException(answer(365), SERVER),
                new MongoCommandException(answer(9001), SERVER),
                refusedWrite(371),
                refusedWrite(8000),
                refusedWrite(50),
                refusedWrite(11),
                refusedWrite(14031));
    }

    @ParameterizedTest
    @MethodSource
    void aFailureThatWouldComeAgainIsNot(MongoException failure) {
        assertThat(Away.isMeantBy(translated(failure))).isFalse();
    }

    static Stream<MongoException> aFailureThatWouldComeAgainIsNot() {
        return Stream.of(
                refusedWrite(11000),
                refusedWrite(10334),
                refusedWrite(121),
                new MongoCommandException(answer(2), SERVER),
                new MongoCommandException(answer(9), SERVER),
                new MongoCommandException(answer(85), SERVER));
    }

    private static MongoWriteException refusedWrite(int code) {
        return new MongoWriteException(new WriteError(code, "refused", new BsonDocument()), SERVER, Set.of());
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
    }

    private static DataAccessException translated(MongoException failure) {
        return Objects.requireNonNull(new MongoExceptionTranslator().translateExceptionIfPossible(failure));
    }
}
