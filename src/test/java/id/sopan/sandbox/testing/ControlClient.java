package id.sopan.sandbox.testing;

import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.play.PlayError;
import id.sopan.sandbox.store.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Control calls; one that is refused fails the test with the reason. */
public class ControlClient {

    private static final String BOUNDARY = "sopan-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI emulator;

    /** @param emulator its address, such as {@code http://127.0.0.1:8081} */
    public ControlClient(URI emulator) {
        this.emulator = emulator;
    }

    /** Over HTTP only where a file is sent: looking at whole chats takes most of a test's time otherwise. */
    static ControlClient of(Emulator emulator) {
        return new ControlClient(emulator.address()) {
            @Override
            public JsonNode get(String path) {
                String[] parts = path.split("\\?", 2);
                Map<String, String> query = new HashMap<>();
                for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
                    String[] named = pair.split("=", 2);
                    query.put(named[0], URLDecoder.decode(named[1], StandardCharsets.UTF_8));
                }
                return call("GET", parts[0], query);
            }

            @Override
            public JsonNode post(String path, Map<String, ?> body) {
                return call("POST", path, body);
            }

            private JsonNode call(String verb, String path, Map<String, ?> with) {
                try {
                    return emulator.call(verb, path, with).deepCopy();
                } catch (PlayError refused) {
                    throw new AssertionError(verb + " " + path + " was refused: " + refused.getMessage(), refused);
                }
            }
        };
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.tree(body).toString())));
    }

    /** Sends a file in the part {@code kind}, {@code document} or {@code photo}. */
    public JsonNode upload(String path, Map<String, ?> fields, String kind, String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + kind + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream into, String text) {
        into.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(emulator.resolve("/control/" + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        response.request().uri() + " was refused: " + response.statusCode() + " " + response.body());
            }
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
