package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Tap;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Taps on inline buttons, true and forged ones, and waiting for the bot's answer. */
final class Tapping {

    private Tapping() {}

    static Tap tap(Scene scene) {
        Room room = scene.room();
        Message message = scene.message(room);
        if (scene.network().users().bot(message.from()) == null) {
            throw PlayError.wrong("this message is not a bot's");
        }
        boolean shown = !scene.parameters().flag("inaccessible");
        return scene.network().taps().tap(scene.self(), room, message, data(scene, message), shown);
    }

    private static String data(Scene scene, Message message) {
        if (scene.parameters().has("callback_data")) {
            return scene.parameters().text("callback_data");
        }
        JsonNode button = button(scene, message);
        if (button == null) {
            throw PlayError.missing("no such button on this message; it has " + labels(message));
        }
        if (!button.has("callback_data")) {
            throw PlayError.wrong("this button does not call the bot");
        }
        return button.path("callback_data").asString("");
    }

    private static @Nullable JsonNode button(Scene scene, Message message) {
        JsonNode keyboard = keyboard(message);
        if (scene.parameters().has("row")) {
            return keyboard.path(scene.parameters().smallNumber("row"))
                    .get(scene.parameters().smallNumber("column"));
        }
        String label = scene.parameters().text("button");
        for (JsonNode row : keyboard) {
            for (JsonNode button : row) {
                if (button.path("text").asString("").equals(label)) {
                    return button;
                }
            }
        }
        return null;
    }

    private static String labels(Message message) {
        var labels = new ArrayList<String>();
        keyboard(message)
                .forEach(row ->
                        row.forEach(button -> labels.add(button.path("text").asString(""))));
        return labels.toString();
    }

    private static JsonNode keyboard(Message message) {
        ObjectNode markup = message.markup() == null ? Json.object() : message.markup();
        return markup.path("inline_keyboard");
    }

    /** The tap as it is once answered, or when the time to wait is over. */
    static JsonNode await(Network network, String id, Duration wait) throws InterruptedException {
        network.world().await(() -> settled(network, id), wait);
        return network.world().change(() -> {
            Tap tap = network.taps().find(id);
            if (tap == null) {
                throw PlayError.missing("no tap " + id);
            }
            return network.taps().render(tap);
        });
    }

    private static @Nullable Boolean settled(Network network, String id) {
        Tap tap = network.taps().find(id);
        boolean pending = tap != null && network.taps().state(tap).equals("pending");
        return pending ? null : Boolean.TRUE;
    }
}
