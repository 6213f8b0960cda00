package id.sopan.sandbox.play;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Room;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Coming, going, and what administrators do to members. */
final class Joining {

    private Joining() {}

    static Map<String, Act> acts() {
        return Map.of(
                "join", Joining::join,
                "leave", scene -> change(scene, scene.room(), scene.self(), member -> member.as("left")),
                "add", Joining::add,
                "kick", scene -> manage(scene, member -> member.as("left")),
                "ban", scene -> manage(scene, member -> member.as("kicked")),
                "unban", scene -> manage(scene, member -> member.as("left")),
                "promote", Joining::promote,
                "demote", scene -> manage(scene, member -> member.as("member")),
                "block", scene -> block(scene, "kicked"),
                "unblock", scene -> block(scene, "member"));
    }

    private static JsonNode join(Scene scene) {
        Room room = scene.anyRoom("chat_id");
        mustNotBeBanned(scene.member(room));
        return scene.member(room).isPresent()
                ? scene.show(room, scene.member(room))
                : change(
                        scene, room, scene.self(), member -> member.as("member").arrived());
    }

    private static JsonNode add(Scene scene) {
        Room room = scene.room();
        Member member = scene.network().members().of(room, scene.other());
        boolean bot = scene.network().users().bot(member.user()) != null;
        if (!bot || !scene.member(room).isAdministrator()) {
            mustNotBeBanned(member);
        }
        return member.isPresent()
                ? scene.show(room, member)
                : change(scene, room, member.user(), old -> old.as("member").arrived());
    }

    private static void mustNotBeBanned(Member member) {
        if (member.status().equals("kicked")) {
            throw PlayError.notAllowed("banned from this chat: unban first");
        }
    }

    /** A bot that is thrown out is "kicked" until somebody adds it again, as in Telegram. */
    private static JsonNode manage(Scene scene, UnaryOperator<Member> how) {
        Room room = scene.room();
        scene.mustAdminister(room);
        long other = scene.other();
        boolean bot = scene.network().users().bot(other) != null;
        UnaryOperator<Member> change = old -> {
            Member now = how.apply(old);
            return bot && old.isPresent() && now.status().equals("left") ? now.as("kicked") : now;
        };
        return change(scene, room, other, change);
    }

    private static JsonNode promote(Scene scene) {
        boolean anonymous = scene.parameters().flag("is_anonymous");
        String title = scene.parameters().text("custom_title");
        return manage(scene, member -> {
            Member raised = member.status().equals("creator") ? member : member.as("administrator");
            return raised.titled(anonymous, title.isEmpty() ? null : title);
        });
    }

    private static JsonNode block(Scene scene, String status) {
        Room room = scene.network()
                .rooms()
                .forPerson(scene.self(), scene.parameters().number("bot_id"));
        if (room == null || !room.isPrivate()) {
            throw PlayError.missing("bot_id is not a bot: GET /control/bots lists them");
        }
        change(scene, room, room.bot(), member -> member.as(status));
        return Json.object();
    }

    private static JsonNode change(Scene scene, Room room, long user, UnaryOperator<Member> how) {
        return scene.show(room, scene.network().members().change(room, scene.self(), user, how));
    }
}
