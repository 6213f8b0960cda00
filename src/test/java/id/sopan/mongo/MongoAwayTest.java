package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.StoreUnavailable;
import java.net.InetSocketAddress;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when MongoDB is not there, and that the store goes on when it is back. */
@Order(3)
class MongoAwayTest {

    private static final String SECRET = "rahasia-sekali";

    @Test
    void aStoreThatWasAwayAnswersAgainByItself() {
        MongoServer first = new MongoServer(new MemoryBackend());
        InetSocketAddress port = first.bind();
        try (MongoStore store = MongoStore.open(first.getConnectionString())) {
            Documents runs = store.documents(Collection.RUNS);
            first.shutdownNow();
            assertThat(store.answers()).isFalse();
            Document document = new Document("a", 1, 1, Set.of(), "{}");
            assertThatThrownBy(() -> runs.insert(document))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("127.0.0.1:" + port.getPort())
                    .hasMessageContaining("SOPAN_MONGODB_URI");
            MongoServer second = new MongoServer(new MemoryBackend());
            second.bind(port);
            await().until(store::answers);
            assertThat(runs.insert(document)).isTrue();
            assertThat(runs.find("a")).contains(document);
            second.shutdownNow();
        }
    }

    @Test
    void aServerThatIsNotThereStopsTheStartWithoutThePassword() {
        assertSecretIsKept(() -> MongoStore.open("mongodb://sopan:" + SECRET + "@127.0.0.1:1/sopan"));
    }

    @Test
    void aRefusedPasswordIsNotShown() {
        MongoServer server = new MongoServer(new MemoryBackend());
        InetSocketAddress port = server.bind();
        assertSecretIsKept(() ->
                MongoStore.open("mongodb://sopan:" + SECRET + "@127.0.0.1:" + port.getPort() + "/?authSource=admin"));
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sopan:" + SECRET + "@host/sopan",
                "mongodb://sopan:" + SECRET + "@x/y@host/sopan",
                "mongodb://sopan:a@" + SECRET + "/x@host/sopan",
                "mongodb://sopan:a@127.0.0.1:1/" + SECRET + "@host/sopan",
                "mongodb://sopan:a@127.0.0.1:1/x?" + SECRET + "=1@host/sopan",
                "mongodb+srv://sopan:a@" + SECRET + ".invalid/x@host/sopan",
                "mongodb://sopan:a%z" + SECRET + "@host/sopan",
                "mongodb://sopan:" + SECRET + "@host:port/sopan",
                "mongodb://sopan:" + SECRET + "@host/so pan?w=" + SECRET,
                "mongodb+srv://sopan:" + SECRET + "@host:12/sopan",
                ""
            })
    void anAddressThatIsNoneIsRefusedWithoutThePassword(String uri) {
        assertSecretIsKept(() -> MongoStore.open(uri));
    }

    /** It would count for a whole scan, however long that is. */
    @Test
    void aTimeForEverythingIsRefusedByName() {
        String uri = "mongodb://sopan:" + SECRET + "@127.0.0.1:1/sopan?timeoutMS=5000";
        assertSecretIsKept(() -> MongoStore.open(uri));
        assertThatThrownBy(() -> MongoStore.openToRead(uri)).hasMessageContaining("timeoutMS");
    }

    @Test
    void whatWasCutOffIsWrittenAgainWhateverTheAddressSays() {
        assertThat(Address.of("mongodb://127.0.0.1:1/sopan?retryWrites=false")
                        .settings()
                        .getRetryWrites())
                .isTrue();
    }

    private static void assertSecretIsKept(ThrowingCallable opening) {
        Throwable failure = catchThrowable(opening);
        assertThat(failure).isInstanceOf(StoreUnavailable.class).hasMessageContaining("SOPAN_MONGODB_URI");
        assertThat(Throwables.getStackTrace(failure)).doesNotContain(SECRET);
    }
}
