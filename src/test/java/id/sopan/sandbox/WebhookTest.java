package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Updates are posted to a webhook with its secret, and again until it answers 2xx. */
class WebhookTest {

    @TempDir
    Path directory;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.unlimited(directory);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_refused_update_is_posted_again() throws Exception {
        var bodies = new LinkedBlockingQueue<String>();
        var secrets = new LinkedBlockingQueue<String>();
        var answers = new AtomicInteger();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answers.getAndIncrement() == 0 ? 500 : 200, -1);
            exchange.close();
        });
        hook.start();
        try {
            stage.bot.must(
                    "setWebhook",
                    Map.of("url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/", "secret_token", "rahasia"));
            stage.rina.says(stage.group, "/status");
            String first = bodies.poll(10, TimeUnit.SECONDS);
            assertThat(first).contains("/status");
            assertThat(bodies.poll(10, TimeUnit.SECONDS)).isEqualTo(first);
            assertThat(secrets).containsOnly("rahasia");
            await().until(() -> stage.bot
                            .must("getWebhookInfo", Map.of())
                            .path("pending_update_count")
                            .asInt()
                    == 0);
            JsonNode info = stage.bot.must("getWebhookInfo", Map.of());
            assertThat(info.path("last_error_message").asString()).contains("500");
            assertThat(info.path("max_connections").asInt()).isEqualTo(40);
        } finally {
            hook.stop(0);
        }
    }
}
