package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of messages that the bot has sent. */
final class Editing {

    private Editing() {}

    static JsonNode text(Call call) {
        Room room = Targets.ofMessage(call);
        Message message = own(call, room);
        ObjectNode body = message.body().deepCopy();
        Texts.text(call, body);
        if (!message.body().has("text")) {
            throw ApiError.badRequest("there is no text in the message to edit");
        }
        return save(call, room, message, body, Keyboards.inlineOnly(call, room.isPrivate()));
    }

    static JsonNode caption(Call call) {
        Room room = Targets.ofMessage(call);
        Message message = own(call, room);
        ObjectNode body = message.body().deepCopy();
        if (body.has("text")) {
            throw ApiError.badRequest("there is no caption in the message to edit");
        }
        Texts.caption(call, body);
        return save(call, room, message, body, Keyboards.inlineOnly(call, room.isPrivate()));
    }

    static JsonNode markup(Call call) {
        Room room = Targets.ofMessage(call);
        Message message = own(call, room);
        return save(call, room, message, message.body().deepCopy(), Keyboards.inlineOnly(call, room.isPrivate()));
    }

    private static Message own(Call call, Room room) {
        Message message = Targets.message(call, room, "message to edit not found");
        ObjectNode markup = message.markup();
        boolean otherKeyboard = markup != null && !markup.has("inline_keyboard");
        if (message.from() != call.self() || message.service() || otherKeyboard) {
            throw ApiError.badRequest("message can't be edited");
        }
        return message;
    }

    private static JsonNode save(Call call, Room room, Message message, ObjectNode body, @Nullable ObjectNode markup) {
        boolean words = !body.equals(message.body());
        boolean keyboard = markup == null ? message.markup() != null : !markup.equals(message.markup());
        if (!words && !keyboard) {
            throw ApiError.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        call.throttle().edit(call.self(), room);
        return call.show(call.network().messages().edit(message.withBody(body).withMarkup(markup), words));
    }
}
