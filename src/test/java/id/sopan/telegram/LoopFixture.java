package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.ME;
import static id.sopan.telegram.RawJson.PRIVATE;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.RawJson.update;
import static id.sopan.telegram.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.telegram.ScriptedServer.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.backoff.FixedBackOff;

/** A loop that polls a scripted server, and its store. */
@Timeout(90)
abstract class LoopFixture {

    static final Duration LONG = Duration.ofSeconds(10);

    final ScriptedServer server = ScriptedServer.start();
    final Desk desk = new Desk();
    final Telegram telegram = new Telegram(server.settings(), new SimpleMeterRegistry(), LONG, LONG);

    @TempDir
    private Path directory;

    private SqliteStore store;
    private Documents deadLetters;
    Intake loop;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
        deadLetters = store.documents(Collection.DEADLETTERS);
        loop = updates(telegram);
    }

    Intake updates(Telegram telegram) {
        return telegram.updates(
                desk,
                seen(store),
                InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")),
                () -> {},
                () -> {},
                new Patience(new FixedBackOff(10, FixedBackOff.UNLIMITED_ATTEMPTS)));
    }

    /** As the loop has it. */
    Store seen(Store store) {
        return store;
    }

    @AfterEach
    void stop() {
        loop.close();
        telegram.close();
        server.close();
        store.close();
    }

    void comesAgainAndAgain(String updates) {
        server.on(
                "getupdates",
                Stream.generate(() -> ok("[" + updates + "]")).limit(500).toArray(Reply[]::new));
    }

    static String said(long id, String words) {
        return update(id, "message", message(PRIVATE, BUDI, "'text':'" + words + "'"));
    }

    static String said(long id, long chat, String words) {
        return said(id, words).replace("'chat':{'id':42", "'chat':{'id':" + chat);
    }

    List<JsonNode> answers() {
        return server.calls("answercallbackquery").stream().map(RawJson::json).toList();
    }

    static String tap(int id, String data) {
        return update(
                id,
                "callback_query",
                "{'id':'%d','from':%s,'chat_instance':'c','data':'%s','message':%s}"
                        .formatted(id, BUDI, data, message(GROUP, ME, "'text':'Kartu'")));
    }

    List<String> offsets() {
        return server.calls("getupdates").stream()
                .map(RawJson::json)
                .map(request -> request.path("offset"))
                .map(offset -> offset.isIntegralNumber() ? offset.asText() : "none")
                .toList();
    }

    List<Document> kept() {
        return deadLetters.query(Query.all());
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
