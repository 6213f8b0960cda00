package id.sopan.sandbox;

import id.sopan.sandbox.testing.PlainBot;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A small bot over the wire. {@code /ajukan} brings a card with a choice, then a question by forced reply; the reply
 * ends the form. Who did not ask gets an alert. It lives until the connection ends.
 */
final class ScriptedBot {

    static final String BELONGS_TO_ANOTHER = "Formulir ini sedang diisi oleh orang lain.";
    static final String PLACEHOLDER = "Jawaban Bapak/Ibu";

    private final PlainBot bot;
    private long asker;
    private long card;
    private long prompt;

    private ScriptedBot(PlainBot bot) {
        this.bot = bot;
    }

    static void start(URI emulator, String token) {
        var scripted = new ScriptedBot(new PlainBot(emulator, token));
        scripted.bot.must(
                "setMyCommands",
                Map.of("commands", List.of(Map.of("command", "ajukan", "description", "Mengajukan permohonan"))));
        Thread.ofVirtual().start(scripted::poll);
    }

    private void poll() {
        long offset = 0;
        try {
            while (true) {
                for (JsonNode update : bot.must("getUpdates", Map.of("offset", offset, "timeout", 30))) {
                    offset = update.path("update_id").asLong() + 1;
                    handle(update);
                }
            }
        } catch (UncheckedIOException | AssertionError connectionEnded) {
            return;
        }
    }

    private void handle(JsonNode update) {
        JsonNode message = update.path("message");
        JsonNode query = update.path("callback_query");
        if (query.isObject()) {
            tapped(query);
        } else if (message.path("text").asString("").startsWith("/ajukan")) {
            ask(message);
        } else if (message.path("reply_to_message").path("message_id").asLong(-1) == prompt) {
            answered(message);
        }
    }

    private void ask(JsonNode message) {
        asker = message.path("from").path("id").asLong();
        card = send(
                        message,
                        "<b>Permohonan</b>\nData dikirim atau diterima?",
                        Map.of("reply_markup", keyboard("Dikirim", "success", "Batal", "danger")))
                .path("message_id")
                .asLong();
    }

    private void tapped(JsonNode query) {
        boolean own = query.path("from").path("id").asLong() == asker;
        var answer = new HashMap<String, Object>(
                Map.of("callback_query_id", query.path("id").asString()));
        answer.putAll(own ? Map.of("text", "Dicatat.") : Map.of("text", BELONGS_TO_ANOTHER, "show_alert", true));
        bot.must("answerCallbackQuery", answer);
        if (own) {
            JsonNode message = query.path("message");
            edit(message, "<b>Permohonan</b>\nDikirim. Pertanyaan berikut menyusul.");
            var forced = Map.of("force_reply", true, "input_field_placeholder", PLACEHOLDER);
            prompt = send(message, "Untuk aplikasi apa?", Map.of("reply_markup", forced))
                    .path("message_id")
                    .asLong();
        }
    }

    /** Takes a text, or a file that it sends back. */
    private void answered(JsonNode message) {
        bot.must("deleteMessage", Map.of("chat_id", chat(message), "message_id", prompt));
        JsonNode file = message.path("document");
        if (file.isObject()) {
            bot.must(
                    "sendDocument",
                    Map.of(
                            "chat_id",
                            chat(message),
                            "document",
                            file.path("file_id").asString()));
        }
        edit(message, "<b>Permohonan</b> tersimpan: <i>" + message.path("text").asString("berkas") + "</i>");
    }

    private JsonNode send(JsonNode about, String html, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("chat_id", chat(about), "text", html, "parse_mode", "HTML"));
        body.putAll(more);
        return bot.must("sendMessage", body);
    }

    private void edit(JsonNode about, String html) {
        bot.must(
                "editMessageText",
                Map.of("chat_id", chat(about), "message_id", card, "text", html, "parse_mode", "HTML"));
    }

    private static long chat(JsonNode message) {
        return message.path("chat").path("id").asLong();
    }

    private static Map<String, ?> keyboard(String one, String style, String other, String otherStyle) {
        return Map.of(
                "inline_keyboard",
                List.of(List.of(
                        Map.of("text", one, "callback_data", "a", "style", style),
                        Map.of("text", other, "callback_data", "b", "style", otherStyle))));
    }
}
