package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.User;
import org.jspecify.annotations.Nullable;

/** Finds the chat that a call names, and refuses those that the bot may not use. */
final class Targets {

    private Targets() {}

    /** The chat of {@code chat_id}, where the bot is. */
    static Room chat(Call call) {
        return chat(call, "chat_id");
    }

    static Room chat(Call call, String parameter) {
        Room room = find(call, parameter);
        if (room.migratedTo() != null) {
            throw ApiError.migrated(room.migratedTo());
        }
        return where(call, room);
    }

    /** Likewise, where no message is sent: also a group that has become a supergroup. */
    static Room ofMessage(Call call) {
        return where(call, find(call, "chat_id"));
    }

    /** @param otherwise what is wrong where it is not there */
    static Message message(Call call, Room room, String otherwise) {
        Message message = call.network().messages().find(room, call.parameters().smallNumber("message_id"));
        if (message == null) {
            throw ApiError.badRequest(otherwise);
        }
        return message;
    }

    private static Room where(Call call, Room room) {
        Member self = call.network().members().of(room, call.self());
        if (!self.isPresent()) {
            throw absent(room, self);
        }
        return room;
    }

    private static Room find(Call call, String parameter) {
        String name = call.text(parameter).strip();
        if (name.isEmpty()) {
            throw ApiError.badRequest(parameter + " is empty");
        }
        Room room = name.startsWith("@")
                ? call.network().rooms().named(name.substring(1))
                : call.network().rooms().forBot(call.self(), number(name));
        if (room == null) {
            throw unknown(call, name);
        }
        return room;
    }

    private static long number(String name) {
        try {
            return Long.parseLong(name);
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("chat not found");
        }
    }

    private static ApiError unknown(Call call, String name) {
        User user = name.startsWith("@") ? null : call.network().users().find(number(name));
        if (user == null) {
            return ApiError.badRequest("chat not found");
        }
        return user.isBot()
                ? ApiError.forbidden("bot can't send messages to bots")
                : ApiError.forbidden("bot can't initiate conversation with a user");
    }

    private static ApiError absent(Room room, Member self) {
        if (room.isPrivate()) {
            return self.status().equals("kicked")
                    ? ApiError.forbidden("bot was blocked by the user")
                    : ApiError.forbidden("bot can't initiate conversation with a user");
        }
        String kind = room.type().equals("group") ? "group chat" : room.type() + " chat";
        return ApiError.forbidden(
                self.status().equals("kicked")
                        ? "bot was kicked from the " + kind
                        : "bot is not a member of the " + kind);
    }

    /** Refuses where the bot is not administrator of a group. */
    static void mustAdminister(Call call, Room room, String otherwise) {
        if (!room.isPrivate() && !call.network().members().of(room, call.self()).isAdministrator()) {
            throw ApiError.badRequest(otherwise);
        }
    }

    static long user(Call call) {
        long id = call.parameters().number("user_id");
        @Nullable User user = call.network().users().find(id);
        if (id == 0 || user == null) {
            throw ApiError.badRequest(id == 0 ? "invalid user_id specified" : "user not found");
        }
        return id;
    }
}
