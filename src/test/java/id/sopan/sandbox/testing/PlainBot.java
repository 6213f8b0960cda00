package id.sopan.sandbox.testing;

import id.sopan.sandbox.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Bot API calls over plain HTTP; answers are given back whole, refused ones too. */
public final class PlainBot {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI emulator;
    private final String token;

    public PlainBot(URI emulator, String token) {
        this.emulator = emulator;
        this.token = token;
    }

    public long id() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    /** The whole answer: {@code ok} and {@code result}, or {@code error_code} and {@code description}. */
    public JsonNode call(String method, Map<String, ?> parameters) {
        var request = HttpRequest.newBuilder(emulator.resolve("/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.tree(parameters).toString()))
                .build();
        try {
            return Json.MAPPER.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The result of a call that must succeed. */
    public JsonNode must(String method, Map<String, ?> parameters) {
        JsonNode answer = call(method, parameters);
        if (!answer.path("ok").asBoolean(false)) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        return answer.path("result");
    }

    /** The description of a call that must be refused. */
    public String refused(String method, Map<String, ?> parameters) {
        JsonNode answer = call(method, parameters);
        if (answer.path("ok").asBoolean(true)) {
            throw new AssertionError(method + " was not refused: " + answer);
        }
        return answer.path("description").asString();
    }

    public JsonNode sends(long chat, String text) {
        return must("sendMessage", Map.of("chat_id", chat, "text", text));
    }

    /** Fetches and confirms what waits, at once; never from one offset twice in a row, which would have to wait. */
    public List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>();
        must("getUpdates", Map.of("offset", 0)).forEach(updates::add);
        long next = updates.isEmpty() ? 1 : updates.getLast().path("update_id").asLong() + 1;
        must("getUpdates", Map.of("offset", next, "limit", 1));
        return updates;
    }
}
