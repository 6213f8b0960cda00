package id.sopan.scenario;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Follows what somebody sees of all chats, event by event: a chat of thousands of messages is never read as a whole. */
final class Follower implements AutoCloseable {

    private static final String DATA = "data:";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final Map<Long, Newest> chats = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int sent;
    private int edited;

    private record Waiting(long chat, Predicate<SeenMessage> wanted, CompletableFuture<SeenMessage> found) {}

    /** Messages of a chat as they are, those that changed last. */
    private static final class Newest extends LinkedHashMap<Integer, SeenMessage> {

        private static final long serialVersionUID = 1L;
        private static final int REMEMBERED = 300;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SeenMessage> eldest) {
            return size() > REMEMBERED;
        }
    }

    Follower(URI emulator, Person viewer) {
        URI events = emulator.resolve("/control/as/" + viewer.id() + "/events");
        try {
            lines = http.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::follow);
    }

    private void follow() {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> Json.MAPPER.readTree(line.substring(DATA.length())))
                    .filter(event -> event.has("message_id"))
                    .forEach(this::take);
        } catch (UncheckedIOException closed) {
            // no more is to be seen
        }
    }

    private synchronized void take(JsonNode event) {
        if (!event.has("chat")) {
            chats.getOrDefault(event.path("chat_id").asLong(), new Newest())
                    .remove(event.path("message_id").asInt());
            return;
        }
        if (event.at("/from/is_bot").asBoolean()) {
            sent += event.has("edit_date") ? 0 : 1;
            edited += event.has("edit_date") ? 1 : 0;
        }
        long chat = event.at("/chat/id").asLong();
        SeenMessage message = new SeenMessage(event);
        Newest newest = chats.computeIfAbsent(chat, unused -> new Newest());
        newest.remove(message.id());
        newest.put(message.id(), message);
        waiting.removeIf(one ->
                one.chat() == chat && one.wanted().test(message) && one.found().complete(message));
    }

    /** Waits for the message. */
    SeenMessage sees(long chat, String what, Predicate<SeenMessage> wanted, Duration patience) {
        CompletableFuture<SeenMessage> found = new CompletableFuture<>();
        synchronized (this) {
            Optional<SeenMessage> there = chats.getOrDefault(chat, new Newest()).values().stream()
                    .filter(wanted)
                    .reduce((one, later) -> later);
            if (there.isPresent()) {
                return there.get();
            }
            waiting.add(new Waiting(chat, wanted, found));
        }
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            synchronized (this) {
                throw new AssertionError(
                        what + " is not seen in " + chat + " but " + chats.getOrDefault(chat, new Newest()), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages bots have sent. */
    synchronized int sent() {
        return sent;
    }

    /** How often bots have changed one. */
    synchronized int edited() {
        return edited;
    }

    @Override
    public void close() {
        lines.close();
        http.close();
    }
}
