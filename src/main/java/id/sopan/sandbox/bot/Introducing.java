package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.User;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot itself: who it is, its names, descriptions and menu button. */
final class Introducing {

    private Introducing() {}

    static Map<String, BotMethod> methods() {
        var methods = new HashMap<String, BotMethod>();
        methods.put("getMe", Introducing::me);
        methods.put("close", call -> Call.TRUE);
        methods.put("logOut", call -> Call.TRUE);
        methods.put("setMyName", call -> set(call, "name", 64));
        methods.put("getMyName", call -> get(call, "name"));
        methods.put("setMyDescription", call -> set(call, "description", 512));
        methods.put("getMyDescription", call -> get(call, "description"));
        methods.put("setMyShortDescription", call -> set(call, "short_description", 120));
        methods.put("getMyShortDescription", call -> get(call, "short_description"));
        methods.put("setChatMenuButton", Introducing::setMenuButton);
        methods.put("getChatMenuButton", Introducing::menuButton);
        methods.put("setMyDefaultAdministratorRights", call -> Call.TRUE);
        return methods;
    }

    private static JsonNode me(Call call) {
        ObjectNode me = (ObjectNode) call.network().rendering().user(call.self());
        return me.put("can_join_groups", true)
                .put("can_read_all_group_messages", !call.bot().privacy())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private static JsonNode set(Call call, String setting, int limit) {
        String value = call.text(setting);
        if (value.length() > limit) {
            throw ApiError.badRequest("bot " + setting.replace('_', ' ') + " is too long");
        }
        String language = call.text("language_code");
        call.network().users().put(call.bot().withText(setting + "/" + language, value));
        User self = call.network().users().find(call.self());
        if (setting.equals("name") && language.isEmpty() && !value.isEmpty() && self != null) {
            call.network()
                    .users()
                    .put(new User(self.id(), true, value, self.lastName(), self.username(), self.languageCode()));
        }
        return Call.TRUE;
    }

    private static JsonNode get(Call call, String setting) {
        ObjectNode texts = call.bot().texts();
        String general = texts.path(setting + "/").asString("");
        if (general.isEmpty() && setting.equals("name")) {
            general = call.network()
                    .rendering()
                    .user(call.self())
                    .path("first_name")
                    .asString("");
        }
        String value = texts.path(setting + "/" + call.text("language_code")).asString("");
        return Json.object().put(setting, value.isEmpty() ? general : value);
    }

    private static JsonNode setMenuButton(Call call) {
        JsonNode button = call.parameters().json("menu_button");
        String chat = "menu_button/" + call.text("chat_id");
        call.network().users().put(call.bot().withText(chat, button == null ? "" : button.toString()));
        return Call.TRUE;
    }

    private static JsonNode menuButton(Call call) {
        String kept =
                call.bot().texts().path("menu_button/" + call.text("chat_id")).asString("");
        return kept.isEmpty() ? Json.object().put("type", "commands") : Json.MAPPER.readTree(kept);
    }
}
