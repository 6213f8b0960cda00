package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.Person;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members, topics, channels, albums, copies: what a bot finds out and does in chats. */
class ChatsTest extends Staged {

    @Test
    void members_are_what_they_are() {
        assertThat(status(stage.rina.id())).isEqualTo("creator");
        assertThat(status(stage.budi.id())).isEqualTo("member");
        stage.budi.does("leave", Map.of("chat_id", stage.group));
        assertThat(status(stage.budi.id())).isEqualTo("left");
        stage.rina.does("ban", Map.of("chat_id", stage.group, "user_id", stage.budi.id()));
        assertThat(status(stage.budi.id())).isEqualTo("kicked");
        assertThat(stage.bot
                        .must("getChatMemberCount", Map.of("chat_id", stage.group))
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void who_came_later_than_the_chat_was_made_is_marked() {
        Person sari = stage.people.person("Sari", "sari", "id");
        sari.does("join", Map.of("chat_id", stage.group));
        assertThat(stage.people.control().get("chats/" + stage.group + "/members"))
                .filteredOn(member -> member.path("joined").asBoolean())
                .extracting(member -> member.path("user").path("id").asLong())
                .containsExactly(sari.id());
    }

    @Test
    void a_bot_that_is_no_administrator_bans_nobody() {
        var ban = Map.of("chat_id", stage.group, "user_id", stage.budi.id());
        assertThat(stage.bot.refused("banChatMember", ban))
                .isEqualTo("Bad Request: not enough rights to restrict/unrestrict chat member");
        stage.raiseBot();
        stage.bot.must("banChatMember", ban);
        assertThat(status(stage.budi.id())).isEqualTo("kicked");
        assertThat(stage.bot.refused("banChatMember", Map.of("chat_id", stage.group, "user_id", stage.rina.id())))
                .isEqualTo("Bad Request: can't remove chat owner");
    }

    @Test
    void being_added_and_thrown_out_is_told_to_the_bot() {
        stage.rina.does("kick", Map.of("chat_id", stage.group, "user_id", stage.bot.id()));
        JsonNode out = stage.bot.updates().getFirst().path("my_chat_member");
        assertThat(out.path("old_chat_member").path("status").asString()).isEqualTo("member");
        assertThat(out.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        stage.rina.does("add", Map.of("chat_id", stage.group, "user_id", stage.bot.id()));
        List<JsonNode> updates = stage.bot.updates();
        assertThat(updates.get(0).path("my_chat_member").path("from").path("id").asLong())
                .isEqualTo(stage.rina.id());
        assertThat(updates.get(1)
                        .path("message")
                        .path("new_chat_members")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(stage.bot.id());
    }

    @Test
    void a_channel_writes_in_a_group() {
        long channel = stage.people
                .control()
                .post("chats", Map.of("type", "channel", "title", "Warta", "creator", stage.rina.id()))
                .path("id")
                .asLong();
        stage.rina.does("send", Map.of("chat_id", stage.group, "text", "/status", "sender_chat_id", channel));
        JsonNode message = stage.bot.updates().getFirst().path("message");
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(channel);
        assertThat(message.path("from").path("username").asString()).isEqualTo("Channel_Bot");
    }

    @Test
    void a_bot_makes_topics_and_answers_in_them() {
        long forum = stage.people.forum("Forum", stage.rina, stage.bot.id(), stage.budi.id());
        stage.rina.does("promote", Map.of("chat_id", forum, "user_id", stage.bot.id()));
        stage.bot.updates();
        int topic = stage.bot
                .must("createForumTopic", Map.of("chat_id", forum, "name", "Server"))
                .path("message_thread_id")
                .asInt();
        stage.budi.says(forum, topic, "/ajukan");
        JsonNode command = stage.bot.updates().getLast().path("message");
        assertThat(command.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(command.path("is_topic_message").asBoolean()).isTrue();
        var reply = Map.of("message_id", command.path("message_id").asInt());
        JsonNode answer =
                stage.bot.must("sendMessage", Map.of("chat_id", forum, "text", "Baik", "reply_parameters", reply));
        assertThat(answer.path("message_thread_id").asInt()).isEqualTo(topic);
    }

    @Test
    void a_photo_an_album_and_copies() throws IOException {
        stage.rina.starts(stage.bot.id());
        stage.people
                .control()
                .upload("as/" + stage.rina.id() + "/send", Map.of("chat_id", stage.bot.id()), "photo", "a.png", png());
        JsonNode photo =
                stage.bot.updates().getLast().path("message").path("photo").path(0);
        assertThat(photo.path("width").asInt()).isEqualTo(8);
        var item = Map.of("type", "photo", "media", photo.path("file_id").asString(), "caption", "Foto");
        JsonNode album = stage.bot.must("sendMediaGroup", Map.of("chat_id", stage.group, "media", List.of(item, item)));
        assertThat(album).hasSize(2);
        var document = Map.of("type", "document", "media", "none");
        assertThat(stage.bot.refused(
                        "sendMediaGroup", Map.of("chat_id", stage.group, "media", List.of(item, document))))
                .isEqualTo("Bad Request: document can't be mixed with other media types");
        int first = album.path(0).path("message_id").asInt();
        var source = Map.of("chat_id", stage.rina.id(), "from_chat_id", stage.group, "message_id", first);
        stage.bot.must("copyMessage", source);
        assertThat(stage.rina.lastIn(stage.bot.id()).json().has("forward_origin"))
                .isFalse();
        stage.bot.must("forwardMessage", source);
        assertThat(stage.rina
                        .lastIn(stage.bot.id())
                        .json()
                        .path("forward_origin")
                        .path("sender_user")
                        .path("id")
                        .asLong())
                .isEqualTo(stage.bot.id());
    }

    @Test
    void several_messages_are_forwarded_and_copied_at_once() throws IOException {
        stage.rina.starts(stage.bot.id());
        stage.people
                .control()
                .upload("as/" + stage.rina.id() + "/send", Map.of("chat_id", stage.bot.id()), "photo", "a.png", png());
        String photo = stage.bot
                .updates()
                .getLast()
                .path("message")
                .path("photo")
                .path(0)
                .path("file_id")
                .asString();
        var item = Map.of("type", "photo", "media", photo, "caption", "Foto");
        List<Integer> album = stage.bot
                .must("sendMediaGroup", Map.of("chat_id", stage.group, "media", List.of(item, item)))
                .valueStream()
                .map(message -> message.path("message_id").asInt())
                .toList();
        JsonNode forwarded = stage.bot.must("forwardMessages", several(List.of(album.get(0), album.get(1), 999_999)));
        assertThat(forwarded).hasSize(2).allMatch(sent -> sent.size() == 1 && sent.has("message_id"));
        assertThat(stage.rina.reads(stage.bot.id()).reversed().subList(0, 2))
                .extracting(seen -> seen.json().path("media_group_id").asString(""))
                .doesNotContain("")
                .hasSize(2)
                .satisfies(groups -> assertThat(groups.getFirst()).isEqualTo(groups.getLast()));
        assertThat(stage.rina.lastIn(stage.bot.id()).json().has("forward_origin"))
                .isTrue();

        Map<String, Object> bare = new HashMap<>(several(album));
        bare.put("remove_caption", true);
        stage.bot.must("copyMessages", bare);
        JsonNode copy = stage.rina.lastIn(stage.bot.id()).json();
        assertThat(copy.has("forward_origin")).isFalse();
        assertThat(copy.has("caption")).isFalse();
        assertThat(copy.has("photo")).isTrue();

        assertThat(stage.bot.refused("copyMessages", several(album.reversed())))
                .isEqualTo("Bad Request: message identifiers must be in a strictly increasing order");
        assertThat(stage.bot.refused("forwardMessages", several(List.of(999_999))))
                .isEqualTo("Bad Request: there are no messages to forward");
    }

    private Map<String, Object> several(List<Integer> messages) {
        return Map.of("chat_id", stage.rina.id(), "from_chat_id", stage.group, "message_ids", messages);
    }

    @Test
    void the_chats_of_a_person_begin_with_the_newest() {
        stage.clock.advance(Duration.ofMinutes(1));
        stage.rina.starts(stage.bot.id());
        JsonNode chats = stage.people.control().get("as/" + stage.rina.id() + "/chats");
        assertThat(chats.path(0).path("chat").path("id").asLong()).isEqualTo(stage.bot.id());
        assertThat(chats.path(0).path("chat").path("started").asBoolean()).isTrue();
        assertThat(chats.path(1).path("chat").path("title").asString()).isEqualTo("Unit TI");
    }

    private String status(long user) {
        return stage.bot
                .must("getChatMember", Map.of("chat_id", stage.group, "user_id", user))
                .path("status")
                .asString();
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
