package id.sopan.sandbox.bot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot itself: who it is, and its descriptions. */
final class Introducing {

    private Introducing() {}

    static JsonNode me(Call call) {
        ObjectNode me = (ObjectNode) call.network().rendering().user(call.self());
        return me.put("can_join_groups", true)
                .put("can_read_all_group_messages", !call.bot().privacy())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    /** Nothing here shows it. */
    static JsonNode set(Call call, String text, int limit) {
        if (call.text(text).length() > limit) {
            throw ApiError.badRequest("bot " + text.replace('_', ' ') + " is too long");
        }
        return Call.TRUE;
    }
}
