package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.sandbox.store.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Faults that happen by a plan. */
class FaultPlanTest extends Staged {

    private JsonNode plan(Map<String, ?> plan) {
        return stage.people.control().post("faults/plan", plan);
    }

    private void always(String kind) {
        plan(Map.of("rates", Map.of(kind, 1)));
    }

    private JsonNode send(long chat) {
        return stage.bot.call("sendMessage", Map.of("chat_id", chat, "text", "kartu"));
    }

    private List<String> struck() {
        List<String> struck = new ArrayList<>();
        stage.people.control().get("faults/plan").path("struck").forEach(strike -> struck.add(strike.asString()));
        return struck;
    }

    /** Which of so many calls fail. */
    private List<Integer> failures(int calls) {
        List<Integer> failures = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            if (!send(stage.group).path("ok").asBoolean()) {
                failures.add(call);
            }
        }
        return failures;
    }

    @Test
    void the_same_seed_strikes_the_same_calls_and_each_strike_can_be_played_alone() {
        plan(Map.of("seed", 7, "rates", Map.of("server_error", 0.3)));
        List<Integer> failures = failures(40);
        List<String> struck = struck();
        assertThat(failures).hasSizeBetween(4, 25);
        plan(Map.of("seed", 7, "rates", Map.of("server_error", 0.3)));
        assertThat(failures(40)).isEqualTo(failures);
        plan(Map.of("seed", 8, "rates", Map.of("server_error", 0.3)));
        assertThat(failures(40)).isNotEqualTo(failures);
        plan(Map.of("strikes", struck));
        assertThat(failures(40)).isEqualTo(failures);
        plan(Map.of("strikes", List.of(struck.getLast())));
        assertThat(failures(40)).containsExactly(failures.getLast());
    }

    @Test
    void a_plan_is_put_away() {
        always("server_error");
        assertThat(send(stage.group).path("error_code").asInt()).isEqualTo(500);
        stage.emulator.call("DELETE", "faults", Map.of());
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
    }

    @Test
    void one_chat_waits_and_the_others_do_not() {
        long other = stage.people.supergroup("Lain", stage.rina, stage.bot.id());
        plan(Map.of(
                "strikes", List.of("too_many_requests_in_chat sendMessage/" + stage.group + "#1"), "retry_after", 30));
        assertThat(send(stage.group).path("parameters").path("retry_after").asInt())
                .isEqualTo(30);
        assertThat(send(stage.group).path("error_code").asInt()).isEqualTo(429);
        assertThat(send(other).path("ok").asBoolean()).isTrue();
        stage.elapsed.advanceSeconds(30);
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
    }

    @Test
    void all_chats_wait() {
        plan(Map.of("strikes", List.of("too_many_requests sendMessage/" + stage.group + "#1"), "retry_after", 5));
        assertThat(send(stage.group).path("error_code").asInt()).isEqualTo(429);
        assertThat(stage.bot.refused("getMe", Map.of())).contains("retry after");
        stage.elapsed.advanceSeconds(5);
        assertThat(stage.bot.must("getMe", Map.of()).path("id").asLong()).isEqualTo(stage.bot.id());
    }

    @Test
    void a_call_is_delayed() {
        plan(Map.of("rates", Map.of("delay", 1), "delay_ms", 200));
        long since = System.nanoTime();
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
        assertThat(System.nanoTime() - since).isGreaterThanOrEqualTo(200_000_000);
    }

    @Test
    void an_update_comes_once_more_and_not_for_ever() {
        always("duplicate");
        stage.rina.says(stage.group, "/satu");
        assertThat(texts(0)).containsExactly("/satu");
        long id =
                stage.bot.must("getUpdates", Map.of()).path(0).path("update_id").asLong();
        assertThat(texts(id + 1)).containsExactly("/satu");
        assertThat(texts(id + 1)).isEmpty();
    }

    @Test
    void updates_come_out_of_order() {
        plan(Map.of("seed", 3, "rates", Map.of("out_of_order", 1)));
        for (int i = 0; i < 9; i++) {
            stage.rina.says(stage.group, "/u" + i);
        }
        List<String> texts = texts(0);
        assertThat(texts).hasSize(9).isNotEqualTo(texts.stream().sorted().toList());
        assertThat(texts).contains("/u0", "/u8");
    }

    /** Else whoever confirms what came would confirm what never came. */
    @Test
    void in_any_order_the_oldest_come_first() {
        plan(Map.of("seed", 3, "rates", Map.of("out_of_order", 1)));
        for (int i = 0; i < 9; i++) {
            stage.rina.says(stage.group, "/u" + i);
        }
        JsonNode updates = stage.bot.must("getUpdates", Map.of("limit", 3));
        assertThat(updates.valueStream()
                        .map(update -> update.at("/message/text").asString()))
                .containsExactlyInAnyOrder("/u0", "/u1", "/u2");
    }

    @Test
    void numbering_goes_on_elsewhere_and_an_old_offset_forgets_nothing() {
        long before = plain("/satu");
        always("new_numbering");
        long after = plain("/dua");
        assertThat(after).isNotEqualTo(before + 1);
        assertThat(stage.bot.must("getUpdates", Map.of("offset", 2_000_000_000)))
                .hasSize(1);
    }

    private long plain(String text) {
        stage.bot.updates();
        stage.rina.says(stage.group, text);
        return stage.bot.must("getUpdates", Map.of()).path(0).path("update_id").asLong();
    }

    @Test
    void an_update_never_comes() {
        always("update_expired");
        stage.rina.says(stage.group, "/satu");
        assertThat(texts(0)).isEmpty();
    }

    @Test
    void a_tap_comes_too_late_to_be_answered() {
        int card = stage.bot
                .must(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                stage.group,
                                "text",
                                "kartu",
                                "reply_markup",
                                Map.of(
                                        "inline_keyboard",
                                        List.of(List.of(Map.of("text", "Setujui", "callback_data", "y"))))))
                .path("message_id")
                .asInt();
        always("tap_expired");
        JsonNode tap = stage.rina.does("tap", Map.of("chat_id", stage.group, "message_id", card, "button", "Setujui"));
        assertThat(tap.path("state").asString()).isEqualTo("expired");
        assertThat(stage.bot.updates().getFirst().has("callback_query")).isTrue();
        assertThat(stage.bot.refused(
                        "answerCallbackQuery",
                        Map.of("callback_query_id", tap.path("id").asString())))
                .contains("query is too old");
    }

    @Test
    void what_was_sent_is_deleted() {
        always("message_deleted");
        int sent = stage.bot.sends(stage.group, "kartu").path("message_id").asInt();
        assertThat(stage.rina.reads(stage.group)).noneMatch(message -> message.id() == sent);
    }

    @Test
    void a_group_becomes_a_supergroup_once() {
        long group = stage.people.group("Kecil", stage.rina, stage.bot.id());
        always("group_migrated");
        stage.bot.sends(group, "kartu");
        JsonNode moved = send(group);
        long large = moved.path("parameters").path("migrate_to_chat_id").asLong();
        assertThat(large).isNegative();
        stage.bot.sends(large, "kartu");
        assertThat(send(large).path("ok").asBoolean()).isTrue();
    }

    @Test
    void the_bot_is_blocked_and_removed() {
        stage.rina.starts(stage.bot.id());
        plan(Map.of("rates", Map.of("bot_blocked", 1, "bot_removed", 1)));
        stage.bot.sends(stage.rina.id(), "kartu");
        stage.bot.sends(stage.group, "kartu");
        assertThat(send(stage.rina.id()).path("description").asString()).contains("bot was blocked by the user");
        assertThat(send(stage.group).path("description").asString()).contains("bot was kicked");
    }

    @Test
    void a_topic_is_closed() {
        long forum = stage.people.forum("Forum", stage.rina, stage.bot.id());
        int topic = stage.rina.topic(forum, "SOP");
        always("topic_closed");
        Map<String, ?> message = Map.of("chat_id", forum, "message_thread_id", topic, "text", "kartu");
        stage.bot.must("sendMessage", message);
        assertThat(stage.bot.refused("sendMessage", message)).contains("TOPIC_CLOSED");
    }

    @Test
    void a_file_is_gone() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "surat.pdf", new byte[] {1, 2});
        String file =
                stage.bot.updates().getLast().at("/message/document/file_id").asString();
        always("file_gone");
        assertThat(stage.bot.refused("getFile", Map.of("file_id", file))).contains("Bad Request");
    }

    @Test
    void a_file_cannot_be_had_now() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "surat.pdf", new byte[] {1, 2});
        String file =
                stage.bot.updates().getLast().at("/message/document/file_id").asString();
        plan(Map.of("strikes", List.of("file_unavailable getFile#1")));
        assertThat(stage.bot.refused("getFile", Map.of("file_id", file)))
                .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
        assertThat(stage.bot.must("getFile", Map.of("file_id", file)).has("file_path"))
                .isTrue();
    }

    @Test
    void what_is_sent_is_deleted_before_it_is_answered() {
        plan(Map.of("strikes", List.of("deleted_at_once " + stage.group + "#1")));
        assertThat(send(stage.group).path("description").asString())
                .isEqualTo("Internal Server Error: sent message was immediately deleted and can't be returned");
        assertThat(stage.rina.reads(stage.group)).noneMatch(seen -> seen.from() == stage.bot.id());
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rates\": {\"flood\": 1}} | there is no fault flood to plan, but refused, lost_answer",
                "{\"rates\": {\"bad_request\": 1}} | there is no fault bad_request to plan",
                "{\"rates\": {\"delay\": 1.5}} | the rate of delay is a number from 0 to 1, not 1.5",
                "{\"rates\": [1]} | rates is an object",
                "{\"strikes\": [\"x\"]} | a strike is written as",
                "{\"retry_after\": 0} | retry_after is a whole number from 1 to 3600, not 0",
                "{\"seed\": \"x\"} | seed is a whole number",
                "{\"sed\": 1} | a fault plan has no sed, but [delay_ms, rates, retry_after, seed, strikes]",
            })
    void a_bad_plan_is_refused_with_what_is_allowed(String plan, String words) {
        Map<String, Object> given = new HashMap<>();
        Json.MAPPER.readTree(plan).properties().forEach(field -> given.put(field.getKey(), field.getValue()));
        assertThatThrownBy(() -> stage.people.control().post("faults/plan", given))
                .hasMessageContaining(words);
    }

    private List<String> texts(long offset) {
        List<String> texts = new ArrayList<>();
        stage.bot
                .must("getUpdates", Map.of("offset", offset))
                .forEach(update -> texts.add(update.at("/message/text").asString()));
        return texts;
    }
}
