package id.sopan.scenario;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bot that answers each tap as soon as it hears of it, side by side, and stores nothing, or that it was tapped. */
final class PlainBot implements AutoCloseable {

    private static final String TOKEN = "%d:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI methods;
    private final long id;
    private final @Nullable Connection taps;
    private final Thread polling;

    /** @param taps in which SQLite keeps them, one commit before each answer; null where none is stored */
    PlainBot(URI emulator, People people, @Nullable Path taps) throws SQLException {
        String token = TOKEN.formatted(taps == null ? 7778 : 7779);
        methods = emulator.resolve("/bot" + token + "/");
        id = people.bot(token, taps == null ? "plain_bot" : "storing_bot");
        this.taps = taps == null ? null : table(taps);
        polling = Thread.ofVirtual().start(this::poll);
    }

    /** Messages with a button in the person's private chat. */
    List<TapBenchmark.Card> cards(Warga person, int count) {
        person.person().starts(id);
        return IntStream.range(0, count)
                .map(card -> send(person.id()))
                .mapToObj(message -> new TapBenchmark.Card(person, id, message, "a", "b"))
                .toList();
    }

    private int send(long person) {
        Map<String, ?> button = Map.of("text", "A", "callback_data", "a");
        Map<String, ?> keyboard = Map.of("inline_keyboard", List.of(List.of(button)));
        return call("sendMessage", Map.of("chat_id", person, "text", "A card", "reply_markup", keyboard))
                .path("message_id")
                .asInt();
    }

    private void poll() {
        long offset = 0;
        while (!Thread.currentThread().isInterrupted()) {
            for (JsonNode update : call("getUpdates", Map.of("offset", offset, "timeout", 1))) {
                offset = update.path("update_id").asLong() + 1;
                if (update.has("callback_query")) {
                    Thread.startVirtualThread(
                            () -> answer(update.at("/callback_query/id").asString()));
                }
            }
        }
    }

    private void answer(String tap) {
        if (taps != null) {
            store(taps, tap);
        }
        call("answerCallbackQuery", Map.of("callback_query_id", tap));
    }

    private static Connection table(Path taps) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + taps);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE tap (id TEXT, at INTEGER)");
        }
        return connection;
    }

    private static synchronized void store(Connection taps, String tap) {
        try (PreparedStatement insert = taps.prepareStatement("INSERT INTO tap VALUES (?, ?)")) {
            insert.setString(1, tap);
            insert.setLong(2, System.currentTimeMillis());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        HttpRequest request = HttpRequest.newBuilder(methods.resolve(method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.tree(parameters).toString()))
                .build();
        try {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Json.MAPPER.readTree(body).path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Json.tree(List.of());
        }
    }

    @Override
    public void close() throws SQLException {
        polling.interrupt();
        if (taps != null) {
            taps.close();
        }
    }
}
