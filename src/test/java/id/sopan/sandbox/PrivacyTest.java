package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a bot in privacy mode hears of a group, and what an administrator hears. */
class PrivacyTest extends Staged {

    @Test
    void chatter_is_not_heard() {
        stage.rina.says(stage.group, "Selamat pagi");
        stage.rina.says(stage.group, "coba /ajukan di tengah kalimat");
        assertThat(stage.bot.updates()).isEmpty();
    }

    @Test
    void commands_are_heard_but_for_those_to_other_bots() {
        stage.rina.says(stage.group, "/status");
        stage.rina.says(stage.group, "/status@Sopan_Bot");
        stage.rina.says(stage.group, "/status@other_bot");
        assertThat(stage.bot.updates()).hasSize(2);
    }

    @Test
    void replies_to_its_own_messages_are_heard_and_others_not() {
        int own = stage.bot
                .sends(stage.group, "Apa alasannya?")
                .path("message_id")
                .asInt();
        int others = stage.rina.says(stage.group, "Halo").id();
        stage.budi.replies(stage.group, own, "Lengkap");
        stage.budi.replies(stage.group, others, "Halo juga");
        assertThat(stage.bot.updates())
                .extracting(update -> update.path("message").path("text").asString())
                .containsExactly("Lengkap");
    }

    @Test
    void an_administrator_hears_all() {
        stage.raiseBot();
        stage.bot.updates();
        stage.rina.says(stage.group, "Selamat pagi");
        assertThat(stage.bot.updates()).hasSize(1);
    }

    @Test
    void a_bot_without_privacy_mode_hears_all() {
        stage.people.control().post("bots", Map.of("token", Stage.TOKEN, "privacy_mode", false));
        stage.rina.says(stage.group, "Selamat pagi");
        assertThat(stage.bot.updates()).hasSize(1);
        assertThat(stage.bot
                        .must("getMe", Map.of())
                        .path("can_read_all_group_messages")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_edited_command_comes_as_an_edited_message() {
        int id = stage.rina.says(stage.group, "/status").id();
        stage.bot.updates();
        stage.rina.does("edit", Map.of("chat_id", stage.group, "message_id", id, "text", "/antrian"));
        var edited = stage.bot.updates().getFirst().path("edited_message");
        assertThat(edited.path("text").asString()).isEqualTo("/antrian");
        assertThat(edited.path("edit_date").asLong()).isPositive();
    }

    @Test
    void a_first_reaction_comes_as_an_edited_message_without_a_change() {
        int id = stage.rina.says(stage.group, "/status").id();
        stage.bot.updates();
        for (String emoji : new String[] {"👍", "🎉"}) {
            stage.budi.does("react", Map.of("chat_id", stage.group, "message_id", id, "emoji", emoji));
        }
        var updates = stage.bot.updates();
        assertThat(updates).hasSize(1);
        var edited = updates.getFirst().path("edited_message");
        assertThat(edited.path("text").asString()).isEqualTo("/status");
        assertThat(edited.has("edit_date")).isFalse();
    }

    @Test
    void an_anonymous_administrator_hides_in_messages_but_not_in_taps() {
        stage.rina.does("promote", Map.of("chat_id", stage.group, "user_id", stage.budi.id(), "is_anonymous", true));
        stage.rina.does("demote", Map.of("chat_id", stage.group, "user_id", stage.budi.id()));
        assertThat(stage.budi
                        .says(stage.group, "Halo")
                        .json()
                        .path("from")
                        .path("id")
                        .asLong())
                .isEqualTo(stage.budi.id());
        stage.rina.does("promote", Map.of("chat_id", stage.group, "user_id", stage.budi.id(), "is_anonymous", true));
        stage.bot.updates();
        stage.budi.says(stage.group, "/status");
        var message = stage.bot.updates().getFirst().path("message");
        assertThat(message.path("from").path("id").asLong()).isEqualTo(1_087_968_824L);
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(stage.group);
        int card = stage.bot.sends(stage.group, "Kartu").path("message_id").asInt();
        stage.budi.does("tap", Map.of("chat_id", stage.group, "message_id", card, "callback_data", "x"));
        var query = stage.bot.updates().getFirst().path("callback_query");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(stage.budi.id());
    }
}
