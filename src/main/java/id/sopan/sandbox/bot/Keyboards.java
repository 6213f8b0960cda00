package id.sopan.sandbox.bot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks {@code reply_markup} as Telegram's server does. */
final class Keyboards {

    private static final int BUTTONS = 100;
    private static final int PER_ROW = 8;
    private static final int BYTES = 10_000;
    private static final int DATA_BYTES = 64;
    private static final int PLACEHOLDER = 64;

    /** A host has a dot, or is an IPv6 address: {@code http://localhost} is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)tg://\\S+|(https?://)?([^\\s./?#]+\\.[^\\s/?#]+|\\[[0-9a-f:]+](:\\d+)?)([/?#]\\S*)?");

    private static final Set<String> STYLES = Set.of("", "danger", "success", "primary");
    private static final List<String> ACTIONS = List.of(
            "callback_data",
            "url",
            "copy_text",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "callback_game",
            "pay");

    /** The server takes the first of these that is given and drops the others without a word. */
    private static final List<String> KINDS = List.of("keyboard", "inline_keyboard", "remove_keyboard", "force_reply");

    private Keyboards() {}

    /** Any markup that a new message may have; null where there is none. */
    static @Nullable ObjectNode any(Call call, boolean privateChat) {
        JsonNode markup = call.parameters().json("reply_markup");
        if (markup == null || markup.isNull() || markup.isEmpty()) {
            return null;
        }
        if (!(markup instanceof ObjectNode object)) {
            throw ApiError.badRequest("object expected as reply markup");
        }
        Optional<String> kind =
                KINDS.stream().filter(name -> isGiven(object.path(name))).findFirst();
        if (kind.isEmpty()) {
            return null;
        }
        if (kind.get().equals("inline_keyboard")) {
            return inline(object.retain("inline_keyboard"), privateChat);
        }
        String placeholder = object.path("input_field_placeholder").asString("");
        if (placeholder.codePointCount(0, placeholder.length()) > PLACEHOLDER) {
            throw ApiError.badRequest("input field placeholder is too long");
        }
        return object.remove(
                KINDS.stream().filter(name -> !name.equals(kind.get())).toList());
    }

    private static boolean isGiven(JsonNode kind) {
        return kind.isArray() ? !kind.isEmpty() : kind.asBoolean(false);
    }

    /** An inline keyboard, the only markup of an edited message; null where there is none. */
    static @Nullable ObjectNode inlineOnly(Call call, boolean privateChat) {
        ObjectNode markup = any(call, privateChat);
        if (markup != null && !markup.has("inline_keyboard")) {
            throw ApiError.badRequest("inline keyboard expected");
        }
        return markup;
    }

    private static @Nullable ObjectNode inline(ObjectNode markup, boolean privateChat) {
        int buttons = 0;
        for (JsonNode row : markup.path("inline_keyboard")) {
            if (!row.isArray()) {
                throw ApiError.badRequest("can't parse reply keyboard markup JSON object");
            }
            buttons += row.size();
            if (row.size() > PER_ROW || buttons > BUTTONS) {
                throw ApiError.badRequest("reply markup is too long");
            }
            for (JsonNode button : row) {
                check(button, privateChat);
            }
        }
        if (markup.toString().getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw ApiError.badRequest("reply markup is too long");
        }
        return buttons == 0 ? null : markup;
    }

    private static void check(JsonNode button, boolean privateChat) {
        if (button.path("text").asString("").isEmpty()) {
            throw ApiError.badRequest("can't parse inline keyboard button: Field \"text\" must be a non-empty String");
        }
        if (ACTIONS.stream().noneMatch(button::has)) {
            throw ApiError.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (!STYLES.contains(button.path("style").asString(""))) {
            throw ApiError.badRequest("can't parse inline keyboard button: Invalid button style specified");
        }
        if (button.has("callback_data")) {
            int bytes = button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > DATA_BYTES) {
                throw ApiError.badRequest("BUTTON_DATA_INVALID");
            }
        }
        if (button.has("url")
                && !ADDRESS.matcher(button.path("url").asString("")).matches()) {
            throw ApiError.badRequest(
                    "inline keyboard button URL '" + button.path("url").asString("") + "' is invalid: Wrong HTTP URL");
        }
        int copied = button.path("copy_text").path("text").asString("").length();
        if (button.has("copy_text") && (copied < 1 || copied > 256)) {
            throw ApiError.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
        if (button.has("web_app") && !privateChat) {
            throw ApiError.badRequest("BUTTON_TYPE_INVALID");
        }
    }
}
