package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The narrowest scope that has commands is what a person sees. */
class CommandScopesTest extends Staged {

    @Test
    void scopes_and_languages() {
        set("umum", Map.of("type", "default"), "");
        set("grup", Map.of("type", "all_group_chats"), "");
        set("group", Map.of("type", "all_group_chats"), "en");
        set("admin", Map.of("type", "chat_administrators", "chat_id", stage.group), "");
        assertThat(seen(stage.budi, stage.group)).containsExactly("group");
        assertThat(seen(stage.rina, stage.group)).containsExactly("admin");
        assertThat(seen(stage.budi, stage.bot.id())).containsExactly("umum");
        stage.bot.must("deleteMyCommands", Map.of("scope", Map.of("type", "all_group_chats"), "language_code", "en"));
        assertThat(seen(stage.budi, stage.group)).containsExactly("grup");
    }

    private void set(String command, Map<String, ?> scope, String language) {
        var list = List.of(Map.of("command", command, "description", "Keterangan"));
        stage.bot.must("setMyCommands", Map.of("commands", list, "scope", scope, "language_code", language));
    }

    private List<String> seen(Person person, long chat) {
        return stage.people
                .control()
                .get("as/" + person.id() + "/commands?chat_id=" + chat)
                .valueStream()
                .map(command -> command.path("command").asString())
                .toList();
    }
}
