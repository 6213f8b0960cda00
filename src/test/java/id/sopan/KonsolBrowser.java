package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, without its screen. */
record KonsolBrowser(URI http, HttpClient client) {

    static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"(\\w+)\"");

    private static final long BOT = 1000001;
    private static final Pattern LINK = Pattern.compile("/konsol/masuk/(\\S+)");

    static KonsolBrowser fresh(URI http) {
        return new KonsolBrowser(
                http,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
    }

    /** Signed in. */
    static KonsolBrowser of(URI http, Person person) {
        KonsolBrowser browser = fresh(http);
        String link = link(person);
        assertThat(browser.get("/konsol/masuk/" + link).statusCode()).isEqualTo(200);
        HttpResponse<String> board = browser.post("/konsol/masuk", Map.of("link", link));
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.uri().getPath()).isEqualTo("/konsol");
        return browser;
    }

    static String link(Person person) {
        int before = links(person).size();
        person.says(BOT, "/konsol");
        await().until(() -> links(person).size() > before);
        return links(person).getLast();
    }

    private static List<String> links(Person person) {
        return person.reads(BOT).stream()
                .flatMap(message -> LINK.matcher(message.text()).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    static String find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(to(path), HttpResponse.BodyHandlers.ofString(), headers);
    }

    CompletableFuture<HttpResponse<String>> soon(String path) {
        return client.sendAsync(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String path) {
        return send(to(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, HttpResponse.BodyHandlers.ofString(), headers);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(http.resolve(path));
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String token() {
        return find(TOKEN, get("/konsol").body());
    }
}
