package id.sopan.scenario;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A bot that answers each tap as soon as it hears of it, and stores nothing. */
final class PlainBot implements AutoCloseable {

    private static final String TOKEN = "7778:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI methods;
    private final long id;
    private final Thread polling;

    PlainBot(URI emulator, People people) {
        methods = emulator.resolve("/bot" + TOKEN + "/");
        id = people.bot(TOKEN, "plain_bot");
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
                    call(
                            "answerCallbackQuery",
                            Map.of(
                                    "callback_query_id",
                                    update.at("/callback_query/id").asString()));
                }
            }
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
    public void close() {
        polling.interrupt();
    }
}
