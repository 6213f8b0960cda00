package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** getUpdates: offsets, limits, long polls, conflicts, and which updates come at all. */
class UpdatesTest extends Staged {

    @Test
    void updates_come_again_until_they_are_confirmed() {
        say("/satu", "/dua", "/tiga");
        assertThat(texts(Map.of())).containsExactly("/satu", "/dua", "/tiga");
        stage.elapsed.advanceSeconds(1);
        assertThat(texts(Map.of())).containsExactly("/satu", "/dua", "/tiga");
        long first = ids(Map.of()).getFirst();
        assertThat(texts(Map.of("offset", first + 1))).containsExactly("/dua", "/tiga");
        assertThat(texts(Map.of("offset", 0))).containsExactly("/dua", "/tiga");
    }

    @Test
    void who_asks_from_the_same_offset_again_too_soon_gets_one_update() {
        say("/satu", "/dua", "/tiga");
        List<Long> ids = ids(Map.of());
        assertThat(texts(Map.of())).containsExactly("/satu");
        assertThat(texts(Map.of("offset", ids.get(1)))).containsExactly("/dua", "/tiga");
        assertThat(texts(Map.of("offset", ids.get(1)))).containsExactly("/dua");
        stage.elapsed.advanceSeconds(1);
        assertThat(texts(Map.of("offset", ids.get(1)))).containsExactly("/dua", "/tiga");
    }

    @Test
    void who_asks_from_the_same_offset_again_too_soon_waits_for_news() {
        ids(Map.of("offset", 1));
        var poll = CompletableFuture.supplyAsync(() -> texts(Map.of("offset", 1)));
        assertThat(poll).failsWithin(Duration.ofMillis(300));
        say("/satu");
        assertThat(poll.join()).containsExactly("/satu");
    }

    @Test
    void ids_are_sequential_and_the_limit_is_kept() {
        say("/satu", "/dua", "/tiga");
        List<Long> ids = ids(Map.of("limit", 2));
        assertThat(ids).hasSize(2);
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + 1);
    }

    @Test
    void a_negative_offset_forgets_all_but_the_newest() {
        say("/satu", "/dua", "/tiga");
        assertThat(texts(Map.of("offset", -2))).containsExactly("/dua", "/tiga");
        assertThat(texts(Map.of())).containsExactly("/dua", "/tiga");
    }

    @Test
    void numbering_can_begin_anew() {
        say("/satu");
        stage.bot.updates();
        stage.people.control().post("bots", Map.of("token", Stage.TOKEN, "next_update_id", 5));
        say("/dua");
        assertThat(ids(Map.of())).containsExactly(5L);
    }

    @Test
    void a_reset_ends_a_poll_without_an_error_and_keeps_numbering() {
        say("/satu");
        long last = ids(Map.of()).getLast();
        stage.bot.updates();
        var asking = Map.of("timeout", 30, "allowed_updates", List.of("message"));
        var poll = CompletableFuture.supplyAsync(() -> stage.bot.call("getUpdates", asking));
        await().until(() -> stage.bot.must("getWebhookInfo", Map.of()).has("allowed_updates"));
        stage.people.control().post("reset", Map.of());
        assertThat(poll.join().path("ok").asBoolean()).isTrue();
        var budi = stage.people.person("Budi");
        budi.starts(stage.people.bot(Stage.TOKEN, "sopan_bot"));
        assertThat(ids(Map.of()).getFirst()).isEqualTo(last + 1);
    }

    @Test
    void a_long_poll_answers_as_soon_as_something_comes() {
        var poll = CompletableFuture.supplyAsync(() -> texts(Map.of("timeout", 30)));
        say("/satu");
        assertThat(poll.join()).containsExactly("/satu");
    }

    @Test
    void a_second_poller_ends_the_first() {
        var first = CompletableFuture.supplyAsync(() -> stage.bot.call("getUpdates", Map.of("timeout", 30)));
        // Whichever comes later wins; the loop makes sure that one came later than the first.
        while (!first.isDone()) {
            stage.bot.call("getUpdates", Map.of("timeout", 0));
        }
        JsonNode answer = first.join();
        assertThat(answer.path("error_code").asInt()).isEqualTo(409);
        assertThat(answer.path("description").asString())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
    }

    @Test
    void no_polling_while_a_webhook_is_set() {
        stage.bot.must("setWebhook", Map.of("url", "http://127.0.0.1:9/hook"));
        assertThat(stage.bot.refused("getUpdates", Map.of()))
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
        stage.bot.must("deleteWebhook", Map.of());
        stage.bot.must("getUpdates", Map.of());
    }

    @Test
    void changes_of_members_come_to_administrators_that_ask_for_them() {
        stage.raiseBot();
        assertThat(types()).containsExactly("my_chat_member");
        stage.budi.does("leave", Map.of("chat_id", stage.group));
        assertThat(types()).containsExactly("message");
        stage.bot.must("getUpdates", Map.of("allowed_updates", List.of("message", "chat_member")));
        stage.budi.does("join", Map.of("chat_id", stage.group));
        stage.elapsed.advanceSeconds(1);
        assertThat(types()).containsExactly("chat_member", "message");
    }

    @Test
    void what_nobody_fetches_is_gone_after_a_day() {
        say("/satu");
        stage.elapsed.advanceSeconds(25 * 3600);
        assertThat(texts(Map.of())).isEmpty();
    }

    private List<String> types() {
        return stage.bot.updates().stream()
                .flatMap(update -> update.propertyNames().stream())
                .filter(name -> !name.equals("update_id"))
                .toList();
    }

    private void say(String... texts) {
        for (String text : texts) {
            stage.rina.says(stage.group, text);
        }
    }

    private List<String> texts(Map<String, ?> parameters) {
        var texts = new ArrayList<String>();
        stage.bot
                .must("getUpdates", parameters)
                .forEach(update -> texts.add(update.path("message").path("text").asString("")));
        return texts;
    }

    private List<Long> ids(Map<String, ?> parameters) {
        var ids = new ArrayList<Long>();
        stage.bot
                .must("getUpdates", parameters)
                .forEach(update -> ids.add(update.path("update_id").asLong()));
        return ids;
    }
}
