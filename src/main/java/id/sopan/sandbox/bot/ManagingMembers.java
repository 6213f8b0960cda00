package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Room;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** What a bot may do to the members of a group that it administers. */
final class ManagingMembers {

    private ManagingMembers() {}

    static JsonNode leave(Call call) {
        Room room = Targets.chat(call);
        if (room.isPrivate()) {
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        }
        return change(call, room, call.self(), member -> member.as("left"));
    }

    static JsonNode ban(Call call) {
        Room room = administered(call);
        return change(call, room, removable(call, room), member -> member.as("kicked"));
    }

    private static Room administered(Call call) {
        Room room = Targets.chat(call);
        if (room.isPrivate()) {
            throw ApiError.badRequest("chat member status can't be changed in private chats");
        }
        Targets.mustAdminister(call, room, "not enough rights to restrict/unrestrict chat member");
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
