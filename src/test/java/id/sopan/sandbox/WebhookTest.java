package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import id.sopan.sandbox.testing.SeenMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Updates are posted to a webhook with its secret, and again until it answers 2xx. */
class WebhookTest extends Staged {

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

    @Test
    void a_method_in_the_answer_is_carried_out_and_a_bad_one_holds_up_nothing() throws Exception {
        String json = "application/json; charset=utf-8";
        var answers = new ArrayDeque<Map.Entry<String, String>>(List.of(
                Map.entry(json, "{\"method\":\"sendMessage\",\"chat_id\":%d,\"text\":\"Satu\"}".formatted(stage.group)),
                Map.entry(
                        "application/x-www-form-urlencoded",
                        "method=sendmessage&chat_id=%d&text=Dua+%%26+lagi".formatted(stage.group)),
                Map.entry(json, "{\"method\":\"sendMessage\",\"chat_id\":1,\"text\":\"Tiga\"}"),
                Map.entry(json, "{\"method\":\"getUpdates\",\"timeout\":50}"),
                Map.entry(json, "[" + " ".repeat(2 << 20)),
                Map.entry("application/x-www-form-urlencoded", "method=%zz"),
                Map.entry("text/plain", "OK")));
        int posts = answers.size();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var answer = answers.remove();
            byte[] body = answer.getValue().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.getKey());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        hook.start();
        try {
            stage.bot.must(
                    "setWebhook",
                    Map.of("url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/"));
            for (int i = 0; i < posts; i++) {
                stage.rina.says(stage.group, "/status");
            }
            await().until(answers::isEmpty);
            await().until(() -> stage.bot
                            .must("getWebhookInfo", Map.of())
                            .path("pending_update_count")
                            .asInt()
                    == 0);
            assertThat(stage.rina.reads(stage.group))
                    .extracting(SeenMessage::text)
                    .filteredOn(text -> !text.isEmpty() && !text.equals("/status"))
                    .containsExactly("Satu", "Dua & lagi");
            assertThat(stage.bot.must("getWebhookInfo", Map.of()).has("last_error_message"))
                    .isFalse();
        } finally {
            hook.stop(0);
        }
    }
}
