package id.sopan;

import id.sopan.scenario.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program in this process, listening on a free port, and somebody who calls there. */
final class Door implements AutoCloseable {

    private final Settings settings;
    private final ConfigurableApplicationContext program;
    private final HttpClient http = HttpClient.newHttpClient();

    private Door(Settings settings) {
        this.settings = settings;
        program = Sopan.run(settings);
    }

    static Door open(Path data, Map<String, String> further) throws IOException {
        Map<String, String> environment = new HashMap<>(further);
        environment.put("SOPAN_DATA", data.toString());
        environment.putIfAbsent("SOPAN_PORT", String.valueOf(FreePort.next()));
        environment.put("SOPAN_SANDBOX_PORT", String.valueOf(FreePort.next()));
        return new Door(Settings.of(environment::get));
    }

    /** @param headers names and values, one after the other */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + settings.port() + path));
        return send(request, headers);
    }

    /** @return the status code */
    int post(String path, String body, String... headers) {
        return posted(path, body, headers).statusCode();
    }

    HttpResponse<String> posted(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.port() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #get}, by another verb. */
    HttpResponse<String> call(String verb, String path, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.port() + path))
                        .method(verb, HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + settings.sandboxPort());
    }

    int port() {
        return settings.port();
    }

    JsonNode json(String path, String... headers) {
        return JsonMapper.shared().readTree(get(path, headers).body());
    }

    @Override
    public void close() {
        program.close();
        http.close();
    }
}
