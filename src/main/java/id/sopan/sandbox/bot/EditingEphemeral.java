package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Changes of messages that one member of a group alone sees. */
final class EditingEphemeral {

    @FunctionalInterface
    private interface Change {
        Message of(Call call, Room room, Message message);
    }

    private EditingEphemeral() {}

    static Map<String, BotMethod> methods() {
        return Map.of(
                "editEphemeralMessageText", call -> change(call, Editing::text),
                "editEphemeralMessageCaption", call -> change(call, Editing::caption),
                "editEphemeralMessageReplyMarkup", call -> change(call, Editing::markup),
                "editEphemeralMessageMedia", call -> change(call, Editing::media),
                "deleteEphemeralMessage", EditingEphemeral::delete);
    }

    private static JsonNode change(Call call, Change change) {
        Room room = Targets.chat(call);
        change.of(call, room, find(call, room, "edit"));
        return Call.TRUE;
    }

    private static JsonNode delete(Call call) {
        Room room = Targets.chat(call);
        call.network().messages().delete(find(call, room, "delete"));
        return Call.TRUE;
    }

    private static Message find(Call call, Room room, String verb) {
        Message message =
                call.network().messages().findEphemeral(room, call.parameters().smallNumber("ephemeral_message_id"));
        Long receiver = call.parameters().number("receiver_user_id");
        if (message == null || message.from() != call.self() || !receiver.equals(message.receiver())) {
            throw ApiError.badRequest("message to " + verb + " not found");
        }
        return message;
    }
}
