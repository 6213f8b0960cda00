package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topics;
import id.sopan.sandbox.world.User;
import id.sopan.sandbox.world.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Users, bots and chats before anybody acts. */
record Staging(Network network) {

    private static final WholeNumber NEXT_UPDATE = new WholeNumber("next_update_id", 1, 2_000_000_000);

    JsonNode users() {
        return Json.tree(network.users().all());
    }

    JsonNode putUser(Parameters given) {
        long id = given.has("id") ? given.number("id") : network.users().freeId();
        User old = network.users().find(id);
        String name = given.has("first_name") ? given.text("first_name") : old == null ? "" : old.firstName();
        if (name.isBlank() || id <= 0) {
            throw PlayError.wrong("first_name is missing, or id is not above 0");
        }
        var user = new User(
                id,
                old == null ? given.flag("is_bot") : old.isBot(),
                name,
                either(given, "last_name", old == null ? null : old.lastName()),
                either(given, "username", old == null ? null : old.username()),
                either(given, "language_code", old == null ? null : old.languageCode()));
        network.users().put(user);
        return Json.tree(user);
    }

    private static @Nullable String either(Parameters given, String name, @Nullable String old) {
        return given.has(name) ? given.text(name) : old;
    }

    JsonNode bots() {
        ArrayNode bots = Json.array();
        network.users().bots().forEach(bot -> bots.add(show(bot)));
        return bots;
    }

    JsonNode putBot(Parameters given) {
        Bot bot = network.users().byToken(given.text("token"));
        if (bot == null) {
            throw PlayError.wrong("token is not of the form 123456:35 letters, digits, _ or -, or not this bot's");
        }
        int next = (int) NEXT_UPDATE.in(given, 0);
        User self = network.users().find(bot.id());
        String name = self == null ? "Bot" : self.firstName();
        network.users()
                .put(new User(
                        bot.id(),
                        true,
                        given.has("first_name") ? given.text("first_name") : name,
                        null,
                        either(given, "username", self == null ? null : self.username()),
                        null));
        if (given.has("privacy_mode")) {
            network.users().put(bot.withPrivacy(given.flag("privacy_mode")));
        }
        if (next > 0) {
            network.users().put(account(bot).countingFrom(next));
        }
        return show(account(bot));
    }

    private Bot account(Bot bot) {
        Bot now = network.users().bot(bot.id());
        return now == null ? bot : now;
    }

    private ObjectNode show(Bot bot) {
        ObjectNode shown = (ObjectNode) network.rendering().user(bot.id());
        return shown.put("privacy_mode", bot.privacy())
                .put("can_read_all_group_messages", !bot.privacy())
                .put("pending_update_count", network.updates().waiting(bot.id()).size());
    }

    JsonNode chats() {
        ArrayNode chats = Json.array();
        network.rooms().all().stream().filter(room -> !room.isPrivate()).forEach(room -> chats.add(show(room)));
        return chats;
    }

    JsonNode putChat(Parameters given) {
        Long id = given.has("id") ? Long.valueOf(given.number("id")) : null;
        Room known = id == null ? null : network.rooms().group(id);
        if (known != null) {
            return show(known);
        }
        String type = given.text("type");
        if (!List.of("group", "supergroup", "channel").contains(type) || !given.has("title")) {
            throw PlayError.wrong("type must be group, supergroup or channel, and title be given");
        }
        if (id != null && id >= 0) {
            throw PlayError.wrong("the id of a chat is below 0");
        }
        long creator = user(given.number("creator"));
        boolean forum = type.equals("supergroup") && given.flag("is_forum");
        String username = given.has("username") ? given.text("username") : null;
        Room room = network.groups().create(type, id, given.text("title"), username, forum, creator, members(given));
        if (forum) {
            JsonNode topics = given.json("topics");
            if (topics != null) {
                topics.forEach(name -> network.topics().create(room, creator, name.asString(""), Topics.BLUE));
            }
        }
        return show(network.rooms().get(room.key()));
    }

    private List<Long> members(Parameters given) {
        List<Long> users = new ArrayList<>();
        JsonNode ids = given.json("members");
        if (ids != null) {
            ids.forEach(id -> users.add(user(id.asLong(0))));
        }
        return users;
    }

    private long user(long id) {
        if (network.users().find(id) == null) {
            throw PlayError.missing("no user " + id + ": POST /control/users or /control/bots makes one");
        }
        return id;
    }

    private ObjectNode show(Room room) {
        ObjectNode chat = network.rendering().chat(room, Viewer.bot(0));
        chat.put("members_count", network.members().present(room).size());
        if (room.forum()) {
            chat.set("topics", Looking.topics(network, room));
        }
        return chat;
    }

    JsonNode members(long chat) {
        Room room = network.rooms().group(chat);
        if (room == null) {
            throw PlayError.missing("no chat " + chat + ": GET /control/chats lists them");
        }
        ArrayNode members = Json.array();
        network.members()
                .all(room)
                .forEach(member -> members.add(
                        network.rendering().member(room, member).put("joined", Boolean.TRUE.equals(member.joined()))));
        return members;
    }
}
