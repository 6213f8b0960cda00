package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.text.FormattedText;
import id.sopan.sandbox.world.Files.Upload;
import id.sopan.sandbox.world.Forwarding;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writing, forwarding and sending files. */
final class Speaking {

    private static final int TEXT = 4096;

    private Speaking() {}

    static Map<String, Act> acts() {
        return Map.of("send", Speaking::send, "start", Speaking::start, "forward", Speaking::forward);
    }

    private static JsonNode send(Scene scene) {
        Room room = scene.room();
        Map<String, Upload> uploads = scene.parameters().uploads();
        if (!uploads.isEmpty()) {
            return scene.show(post(scene, room, file(scene, uploads)));
        }
        String sticker = scene.parameters().text("sticker");
        if (!sticker.isBlank()) {
            return scene.show(post(scene, room, sticker(sticker)));
        }
        if (scene.parameters().flag("voice")) {
            return scene.show(post(scene, room, voice(scene)));
        }
        String text = scene.parameters().text("text");
        if (text.isBlank()) {
            throw PlayError.wrong("text is empty: give text, or a part named document or photo");
        }
        List<Message> sent = new ArrayList<>();
        for (int from = 0; from < text.length(); from += TEXT) {
            ObjectNode body = Json.object();
            write(scene, body, "text", text.substring(from, Math.min(text.length(), from + TEXT)));
            sent.add(post(scene, room, body));
        }
        return scene.show(sent.getFirst());
    }

    static void write(Scene scene, ObjectNode body, String field, String words) {
        var text = new FormattedText(words, List.of()).trimmed().withDetectedEntities();
        scene.network().entities().write(body, field, text);
    }

    /** Without its picture: it stands for all that a bot gets and cannot read. */
    private static ObjectNode sticker(String emoji) {
        ObjectNode body = Json.object();
        body.putObject("sticker")
                .put("file_id", "sticker")
                .put("file_unique_id", "sticker")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false)
                .put("emoji", emoji);
        return body;
    }

    /** Likewise without its sound. */
    private static ObjectNode voice(Scene scene) {
        ObjectNode body = Json.object();
        write(scene, body, "caption", scene.parameters().text("caption"));
        body.putObject("voice")
                .put("file_id", "voice")
                .put("file_unique_id", "voice")
                .put("duration", 1);
        return body;
    }

    private static ObjectNode file(Scene scene, Map<String, Upload> uploads) {
        String kind = uploads.containsKey("photo") ? "photo" : "document";
        Upload upload = uploads.get(kind);
        if (upload == null) {
            throw PlayError.wrong("the file's part must be named document or photo");
        }
        if (kind.equals("photo") && !upload.picture().isPicture()) {
            throw PlayError.wrong("this is not a picture: send it as a document");
        }
        ObjectNode body = Json.object();
        write(scene, body, "caption", scene.parameters().text("caption"));
        String album = scene.parameters().text("media_group_id");
        if (!album.isEmpty()) {
            body.put("media_group_id", album);
        }
        scene.network().files().describe(body, scene.network().files().store(kind, upload));
        return body;
    }

    private static Message post(Scene scene, Room room, ObjectNode body) {
        Admission.check(scene, room, body);
        int reply = scene.parameters().smallNumber("reply_to_message_id");
        if (reply != 0 && scene.network().messages().find(room, reply) == null) {
            throw PlayError.missing("no message " + reply + " to reply to in this chat");
        }
        Message draft = Message.draft(room, scene.self(), body).inReplyTo(reply == 0 ? null : reply);
        return scene.network().messages().post(speaker(scene, room, draft));
    }

    /** As oneself, as an anonymous administrator, or as a channel. */
    private static Message speaker(Scene scene, Room room, Message draft) {
        long given = scene.parameters().number("sender_chat_id");
        long as = given == 0 && (scene.member(room).anonymous() || room.type().equals("channel")) ? room.id() : given;
        if (as == 0) {
            return draft;
        }
        Room chat = scene.network().rooms().group(as);
        if (chat == null || !scene.member(chat).isAdministrator()) {
            throw PlayError.notAllowed(scene.actor().firstName() + " may not write as chat " + as);
        }
        long standIn = as == room.id() ? User.GROUP_ANONYMOUS_BOT : User.CHANNEL_BOT;
        Message spoken = Message.draft(room, standIn, draft.body()).inReplyTo(draft.replyTo());
        return spoken.asChat(as);
    }

    private static JsonNode start(Scene scene) {
        var values = new HashMap<>(scene.parameters().values());
        String payload = scene.parameters().text("payload");
        values.put("chat_id", scene.parameters().text("bot_id"));
        values.put("text", payload.isEmpty() ? "/start" : "/start " + payload);
        var opening = new Scene(scene.network(), scene.actor(), new Parameters(values, Map.of()));
        Room room = opening.room();
        if (!room.isPrivate()) {
            throw PlayError.wrong("bot_id is not a bot: GET /control/bots lists them");
        }
        Admission.open(opening, room);
        return send(opening);
    }

    private static JsonNode forward(Scene scene) {
        Room from = scene.room("from_chat_id");
        Message source = scene.message(from);
        if (source.service() || source.body().path("has_protected_content").asBoolean(false)) {
            throw PlayError.notAllowed("this message cannot be forwarded");
        }
        return scene.show(post(scene, scene.room(), new Forwarding(scene.network()).body(source)));
    }
}
