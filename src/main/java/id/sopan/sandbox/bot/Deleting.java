package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Deletes messages: the bot's own, others' as administrator, none older than 48 hours. */
final class Deleting {

    private static final long HOURS = 48;

    private Deleting() {}

    static JsonNode delete(Call call) {
        Room room = Targets.chat(call);
        Message message = Targets.message(call, room, "message to delete not found");
        if (!mayDelete(call, room, message)) {
            throw ApiError.badRequest("message can't be deleted");
        }
        if (isTooOld(call, message)) {
            throw ApiError.badRequest("message can't be deleted for everyone");
        }
        call.network().messages().delete(message);
        return Call.TRUE;
    }

    private static boolean mayDelete(Call call, Room room, Message message) {
        return message.from() == call.self()
                || room.isPrivate()
                || call.network().members().of(room, call.self()).isAdministrator();
    }

    private static boolean isTooOld(Call call, Message message) {
        long age = call.network().world().date() - message.body().path("date").asLong(0);
        return age >= TimeUnit.HOURS.toSeconds(HOURS);
    }
}
