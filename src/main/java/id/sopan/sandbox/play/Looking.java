package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Feed;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees: chats, messages, commands. */
final class Looking {

    private static final int PAGE = 100;
    private static final WholeNumber LIMIT = new WholeNumber("limit", 0, Integer.MAX_VALUE);

    private Looking() {}

    static JsonNode chats(Scene scene) {
        Network network = scene.network();
        network.users().bots().forEach(bot -> network.rooms().forPerson(scene.self(), bot.id()));
        List<ObjectNode> seen = new ArrayList<>();
        for (Room room : network.rooms().all()) {
            if (network.members().sees(scene.self(), room) && room.migratedTo() == null) {
                seen.add(chat(scene, room));
            }
        }
        seen.sort(Comparator.comparingLong((ObjectNode chat) ->
                        chat.path("last_message").path("date").asLong(0))
                .reversed());
        ArrayNode answer = Json.array();
        seen.forEach(answer::add);
        return answer;
    }

    private static ObjectNode chat(Scene scene, Room room) {
        ObjectNode answer = Json.object();
        ObjectNode chat = scene.show(room);
        answer.set("chat", chat);
        answer.put("seq", scene.network().feed().last(room));
        if (room.isPrivate()) {
            Member bot = scene.network().members().of(room, room.bot());
            chat.put("started", bot.isPresent());
            answer.put("status", bot.status().equals("kicked") ? "blocked" : "member");
        } else {
            answer.put("status", scene.member(room).status());
            chat.put("members_count", scene.network().members().present(room).size());
        }
        List<Message> visible = visible(scene, room);
        if (!visible.isEmpty()) {
            answer.set("last_message", scene.show(visible.getLast()));
        }
        if (room.forum()) {
            answer.set("topics", topics(scene.network(), room));
        }
        return answer;
    }

    static ArrayNode topics(Network network, Room room) {
        ArrayNode topics = Json.array();
        network.topics()
                .in(room)
                .forEach(topic -> topics.addObject()
                        .put("message_thread_id", topic.thread())
                        .put("name", topic.name())
                        .put("is_closed", topic.closed()));
        return topics;
    }

    /** A chat's messages; with {@code wait_ms}, only once something happened in it {@code after} that sequence number. */
    static JsonNode messages(Network network, Supplier<Scene> person, Duration wait) throws InterruptedException {
        Scene scene = network.world().change(person::get);
        if (scene.parameters().has("wait_ms")) {
            long after = scene.parameters().number("after");
            network.world().await(() -> news(scene, after), wait);
        }
        return network.world().change(() -> messages(scene));
    }

    private static @Nullable Boolean news(Scene scene, long after) {
        Feed feed = scene.network().feed();
        String room = scene.room().key();
        boolean told =
                !feed.reachesBackTo(after) || feed.after(after).stream().anyMatch(event -> room.equals(event.room()));
        return told ? true : null;
    }

    private static JsonNode messages(Scene scene) {
        Room room = scene.room();
        int thread = scene.parameters().smallNumber("message_thread_id");
        int before = scene.parameters().smallNumber("before");
        int limit = (int) LIMIT.in(scene.parameters(), PAGE);
        List<Message> visible = visible(scene, room).stream()
                .filter(message ->
                        thread == 0 || message.body().path("message_thread_id").asInt(0) == thread)
                .filter(message -> before == 0 || (!message.isEphemeral() && message.id() < before))
                .toList();
        ObjectNode answer = Json.object().put("seq", scene.network().feed().last());
        ArrayNode list = answer.putArray("messages");
        visible.subList(Math.max(0, visible.size() - limit), visible.size())
                .forEach(message -> list.add(scene.show(message)));
        ObjectNode prompt = prompt(scene, visible);
        if (prompt != null) {
            answer.set("force_reply", prompt);
        }
        return answer;
    }

    /** What this person sees of a chat, ephemeral messages where they belong in time. */
    private static List<Message> visible(Scene scene, Room room) {
        var visible = new ArrayList<>(scene.network().messages().in(room, false).values());
        scene.network().messages().in(room, true).values().stream()
                .filter(message -> message.receiver() != null && message.receiver() == scene.self())
                .forEach(visible::add);
        visible.sort(Comparator.comparingDouble(Message::position));
        return visible;
    }

    /** The newest forced reply to this person that they have not answered. */
    private static @Nullable ObjectNode prompt(Scene scene, List<Message> visible) {
        for (Message message : visible.reversed()) {
            ObjectNode markup = message.markup();
            if (message.from() == scene.self() && message.replyTo() != null) {
                return null;
            }
            if (markup != null
                    && markup.path("force_reply").asBoolean(false)
                    && scene.network().messageRendering().isAddressedTo(scene.self(), message, markup)) {
                ObjectNode prompt = Json.object().put("message_id", message.id());
                if (markup.has("input_field_placeholder")) {
                    prompt.set("input_field_placeholder", markup.get("input_field_placeholder"));
                }
                return prompt;
            }
        }
        return null;
    }

    static JsonNode commands(Scene scene) {
        Room room = scene.room();
        String language =
                scene.actor().languageCode() == null ? "" : scene.actor().languageCode();
        ArrayNode answer = Json.array();
        for (Bot bot : scene.network().users().bots()) {
            if (room.isPrivate() ? room.bot() != bot.id() : !isHere(scene, room, bot)) {
                continue;
            }
            JsonNode self = scene.network().rendering().user(bot.id());
            scene.network()
                    .commands()
                    .seen(bot.id(), room, scene.member(room), language)
                    .forEach(command -> {
                        ObjectNode line = (ObjectNode) command.deepCopy();
                        line.set("bot", self);
                        answer.add(line);
                    });
        }
        return answer;
    }

    private static boolean isHere(Scene scene, Room room, Bot bot) {
        return scene.network().members().of(room, bot.id()).isPresent();
    }
}
