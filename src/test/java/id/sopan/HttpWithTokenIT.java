package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.scenario.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Listening on all addresses, on MongoDB, with a bot's token, and nobody where Telegram should be. */
@ResourceLock("the log of the admin code")
class HttpWithTokenIT {

    private static final String BOT = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";
    private static final String API = "s3cret-s3cret-s3cret!";

    private static final MongoBackend KEPT = new MemoryBackend();

    @TempDir
    static Path directory;

    private static MongoServer mongo;
    private static InetSocketAddress place;

    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        mongo = new MongoServer(KEPT);
        place = mongo.bind();
        String nobody = "http://127.0.0.1:" + FreePort.next();
        door = Door.open(
                directory,
                Map.of(
                        "SOPAN_BIND", "0.0.0.0",
                        "SOPAN_API_TOKEN", API,
                        "SOPAN_MONGODB_URI", mongo.getConnectionString() + "/sopan",
                        "SOPAN_TELEGRAM_TOKEN", BOT,
                        "SOPAN_TELEGRAM_URL", nobody));
    }

    @AfterAll
    static void close() {
        door.close();
        mongo.shutdownNow();
    }

    @Test
    void theApiIsOpenedByItsTokenOnly() {
        assertThat(door.get("/api/runs", "Authorization", "Bearer " + API).body())
                .isEqualTo("[]");
        for (String path : List.of(
                "/api/runs", "/%61pi/runs", "/api/runs/WS-2026-0001", "/", "/actuator", "/actuator/prometheus")) {
            assertRefused(door.get(path), path);
            assertRefused(door.get(path, "Authorization", "Bearer s3cret"), path);
            assertRefused(door.get(path, "Authorization", API), path);
        }
    }

    private static void assertRefused(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).as(path).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.body()).contains("Authorization: Bearer").doesNotContain(API);
    }

    @Test
    void whereUpdatesAreFetchedNoneIsReadThatSomebodyPosts() throws IOException {
        assertThat(UnfinishedPosts.answers(door.port(), "/telegram")).containsExactly("HTTP/1.1 404 ");
    }

    @Test
    void noFormIsReadOfWhoIsNotKnown() throws IOException {
        for (String form : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=batas")) {
            assertThat(UnfinishedPosts.answers(door.port(), "POST /konsol/masuk", form))
                    .containsExactly("HTTP/1.1 413 ");
            assertThat(UnfinishedPosts.answers(door.port(), "POST /konsol/keluar", form))
                    .containsExactly("HTTP/1.1 401 ");
            assertThat(UnfinishedPosts.answers(door.port(), "POST /telegram", form))
                    .containsExactly("HTTP/1.1 404 ");
            assertThat(UnfinishedPosts.answers(door.port(), "PUT /api/runs", form))
                    .containsExactly("HTTP/1.1 401 ");
        }
    }

    @Test
    void theConsoleIsOpenedByASessionAndNotByTheToken() {
        for (String path : List.of("/konsol", "/konsol/papan", "/konsol/permohonan/WS-2026-0001")) {
            HttpResponse<String> response = door.get(path, "Authorization", "Bearer " + API);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.body()).contains("Mohon masuk terlebih dahulu");
        }
        assertThat(door.get("/konsol/aset/console.css").statusCode()).isEqualTo(200);
        for (String path : List.of("/konsol;/../api/runs", "/konsol/aset/../../api/runs", "/konsol%2f..%2fapi/runs")) {
            assertThat(door.get(path).statusCode()).as(path).isIn(400, 401);
            assertThat(door.get(path).body()).as(path).isNotEqualTo("[]");
        }
    }

    @Test
    void theGuidesAreReadByAnybody() {
        assertThat(door.get("/panduan/pemohon.html").body()).contains("Panduan Pemohon");
        assertThat(door.get("/panduan/panduan.css").statusCode()).isEqualTo(200);
        assertThat(door.get("/panduan/ajukan.png").statusCode()).isEqualTo(200);
        for (String path : List.of("/panduan/../api/runs", "/panduan/..;/api/runs", "/panduan/a.html/../../api/runs")) {
            assertThat(door.get(path).statusCode()).as(path).isIn(400, 401);
        }
    }

    @Test
    void healthIsDownWhereTelegramIsAwayAndTellsNoToken() {
        HttpResponse<String> response = door.get("/actuator/health");
        assertThat(response.statusCode()).isEqualTo(503);
        await().until(() -> door.json("/actuator/health")
                .path("components")
                .path("telegram")
                .path("details")
                .path("polling")
                .asString()
                .equals("UNREACHABLE"));
        assertThat(door.get("/actuator/health").body()).doesNotContain("ABCDEF", API);
        assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    @Test
    void aStoreThatIsAwayIsNoReasonToStartAnew() {
        mongo.shutdownNow();
        try {
            HttpResponse<String> ready = door.get("/actuator/health/readiness");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"store\":{\"status\":\"DOWN\"}");
            assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            mongo = new MongoServer(KEPT);
            mongo.bind(place);
        }
        await().until(() -> door.get("/actuator/health/readiness").body().contains("\"store\":{\"status\":\"UP\"}"));
    }
}
