package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of callback queries: 150 seconds, one answer, 64 bytes. */
class TapsTest extends Staged {

    @Test
    void a_tap_that_waits_too_long_is_neither_delivered_nor_answered() {
        String id = tap("x");
        stage.elapsed.advanceSeconds(151);
        assertThat(stage.bot.updates()).isEmpty();
        assertThat(stage.bot.refused("answerCallbackQuery", Map.of("callback_query_id", id)))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThat(stage.people.control().get("taps/" + id).path("state").asString())
                .isEqualTo("expired");
    }

    @Test
    void business_time_does_not_age_a_tap() {
        tap("x");
        stage.people.timePasses(Duration.ofDays(2));
        assertThat(stage.bot.updates()).hasSize(1);
    }

    @Test
    void a_query_takes_one_answer() {
        String id = tap("x");
        stage.bot.must("answerCallbackQuery", Map.of("callback_query_id", id, "text", "Baik"));
        assertThat(stage.bot.refused("answerCallbackQuery", Map.of("callback_query_id", id)))
                .startsWith("Bad Request: query is too old");
        assertThat(stage.people.control().get("taps/" + id).path("text").asString())
                .isEqualTo("Baik");
    }

    @Test
    void an_answer_has_at_most_200_characters() {
        String id = tap("x");
        assertThat(stage.bot.refused("answerCallbackQuery", Map.of("callback_query_id", id, "text", "a".repeat(201))))
                .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
    }

    @Test
    void callback_data_is_counted_in_bytes() {
        send("a".repeat(64));
        assertThat(refused("a".repeat(65))).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(refused("é".repeat(33))).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(refused("")).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void an_ephemeral_message_can_be_tapped() {
        stage.bot.must("sendMessage", with("a:1", Map.of("receiver_user_id", stage.budi.id())));
        var message = stage.budi.lastIn(stage.group);
        stage.budi.does("tap", Map.of("chat_id", stage.group, "ephemeral_message_id", message.id(), "button", "Ya"));
        JsonNode query = stage.bot.updates().getFirst().path("callback_query");
        assertThat(query.path("message").path("ephemeral_message_id").asInt()).isEqualTo(message.id());
    }

    private String tap(String data) {
        int card = send(data).path("message_id").asInt();
        return stage.budi
                .does("tap", Map.of("chat_id", stage.group, "message_id", card, "button", "Ya"))
                .path("id")
                .asString();
    }

    private JsonNode send(String data) {
        return stage.bot.must("sendMessage", with(data, Map.of()));
    }

    private String refused(String data) {
        return stage.bot.refused("sendMessage", with(data, Map.of()));
    }

    private Map<String, Object> with(String data, Map<String, ?> more) {
        var call = new HashMap<String, Object>(more);
        call.put("chat_id", stage.group);
        call.put("text", "Kartu");
        var button = Map.of("text", "Ya", "callback_data", data);
        call.put("reply_markup", Map.of("inline_keyboard", List.of(List.of(button))));
        return call;
    }
}
