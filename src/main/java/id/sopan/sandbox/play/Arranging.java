package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.Topic;
import id.sopan.sandbox.world.Topics;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators do to a group as a whole. */
final class Arranging {

    private Arranging() {}

    static Map<String, Act> acts() {
        return Map.of(
                "rename", Arranging::rename,
                "migrate", Arranging::migrate,
                "set_topics", Arranging::setTopics,
                "create_topic", Arranging::createTopic,
                "close_topic", scene -> closeTopic(scene, true),
                "reopen_topic", scene -> closeTopic(scene, false),
                "delete_topic", Arranging::deleteTopic);
    }

    private static JsonNode rename(Scene scene) {
        Room room = administered(scene);
        String title = scene.parameters().text("title").strip();
        if (title.isEmpty()) {
            throw PlayError.wrong("title is empty");
        }
        return scene.show(scene.network().groups().rename(room, scene.self(), title));
    }

    private static JsonNode migrate(Scene scene) {
        Room room = administered(scene);
        if (!room.type().equals("group") || room.migratedTo() != null) {
            throw PlayError.wrong("only a basic group becomes a supergroup, and only once");
        }
        boolean toldLast = scene.parameters().flag("told_last");
        return scene.show(scene.network().groups().migrate(room, scene.self(), toldLast));
    }

    private static JsonNode setTopics(Scene scene) {
        Room room = administered(scene);
        if (!room.type().equals("supergroup")) {
            throw PlayError.wrong("only a supergroup has topics");
        }
        return scene.show(
                scene.network().groups().setTopics(room, scene.parameters().flag("is_forum")));
    }

    private static JsonNode createTopic(Scene scene) {
        Room room = administered(scene);
        if (!room.forum()) {
            throw PlayError.wrong("this chat has no topics: make one with is_forum");
        }
        String name = scene.parameters().text("name").strip();
        Topic topic = scene.network().topics().create(room, scene.self(), name, Topics.BLUE);
        return Json.object().put("message_thread_id", topic.thread()).put("name", topic.name());
    }

    private static JsonNode closeTopic(Scene scene, boolean closed) {
        Room room = administered(scene);
        scene.network().topics().close(room, scene.self(), topic(scene, room, Topics::orGeneral), closed);
        return Json.object();
    }

    /** Bots are told nothing, as in Telegram. */
    private static JsonNode deleteTopic(Scene scene) {
        Room room = administered(scene);
        scene.network().topics().delete(room, topic(scene, room, Topics::find));
        return Json.object();
    }

    private interface Finding {
        @Nullable
        Topic find(Topics topics, Room room, int thread);
    }

    private static Topic topic(Scene scene, Room room, Finding finding) {
        int thread = scene.parameters().smallNumber("message_thread_id");
        Topic topic = finding.find(scene.network().topics(), room, thread);
        if (topic == null) {
            throw PlayError.missing("no topic " + thread + " in this chat");
        }
        return topic;
    }

    private static Room administered(Scene scene) {
        Room room = scene.room();
        scene.mustAdminister(room);
        return room;
    }
}
