package id.sopan.sandbox.bot;

import id.sopan.sandbox.faults.FaultKind;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.StoredFile;
import id.sopan.sandbox.world.Topic;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do to chats and files while the bot is at work there, as planned. */
record Mishaps(Network network) {

    void before(String method, Call call) {
        StoredFile file =
                method.equalsIgnoreCase("getFile") ? network.files().byFileId(call.text("file_id"), call.self()) : null;
        if (file != null && strikes(FaultKind.FILE_GONE, "getFile")) {
            network.files().remove(file);
        }
        if (file != null && strikes(FaultKind.FILE_UNAVAILABLE, "getFile")) {
            throw ApiError.badRequest("wrong file_id or the file is temporarily unavailable");
        }
    }

    /** Whether a file that the bot fetches is given. */
    boolean serves() {
        return !strikes(FaultKind.FILE_UNSERVED, "file");
    }

    /** The call has been done; what happens now is met by the next. */
    void after(String method, Call call, JsonNode result) {
        Room room = room(call);
        if (room == null) {
            return;
        }
        String at = room.key();
        Message sent = method.startsWith("send")
                ? network.messages().find(room, result.path("message_id").asInt(0))
                : null;
        if (sent != null && strikes(FaultKind.MESSAGE_DELETED, call.text("chat_id") + "/" + sent.id())) {
            network.messages().delete(sent);
        }
        if (sent != null && strikes(FaultKind.DELETED_AT_ONCE, call.text("chat_id"))) {
            network.messages().delete(sent);
            throw ApiError.internal("sent message was immediately deleted and can't be returned");
        }
        if (room.isPrivate()) {
            if (strikes(FaultKind.BOT_BLOCKED, at)) {
                leave(room, room.id(), call.self());
            }
        } else {
            creator(room).ifPresent(creator -> arrange(call, room, creator));
        }
    }

    private @Nullable Room room(Call call) {
        String chat = call.text("chat_id");
        return chat.matches("-?\\d{1,18}") ? network.rooms().forBot(call.self(), Long.parseLong(chat)) : null;
    }

    private void arrange(Call call, Room room, long creator) {
        Topic topic =
                room.forum() ? network.topics().find(room, call.parameters().smallNumber("message_thread_id")) : null;
        if (topic != null && !topic.closed() && strikes(FaultKind.TOPIC_CLOSED, room.key())) {
            network.topics().close(room, creator, topic, true);
        }
        if (room.type().equals("group") && room.migratedTo() == null && strikes(FaultKind.GROUP_MIGRATED, room.key())) {
            network.groups().migrate(room, creator, false);
        } else if (strikes(FaultKind.BOT_REMOVED, room.key())) {
            leave(room, creator, call.self());
        }
    }

    private OptionalLong creator(Room room) {
        return network.members().present(room).stream()
                .filter(member -> member.status().equals("creator"))
                .mapToLong(Member::user)
                .findFirst();
    }

    private void leave(Room room, long actor, long bot) {
        network.members().change(room, actor, bot, old -> old.as("kicked"));
    }

    private boolean strikes(FaultKind kind, String at) {
        return network.world().faults().strikes(kind, at);
    }
}
