package id.sopan.sandbox.play;

import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topic;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody may write in a chat, and in which of its topics the message goes. */
final class Admission {

    private Admission() {}

    static void check(Scene scene, Room room, ObjectNode body) {
        if (room.migratedTo() != null) {
            throw PlayError.wrong("this group became the supergroup " + room.migratedTo() + ": write there");
        }
        if (room.isPrivate()) {
            checkPrivate(scene, room);
            return;
        }
        if (room.type().equals("channel")) {
            scene.mustAdminister(room);
        }
        topic(scene, room, body);
    }

    /** Makes the private chat one in which the bot may write. */
    static void open(Scene scene, Room room) {
        Member bot = scene.network().members().of(room, room.bot());
        if (bot.status().equals("kicked")) {
            scene.network().members().change(room, scene.self(), room.bot(), old -> old.as("member"));
        } else if (!bot.isPresent()) {
            scene.network().members().seat(room, room.bot(), "member");
        }
    }

    private static void checkPrivate(Scene scene, Room room) {
        if (scene.network().members().of(room, room.bot()).status().equals("kicked")) {
            throw PlayError.notAllowed("this bot is blocked: unblock or start it first");
        }
        open(scene, room);
    }

    private static void topic(Scene scene, Room room, ObjectNode body) {
        int thread = scene.parameters().smallNumber("message_thread_id");
        int reply = scene.parameters().smallNumber("reply_to_message_id");
        if (thread == 0 && reply != 0 && room.forum()) {
            Message replied = scene.network().messages().find(room, reply);
            thread = replied == null
                    ? 0
                    : replied.body().path("message_thread_id").asInt(0);
        }
        if (thread == Topic.GENERAL && !room.forum()) {
            return;
        }
        Topic topic = scene.network().topics().orGeneral(room, thread);
        if (topic == null) {
            throw PlayError.missing("no topic " + thread + " in this chat");
        }
        if (topic.closed() && !scene.member(room).isAdministrator()) {
            throw PlayError.notAllowed("this topic is closed");
        }
        if (thread != Topic.GENERAL) {
            body.put("message_thread_id", thread).put("is_topic_message", true);
        }
    }
}
