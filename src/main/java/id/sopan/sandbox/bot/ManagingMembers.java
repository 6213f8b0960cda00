package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Room;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot may do to the members of a group that it administers. */
final class ManagingMembers {

    private static final String NO_RIGHTS = "not enough rights to restrict/unrestrict chat member";

    private ManagingMembers() {}

    static Map<String, BotMethod> methods() {
        return Map.of(
                "leaveChat", ManagingMembers::leave,
                "banChatMember", ManagingMembers::ban,
                "unbanChatMember", ManagingMembers::unban,
                "restrictChatMember", ManagingMembers::restrict,
                "promoteChatMember", ManagingMembers::promote,
                "setChatAdministratorCustomTitle", ManagingMembers::title);
    }

    private static JsonNode leave(Call call) {
        Room room = Targets.chat(call);
        if (room.isPrivate()) {
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        }
        return change(call, room, call.self(), member -> member.as("left"));
    }

    private static JsonNode ban(Call call) {
        Room room = administered(call, NO_RIGHTS);
        return change(call, room, removable(call, room), member -> member.as("kicked"));
    }

    private static JsonNode unban(Call call) {
        Room room = administered(call, NO_RIGHTS);
        long user = Targets.user(call);
        Member member = call.network().members().of(room, user);
        if (call.parameters().flag("only_if_banned") && !member.status().equals("kicked")) {
            return Call.TRUE;
        }
        return change(call, room, removable(call, room), old -> old.as("left"));
    }

    private static JsonNode restrict(Call call) {
        Room room = administered(call, NO_RIGHTS);
        if (!room.isLarge()) {
            throw ApiError.badRequest("method is available only for supergroups");
        }
        JsonNode given = call.parameters().json("permissions");
        ObjectNode permissions = given instanceof ObjectNode object ? object : Json.object();
        return change(call, room, removable(call, room), member -> member.restricted(permissions));
    }

    private static JsonNode promote(Call call) {
        Room room = administered(call, "not enough rights");
        boolean up = call.parameters().values().entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith("can_") && call.parameters().flag(entry.getKey()));
        boolean anonymous = call.parameters().flag("is_anonymous");
        return change(
                call,
                room,
                Targets.user(call),
                member -> up ? member.as("administrator").titled(anonymous, null) : member.as("member"));
    }

    private static JsonNode title(Call call) {
        Room room = administered(call, "not enough rights to change custom title of the user");
        String title = call.text("custom_title");
        return change(call, room, Targets.user(call), member -> member.titled(member.anonymous(), title));
    }

    private static Room administered(Call call, String otherwise) {
        Room room = Targets.chat(call);
        if (room.isPrivate()) {
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        }
        Targets.mustAdminister(call, room, otherwise);
        return room;
    }

    private static long removable(Call call, Room room) {
        long user = Targets.user(call);
        Member member = call.network().members().of(room, user);
        if (member.status().equals("creator")) {
            throw ApiError.badRequest("can't remove chat owner");
        }
        if (member.isAdministrator()) {
            throw ApiError.badRequest("user is an administrator of the chat");
        }
        return user;
    }

    private static JsonNode change(Call call, Room room, long user, UnaryOperator<Member> how) {
        call.network().members().change(room, call.self(), user, how);
        return Call.TRUE;
    }
}
