package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A command, a card with buttons, a tap, an edit, a forced reply and its answer. */
class DialogueTest extends Staged {

    @Test
    void a_command_reaches_the_bot_with_its_entity() {
        stage.rina.says(stage.group, "/ajukan@sopan_bot webservice");
        JsonNode message = stage.bot.updates().getFirst().path("message");
        assertThat(message.path("from").path("first_name").asString()).isEqualTo("Rina");
        assertThat(message.path("chat").path("id").asLong()).isEqualTo(stage.group);
        assertThat(message.path("entities").path(0).path("type").asString()).isEqualTo("bot_command");
        assertThat(message.path("entities").path(0).path("length").asInt()).isEqualTo(17);
        assertThat(message.path("date").asLong())
                .isEqualTo(stage.clock.instant().getEpochSecond());
    }

    @Test
    void a_tap_is_told_to_the_bot_and_its_answer_to_the_person() {
        card("Setujui?", "Setujui", "a:1");
        CompletableFuture<TapAnswer> tapped =
                CompletableFuture.supplyAsync(() -> stage.budi.taps(stage.group, "Setujui"));
        JsonNode query = firstOf("callback_query");
        assertThat(query.path("data").asString()).isEqualTo("a:1");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(stage.budi.id());
        stage.bot.must(
                "answerCallbackQuery",
                Map.of(
                        "callback_query_id",
                        query.path("id").asString(),
                        "text",
                        "Tidak berwenang",
                        "show_alert",
                        true));
        TapAnswer answer = tapped.join();
        assertThat(answer.text()).isEqualTo("Tidak berwenang");
        assertThat(answer.isAlert()).isTrue();
    }

    @Test
    void an_edited_card_shows_its_new_words_and_loses_its_buttons() {
        long id = card("Setujui?", "Setujui", "a:1").path("message_id").asLong();
        stage.bot.must("editMessageText", Map.of("chat_id", stage.group, "message_id", id, "text", "Disetujui"));
        SeenMessage card = stage.rina.lastIn(stage.group);
        assertThat(card.text()).isEqualTo("Disetujui");
        assertThat(card.buttons()).isEmpty();
    }

    @Test
    void a_selective_forced_reply_is_seen_by_the_person_it_answers_alone() {
        int asked = stage.rina.says(stage.group, "/ajukan").id();
        JsonNode prompt = stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "text",
                        "Untuk aplikasi apa?",
                        "reply_parameters",
                        Map.of("message_id", asked),
                        "reply_markup",
                        Map.of("force_reply", true, "selective", true)));
        int id = prompt.path("message_id").asInt();
        assertThat(prompt.has("reply_markup")).isFalse();
        assertThat(stage.rina.prompt(stage.group)).isEqualTo(id);
        assertThat(stage.budi.prompt(stage.group)).isZero();
        stage.bot.updates();
        stage.rina.replies(stage.group, id, "Presensi");
        JsonNode reply = stage.bot.updates().getFirst().path("message");
        assertThat(reply.path("reply_to_message").path("message_id").asInt()).isEqualTo(id);
        assertThat(stage.rina.prompt(stage.group)).isZero();
    }

    @Test
    void of_buttons_and_a_forced_reply_a_message_has_the_buttons_alone() {
        var both = Map.of(
                "inline_keyboard",
                List.of(List.of(Map.of("text", "Ambil", "callback_data", "ambil"))),
                "force_reply",
                true,
                "input_field_placeholder",
                "Jawaban");
        stage.bot.must("sendMessage", Map.of("chat_id", stage.group, "text", "?", "reply_markup", both));
        assertThat(stage.rina.lastIn(stage.group).json().path("reply_markup").propertyNames())
                .containsExactly("inline_keyboard");
    }

    @Test
    void a_message_with_a_forced_reply_cannot_be_edited() {
        JsonNode prompt = stage.bot.must(
                "sendMessage",
                Map.of("chat_id", stage.group, "text", "?", "reply_markup", Map.of("force_reply", true)));
        assertThat(stage.bot.refused(
                        "editMessageText",
                        Map.of(
                                "chat_id",
                                stage.group,
                                "message_id",
                                prompt.path("message_id").asInt(),
                                "text",
                                "!")))
                .isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void an_ephemeral_message_is_seen_by_its_receiver_alone() {
        JsonNode sent = stage.bot.must(
                "sendMessage",
                Map.of("chat_id", stage.group, "text", "Hanya untuk Budi", "receiver_user_id", stage.budi.id()));
        assertThat(sent.path("ephemeral_message_id").asInt()).isPositive();
        stage.bot.sends(stage.group, "Untuk semua");
        assertThat(stage.budi.reads(stage.group))
                .extracting(SeenMessage::text)
                .endsWith("Hanya untuk Budi", "Untuk semua");
        assertThat(stage.rina.reads(stage.group)).extracting(SeenMessage::text).doesNotContain("Hanya untuk Budi");
    }

    @Test
    void a_person_who_never_pressed_start_cannot_be_written_to() {
        var message = Map.of("chat_id", stage.rina.id(), "text", "Halo");
        assertThat(stage.bot.refused("sendMessage", message))
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        stage.rina.starts(stage.bot.id());
        stage.bot.must("sendMessage", message);
        assertThat(stage.rina.lastIn(stage.bot.id()).text()).isEqualTo("Halo");
        stage.rina.does("block", Map.of("bot_id", stage.bot.id()));
        assertThat(stage.bot.refused("sendMessage", message)).isEqualTo("Forbidden: bot was blocked by the user");
    }

    private JsonNode card(String text, String label, String data) {
        var button = Map.of("text", label, "callback_data", data, "style", "success");
        return stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "text",
                        text,
                        "reply_markup",
                        Map.of("inline_keyboard", List.of(List.of(button)))));
    }

    private JsonNode firstOf(String type) {
        JsonNode updates = stage.bot.must("getUpdates", Map.of("timeout", 10));
        return updates.path(0).path(type);
    }
}
