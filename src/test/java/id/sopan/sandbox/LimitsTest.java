package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Rates are answered with 429 and how long to wait. */
@Isolated
class LimitsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    @AutoClose
    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.strict(directory);
    }

    @Test
    void a_chat_takes_a_short_burst_and_then_one_a_second() {
        for (int i = 0; i < 3; i++) {
            stage.bot.sends(stage.group, "satu");
        }
        JsonNode answer = send(stage.group);
        assertThat(answer.path("error_code").asInt()).isEqualTo(429);
        assertThat(answer.path("description").asString()).isEqualTo("Too Many Requests: retry after 1");
        assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(1);
        stage.elapsed.advanceSeconds(1);
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_group_takes_twenty_messages_in_any_minute_and_edits_beside_them() {
        int last = 0;
        for (int i = 0; i < 20; i++) {
            last = stage.bot.sends(stage.group, "pesan " + i).path("message_id").asInt();
            stage.elapsed.advanceSeconds(2);
        }
        JsonNode answer = send(stage.group);
        assertThat(answer.path("parameters").path("retry_after").asInt()).isBetween(19, 20);
        stage.bot.must("editMessageText", Map.of("chat_id", stage.group, "message_id", last, "text", "lain"));
        stage.elapsed.advanceSeconds(20);
        assertThat(send(stage.group).path("ok").asBoolean()).isTrue();
    }

    @Test
    void an_hour_that_the_clock_is_put_forward_by_has_passed_for_rates_too() {
        for (int i = 0; i < 20; i++) {
            stage.bot.sends(stage.group, "pesan " + i);
            stage.elapsed.advanceSeconds(1);
        }
        assertThat(send(stage.group).path("error_code").asInt()).isEqualTo(429);
        stage.clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            stage.bot.sends(stage.group, "sejam kemudian");
        }
        assertThat(send(stage.group).path("error_code").asInt()).isEqualTo(429);
    }

    @Test
    void all_chats_together_take_thirty_in_any_second() {
        var groups = new ArrayDeque<Long>();
        for (int chat = 0; chat < 20; chat++) {
            groups.add(stage.people.supergroup("Grup " + chat, stage.rina, stage.bot.id()));
        }
        stage.elapsed.advanceSeconds(1);
        Instant[] asked = new Instant[45];
        for (int sent = 0; sent < asked.length; ) {
            asked[sent] = stage.clock.instant();
            if (send(groups.getFirst()).path("ok").asBoolean()) {
                groups.addLast(groups.removeFirst());
                if (sent >= 30) {
                    assertThat(Duration.between(asked[sent - 30], asked[sent])).isGreaterThanOrEqualTo(SECOND);
                }
                sent++;
            }
            stage.clock.advance(Duration.ofMillis(10));
        }
    }

    private JsonNode send(long chat) {
        return stage.bot.call("sendMessage", Map.of("chat_id", chat, "text", "lagi"));
    }
}
