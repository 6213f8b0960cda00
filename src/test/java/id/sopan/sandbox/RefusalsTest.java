package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.PlainBot;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The words with which calls are refused are Telegram's. */
class RefusalsTest extends Staged {

    @Test
    void texts_have_bounds() {
        assertThat(stage.bot.refused("sendMessage", text("a".repeat(4097))))
                .isEqualTo("Bad Request: message is too long");
        assertThat(stage.bot.refused("sendMessage", text("  \n "))).isEqualTo("Bad Request: message text is empty");
        stage.bot.must("sendMessage", text("😀".repeat(2048)));
        assertThat(stage.bot.refused("sendMessage", text("😀".repeat(2049))))
                .isEqualTo("Bad Request: message is too long");
    }

    @Test
    void a_button_leads_to_a_host_that_others_can_reach_too() {
        for (String url : List.of("http://localhost:8080/statistik", "https://intranet", "nonsense")) {
            assertThat(stage.bot.refused("sendMessage", leadingTo(url)))
                    .isEqualTo("Bad Request: inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        for (String url : List.of(
                "https://t.me/c/1/2?thread=3",
                "example.go.id",
                "http://127.0.0.1:8080/",
                "tg://user?id=1",
                "http://[::1]:80/x")) {
            stage.bot.must("sendMessage", leadingTo(url));
        }
    }

