package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.PlainBot;
import id.sopan.scenario.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The program, to which the emulator posts updates. */
@ResourceLock("the log of the admin code")
class WebhookIT {

    private static final String TOKEN = "4242:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";
    /** HMAC-SHA256 of "webhook" with the token as its key. */
    private static final String SECRET = "6c47ca13589b5ca5b96fcc453c47370c5849231b282c613b7046853632247176";

    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    @TempDir
    Path directory;

    private Emulator emulator;
    private People people;
    private Person sari;
    private long bot;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        emulator = Emulator.start(directory.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.none());
        people = People.at(emulator.address());
        sari = people.person("Sari", "sari", "id");
        bot = people.bot(TOKEN, "sopan_bot");
        open("");
    }

    private void open(String networks) throws IOException {
        int port = FreePort.next();
        door = Door.open(
                directory.resolve("data"),
                Map.of(
                        "SOPAN_PORT",
                        String.valueOf(port),
                        "SOPAN_TELEGRAM_TOKEN",
                        TOKEN,
                        "SOPAN_TELEGRAM_URL",
                        emulator.address().toString(),
                        "SOPAN_WEBHOOK_URL",
                        "http://127.0.0.1:" + port + "/telegram",
                        "SOPAN_WEBHOOK_FROM",
                        networks));
        await().until(() -> webhook().endsWith("/telegram"));
    }

    @AfterEach
    void close() {
        door.close();
        emulator.close();
    }

    private JsonNode info() {
        return new PlainBot(emulator.address(), TOKEN).must("getWebhookInfo", Map.of());
    }

    private String webhook() {
        return info().path("url").asString();
    }

    private String polling() {
        return door.json("/actuator/health")
                .at("/components/telegram/details/polling")
                .asString();
    }

    @Test
    void whatIsPostedIsAnsweredAndTheAddressIsTakenBackAtTheEnd() {
        sari.does("start", Map.of("bot_id", bot));
        await().until(() -> sari.reads(bot).size() > 1);
        await().until(() -> info().path("pending_update_count").asInt() == 0);
        await().until(() -> polling().equals("WEBHOOK"));
        door.close();
        await().until(() -> webhook().isEmpty());
    }

    @Test
    void postsThatAreRefusedAreToldOf() throws IOException {
        door.close();
        open("149.154.160.0/20");
        sari.does("start", Map.of("bot_id", bot));
        await().until(() -> polling().equals("UNDELIVERED"));
        Scrape metrics = Scrape.of(door.get("/actuator/prometheus").body());
        assertThat(metrics.value("sopan_listening", "")).isZero();
        assertThat(metrics.value("sopan_polling_lag_seconds", "")).isPositive();
        assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** As an instance that ended before does when Telegram is slow. */
    @Test
    void anAddressThatIsTakenAwayRightAfterItWasSetIsSetAgainWithinSeconds() {
        new PlainBot(emulator.address(), TOKEN).must("deleteWebhook", Map.of());
        await().until(() -> webhook().endsWith("/telegram"));
    }

    @Test
    void onlyTelegramIsHeard() {
        String update = "{\"update_id\":1,\"message\":{}}";
        assertThat(door.post("/telegram", update)).isEqualTo(401);
        assertThat(door.post("/telegram", update, HEADER, SECRET.replace('0', '1')))
                .isEqualTo(401);
        assertThat(door.post("/telegram", update, HEADER, SECRET)).isEqualTo(200);
        assertThat(door.post("/telegram", "nothing", HEADER, SECRET)).isEqualTo(400);
        assertThat(door.post("/telegram", "[]", HEADER, SECRET)).isEqualTo(400);
        assertThat(door.posted("/telegram", "nothing", HEADER, SECRET).body()).isEmpty();
        assertThat(door.post("/telegram", " ".repeat(2 << 20), HEADER, SECRET)).isEqualTo(413);
        assertThat(door.get("/telegram").statusCode()).isEqualTo(405);
    }

    @Test
    void whoDoesNotKnowTheSecretIsRefusedBeforeTheirPostIsRead() throws IOException {
        for (String type : List.of("application/json", "multipart/form-data; boundary=batas")) {
            assertThat(UnfinishedPosts.answers(door.port(), "POST /telegram", type))
                    .containsExactly("HTTP/1.1 401 ");
        }
    }

    @Test
    void whereItsNetworksAreNamedOnlyFromThere() throws IOException {
        door.close();
        open("149.154.160.0/20, 91.108.4.0/22");
        String update = "{\"update_id\":1,\"message\":{}}";
        assertThat(door.post("/telegram", update, HEADER, SECRET)).isEqualTo(403);
        assertThat(door.post("/telegram", update, HEADER, SECRET, "X-Forwarded-For", "149.154.167.220"))
                .isEqualTo(200);
        assertThat(door.post("/telegram", update, HEADER, SECRET, "X-Forwarded-For", "149.154.167.220, 10.0.0.7"))
                .isEqualTo(403);
        assertThat(door.post("/telegram", update, HEADER, SECRET, "X-Forwarded-For", "localhost"))
                .isEqualTo(403);
    }
}
