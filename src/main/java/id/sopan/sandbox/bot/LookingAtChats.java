package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** What a chat is and who is in it. */
final class LookingAtChats {

    private LookingAtChats() {}

    static JsonNode chat(Call call) {
        Room room = Targets.chat(call);
        ObjectNode chat = call.network().rendering().chat(room, Viewer.bot(call.self()));
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        if (room.isGroup()) {
            chat.putObject("permissions")
                    .put("can_send_messages", true)
                    .put("can_send_documents", true)
                    .put("can_send_photos", true)
                    .put("can_invite_users", true);
        }
        if (room.pinned() != null) {
            Message pinned = call.network().messages().find(room, room.pinned());
            if (pinned != null) {
                chat.set("pinned_message", call.show(pinned));
            }
        }
        return chat;
    }

    static JsonNode administrators(Call call) {
        Room room = group(call);
        ArrayNode answer = Json.array();
        call.network().members().present(room).stream()
                .filter(Member::isAdministrator)
                .filter(member -> call.network().users().bot(member.user()) == null || member.user() == call.self())
                .forEach(member -> answer.add(call.network().rendering().member(room, member)));
        return answer;
    }

    static JsonNode member(Call call) {
        Room room = Targets.chat(call);
        long user = Targets.user(call);
        if (room.isPrivate() && (user == room.id() || user == room.bot())) {
            return call.network().rendering().member(room, Member.of(room, user, "member"));
        }
        return call.network().rendering().member(room, call.network().members().of(room, user));
    }

    static JsonNode count(Call call) {
        Room room = Targets.chat(call);
        int present = call.network().members().present(room).size();
        return IntNode.valueOf(room.isPrivate() ? 2 : present);
    }

    private static Room group(Call call) {
        Room room = Targets.chat(call);
        if (room.isPrivate()) {
            throw ApiError.badRequest("there are no administrators in the private chat");
        }
        return room;
    }
}