    private Map<String, Object> leadingTo(String url) {
        var button = Map.of("text", "Buka", "url", url);
        return Map.of(
                "chat_id",
                stage.group,
                "text",
                "x",
                "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(button))));
    }

    @Test
    void an_unchanged_edit_is_refused() {
        int id = stage.bot.sends(stage.group, "Sama").path("message_id").asInt();
        assertThat(stage.bot.refused("editMessageText", edit(id, "Sama")))
                .isEqualTo("Bad Request: message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
    }

    @Test
    void only_own_messages_are_edited() {
        int id = stage.rina.says(stage.group, "Milik Rina").id();
        assertThat(stage.bot.refused("editMessageText", edit(id, "x")))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(stage.bot.refused("editMessageText", edit(9999, "x")))
                .isEqualTo("Bad Request: message to edit not found");
    }

    @Test
    void messages_are_deleted_within_48_hours_of_business_time() {
        int id = stage.bot.sends(stage.group, "Sementara").path("message_id").asInt();
        var delete = Map.of("chat_id", stage.group, "message_id", id);
        stage.people.timePasses(Duration.ofDays(2));
        assertThat(stage.bot.refused("deleteMessage", delete))
                .isEqualTo("Bad Request: message can't be deleted for everyone");
        int other = stage.bot.sends(stage.group, "Sementara").path("message_id").asInt();
        stage.bot.must("deleteMessage", Map.of("chat_id", stage.group, "message_id", other));
        assertThat(stage.bot.refused("deleteMessage", Map.of("chat_id", stage.group, "message_id", other)))
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void chats_that_cannot_be_written_to() {
        assertThat(stage.bot.refused("sendMessage", Map.of("chat_id", -5, "text", "x")))
                .isEqualTo("Bad Request: chat not found");
        stage.rina.does("kick", Map.of("chat_id", stage.group, "user_id", stage.bot.id()));
        assertThat(stage.bot.refused("sendMessage", text("x")))
                .isEqualTo("Forbidden: bot was kicked from the supergroup chat");
    }

    @Test
    void replies_and_topics_must_exist() {
        assertThat(stage.bot.refused(
                        "sendMessage",
                        Map.of("chat_id", stage.group, "text", "x", "reply_parameters", Map.of("message_id", 999))))
                .isEqualTo("Bad Request: message to be replied not found");
        stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "text",
                        "x",
                        "reply_parameters",
                        Map.of("message_id", 999, "allow_sending_without_reply", true)));
        assertThat(stage.bot.refused(
                        "sendMessage", Map.of("chat_id", stage.group, "text", "x", "message_thread_id", 7)))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void a_closed_topic_takes_no_messages() {
        long forum = stage.people.forum("Forum", stage.rina, stage.bot.id());
        int topic = stage.rina.topic(forum, "Server");
        var message = Map.of("chat_id", forum, "text", "x", "message_thread_id", topic);
        assertThat(stage.bot
                        .must("sendMessage", message)
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(topic);
        stage.rina.does("close_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        assertThat(stage.bot.refused("sendMessage", message)).isEqualTo("Bad Request: TOPIC_CLOSED");
    }

    @Test
    void closed_General_takes_no_messages_without_a_topic() {
        long forum = stage.people.forum("Forum", stage.rina, stage.bot.id());
        int topic = stage.rina.topic(forum, "Server");
        var message = Map.of("chat_id", forum, "text", "x");
        stage.rina.does("close_topic", Map.of("chat_id", forum));

        assertThat(stage.bot.refused("sendMessage", message)).isEqualTo("Bad Request: TOPIC_CLOSED");
        stage.bot.must("sendMessage", Map.of("chat_id", forum, "text", "x", "message_thread_id", topic));

        stage.rina.does("reopen_topic", Map.of("chat_id", forum));
        assertThat(stage.bot.must("sendMessage", message).has("message_thread_id"))
                .isFalse();
    }

    @Test
    void a_deleted_topic_is_gone_with_its_messages_and_no_bot_is_told() {
        long forum = stage.people.forum("Forum", stage.rina, stage.bot.id());
        int topic = stage.rina.topic(forum, "Server");
        var message = Map.of("chat_id", forum, "text", "x", "message_thread_id", topic);
        int card = stage.bot.must("sendMessage", message).path("message_id").asInt();
        int pending = stage.bot.must("getUpdates", Map.of()).size();

        stage.rina.does("delete_topic", Map.of("chat_id", forum, "message_thread_id", topic));

        assertThat(stage.bot.refused("sendMessage", message)).isEqualTo("Bad Request: message thread not found");
        assertThat(stage.bot.refused("editMessageText", Map.of("chat_id", forum, "message_id", card, "text", "y")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(stage.bot.refused("deleteMessage", Map.of("chat_id", forum, "message_id", card)))
                .isEqualTo("Bad Request: message to delete not found");
        stage.elapsed.advanceSeconds(1);
        assertThat(stage.bot.must("getUpdates", Map.of()).size()).isEqualTo(pending);
        assertThat(stage.rina.reads(forum)).noneMatch(seen -> seen.id() >= topic);
    }

    @Test
    void unknown_methods_and_tokens() {
        assertThat(stage.bot.call("sendNothing", Map.of()).toString())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        var other = new PlainBot(stage.emulator.address(), "4242:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(other.refused("getMe", Map.of())).isEqualTo("Unauthorized");
        assertThat(stage.bot.must("GETME", Map.of()).path("username").asString())
                .isEqualTo("sopan_bot");
    }

    @Test
    void a_group_that_became_a_supergroup_names_its_new_id() {
        long old = stage.people.group("Kecil", stage.rina, stage.bot.id());
        stage.bot.updates();
        long now = stage.rina.does("migrate", Map.of("chat_id", old)).path("id").asLong();
        JsonNode answer = stage.bot.call("sendMessage", Map.of("chat_id", old, "text", "x"));
        assertThat(answer.path("description").asString())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(now);
        var updates = stage.bot.updates();
        tells_that_the_bot_came(updates.get(0), now);
        assertThat(updates.get(1).path("message").path("migrate_to_chat_id").asLong())
                .isEqualTo(now);
        assertThat(updates.get(2).path("message").path("migrate_from_chat_id").asLong())
                .isEqualTo(old);
        assertThat(updates).hasSize(3);
        stage.bot.sends(now, "x");
    }

    @Test
    void what_was_said_before_a_group_became_a_supergroup_can_be_edited_and_not_answered() {
        long old = stage.people.group("Kecil", stage.rina, stage.bot.id());
        int said = stage.bot.sends(old, "x").path("message_id").asInt();
        stage.rina.does("migrate", Map.of("chat_id", old));
        stage.bot.must("editMessageText", Map.of("chat_id", old, "message_id", said, "text", "y"));
        assertThat(stage.rina.reads(old)).anyMatch(message -> message.text().equals("y"));
        assertThat(stage.bot.refused("deleteMessage", Map.of("chat_id", old, "message_id", said)))
                .contains("upgraded to a supergroup");
    }

    @Test
    void that_the_bot_came_into_the_supergroup_may_be_told_last() {
        long old = stage.people.group("Kecil", stage.rina, stage.bot.id());
        stage.bot.updates();
        long now = stage.rina
                .does("migrate", Map.of("chat_id", old, "told_last", true))
                .path("id")
                .asLong();
        tells_that_the_bot_came(stage.bot.updates().get(2), now);
    }

    private static void tells_that_the_bot_came(JsonNode update, long supergroup) {
        JsonNode told = update.path("my_chat_member");
        assertThat(told.path("chat").path("id").asLong()).isEqualTo(supergroup);
        assertThat(told.path("old_chat_member").path("status").asString()).isEqualTo("left");
        assertThat(told.path("new_chat_member").path("status").asString()).isEqualTo("member");
    }

    @Test
    void a_keyboard_has_bounds() {
        assertThat(keyboard(100, "A").path("ok").asBoolean()).isTrue();
        assertThat(keyboard(101, "A").path("description").asString())
                .isEqualTo("Bad Request: reply markup is too long");
        assertThat(keyboard(100, "A".repeat(70)).path("description").asString())
                .isEqualTo("Bad Request: reply markup is too long");
    }

    @Test
    void what_stands_in_an_empty_input_field_has_at_most_64_characters() {
        assertThat(asking("a".repeat(65)).path("description").asString())
                .isEqualTo("Bad Request: input field placeholder is too long");
        assertThat(asking("a".repeat(64)).path("ok").asBoolean()).isTrue();
    }

    private JsonNode asking(String placeholder) {
        var prompt = Map.of("force_reply", true, "input_field_placeholder", placeholder);
        return stage.bot.call("sendMessage", Map.of("chat_id", stage.group, "text", "x", "reply_markup", prompt));
    }

    @Test
    void of_the_formatting_the_first_hundred_pieces_are_kept() {
        JsonNode sent = stage.bot.must(
                "sendMessage",
                Map.of("chat_id", stage.group, "parse_mode", "HTML", "text", "<b>a</b> ".repeat(101) + "/bantuan"));
        assertThat(sent.path("entities")).hasSize(101);
        assertThat(sent.path("entities").get(99).path("offset").asInt()).isEqualTo(2 * 99);
        assertThat(sent.path("entities").get(100).path("type").asString()).isEqualTo("bot_command");
    }

    private JsonNode keyboard(int buttons, String label) {
        Object button = Map.of("text", label, "callback_data", "x");
        Object rows = Collections.nCopies(buttons, List.of(button));
        return stage.bot.call(
                "sendMessage",
                Map.of("chat_id", stage.group, "text", "x", "reply_markup", Map.of("inline_keyboard", rows)));
    }

    @Test
    void commands_have_bounds() {
        assertThat(stage.bot.refused("setMyCommands", commands("Ajukan", "x")))
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(stage.bot.refused("setMyCommands", commands("ajukan", "")))
                .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private Map<String, ?> commands(String command, String description) {
        return Map.of("commands", List.of(Map.of("command", command, "description", description)));
    }

    private Map<String, ?> text(String text) {
        return Map.of("chat_id", stage.group, "text", text);
    }

    private Map<String, ?> edit(int id, String text) {
        return Map.of("chat_id", stage.group, "message_id", id, "text", text);
    }
}
