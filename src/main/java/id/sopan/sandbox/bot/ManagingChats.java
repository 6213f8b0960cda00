package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Reactions;
import id.sopan.sandbox.world.Room;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Pins, titles, links and reactions. */
final class ManagingChats {

    private static final String NO_PINNING = "not enough rights to manage pinned messages in the chat";

    private ManagingChats() {}

    static Map<String, BotMethod> methods() {
        return Map.of(
                "pinChatMessage", ManagingChats::pin,
                "unpinChatMessage", ManagingChats::unpin,
                "unpinAllChatMessages", ManagingChats::unpin,
                "setChatTitle", ManagingChats::rename,
                "exportChatInviteLink", ManagingChats::link,
                "setMessageReaction", ManagingChats::react);
    }

    private static JsonNode pin(Call call) {
        Room room = Targets.chat(call);
        Targets.mustAdminister(call, room, NO_PINNING);
        Message message = call.network().messages().find(room, call.parameters().smallNumber("message_id"));
        if (message == null) {
            throw ApiError.badRequest("message to pin not found");
        }
        call.network().groups().pin(room, call.self(), message, call.show(message));
        return Call.TRUE;
    }

    private static JsonNode unpin(Call call) {
        Room room = Targets.chat(call);
        Targets.mustAdminister(call, room, NO_PINNING);
        call.network().rooms().put(room.withPinned(null));
        return Call.TRUE;
    }

    private static JsonNode rename(Call call) {
        Room room = Targets.chat(call);
        Targets.mustAdminister(call, room, "not enough rights to change chat title");
        String title = call.text("title").strip();
        if (title.isEmpty() || title.length() > 128) {
            throw ApiError.badRequest("title must be 1-128 characters long");
        }
        call.network().groups().rename(room, call.self(), title);
        return Call.TRUE;
    }

    private static JsonNode link(Call call) {
        Room room = Targets.chat(call);
        Targets.mustAdminister(call, room, "not enough rights to manage chat invite link");
        return StringNode.valueOf("https://t.me/+sandbox" + Math.abs(room.id()));
    }

    private static JsonNode react(Call call) {
        Room room = Targets.chat(call);
        Message message = call.network().messages().find(room, call.parameters().smallNumber("message_id"));
        if (message == null) {
            throw ApiError.badRequest("message to react not found");
        }
        JsonNode given = call.parameters().json("reaction");
        String emoji = given == null ? "" : given.path(0).path("emoji").asString("");
        new Reactions(call.network()).react(call.self(), room, message, emoji);
        return Call.TRUE;
    }
}
