package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's commands by scope and language. */
final class NamingCommands {

    private static final int COMMANDS = 100;
    private static final int DESCRIPTION = 256;
    private static final Set<String> PLAIN_SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    private static final Set<String> CHAT_SCOPES = Set.of("chat", "chat_administrators", "chat_member");

    private NamingCommands() {}

    static JsonNode set(Call call) {
        JsonNode given = call.parameters().json("commands");
        if (given == null || !given.isArray()) {
            throw ApiError.badRequest("can't parse commands JSON object");
        }
        if (given.size() > COMMANDS) {
            throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        ArrayNode list = Json.array();
        given.forEach(command -> list.add(checked(command)));
        call.network().commands().put(call.self(), scope(call), language(call), list);
        return Call.TRUE;
    }

    private static ObjectNode checked(JsonNode given) {
        String command = given.path("command").asString("");
        command = command.startsWith("/") ? command.substring(1) : command;
        String description = given.path("description").asString("").strip();
        if (!command.matches("[a-z0-9_]{1,32}")) {
            throw ApiError.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isEmpty() || description.length() > DESCRIPTION) {
            throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        ObjectNode checked = Json.object().put("command", command).put("description", description);
        if (given.path("is_ephemeral").asBoolean(false)) {
            checked.put("is_ephemeral", true);
        }
        return checked;
    }

    static JsonNode get(Call call) {
        @Nullable ArrayNode list = call.network().commands().find(call.self(), scope(call), language(call));
        return list == null ? Json.array() : list;
    }

    static JsonNode delete(Call call) {
        call.network().commands().put(call.self(), scope(call), language(call), Json.array());
        return Call.TRUE;
    }

    private static String language(Call call) {
        String language = call.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw ApiError.badRequest("LANG_CODE_INVALID");
        }
        return language;
    }

    private static String scope(Call call) {
        JsonNode scope = call.parameters().json("scope");
        String type = scope == null ? "default" : scope.path("type").asString("");
        if (PLAIN_SCOPES.contains(type)) {
            return type;
        }
        if (scope == null || !CHAT_SCOPES.contains(type)) {
            throw ApiError.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        var chat = new Parameters(Map.of("chat_id", scope.path("chat_id").asString("")), Map.of());
        long room = Targets.chat(new Call(call.network(), call.throttle(), call.bot(), chat))
                .id();
        return type.equals("chat_member")
                ? type + ":" + room + ":" + scope.path("user_id").asLong(0)
                : type + ":" + room;
    }
}
