package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Reactions;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.User;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to messages that are there: edit, delete, react, pin. */
final class Revising {

    private Revising() {}

    static Map<String, Act> acts() {
        return Map.of(
                "edit", Revising::edit,
                "delete", Revising::delete,
                "react", Revising::react,
                "pin", Revising::pin);
    }

    private static JsonNode edit(Scene scene) {
        Room room = scene.room();
        Message message = scene.message(room);
        if (!isOwn(scene, room, message) || message.service()) {
            throw PlayError.notAllowed("only one's own messages can be edited");
        }
        String field = message.body().has("text") ? "text" : "caption";
        String words = scene.parameters().text(field);
        if (field.equals("text") && words.isBlank()) {
            throw PlayError.wrong("text is empty: delete the message instead");
        }
        ObjectNode body = message.body().deepCopy();
        Speaking.write(scene, body, field, words);
        return scene.show(scene.network().messages().edit(message.withBody(body), true));
    }

    private static JsonNode delete(Scene scene) {
        Room room = scene.room();
        Message message = scene.message(room);
        boolean may = isOwn(scene, room, message)
                || room.isPrivate()
                || message.isEphemeral()
                || scene.member(room).isAdministrator();
        if (!may) {
            throw PlayError.notAllowed("only administrators delete what others wrote");
        }
        scene.network().messages().delete(message);
        return Json.object();
    }

    private static boolean isOwn(Scene scene, Room room, Message message) {
        boolean anonymous =
                message.from() == User.GROUP_ANONYMOUS_BOT && scene.member(room).isAdministrator();
        return anonymous || message.from() == scene.self();
    }

    private static JsonNode react(Scene scene) {
        Room room = scene.room();
        String emoji = scene.parameters().text("emoji");
        new Reactions(scene.network()).react(scene.self(), room, scene.message(room), emoji);
        return Json.object();
    }

    private static JsonNode pin(Scene scene) {
        Room room = scene.room();
        if (!room.isPrivate()) {
            scene.mustAdminister(room);
        }
        Message message = scene.message(room);
        scene.network().groups().pin(room, scene.self(), message, scene.show(message));
        return Json.object();
    }
}
