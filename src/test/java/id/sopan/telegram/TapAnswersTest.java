package id.sopan.telegram;

import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.StoreUnavailable;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class TapAnswersTest extends LoopFixture {

    @Test
    void answersWithWhatCameOfIt() {
        desk.work = data -> data.equals("ya") ? Answer.toast("Tercatat") : Answer.alert("Hanya Unit TI");
        server.on("getupdates", ok("[" + tap(1, "ya") + "," + tap(2, "tidak") + "]"));
        loop.start();
        await().until(() -> answers().size() == 2);
        assertThat(answers())
                .containsExactlyInAnyOrder(
                        json("{'callback_query_id':'1','text':'Tercatat','show_alert':false,"
                                + "'method':'answercallbackquery'}"),
                        json("{'callback_query_id':'2','text':'Hanya Unit TI','show_alert':true,"
                                + "'method':'answercallbackquery'}"));
    }

    @Test
    void answersWithNothingAfterTwoSecondsAndNeverTwice() {
        CountDownLatch slow = new CountDownLatch(1);
        desk.work = data -> {
            waitFor(slow);
            return Answer.toast("Tercatat");
        };
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"), ok("[" + tap(2, "ya") + "]"));
        try (Telegram usual = new Telegram(server.settings(), LONG);
                Intake taps = updates(usual)) {
            taps.start();
            await().until(() -> !answers().isEmpty());
            assertThat(answers().getFirst().has("text")).isFalse();
            assertThat(desk.heard).isEmpty();
            slow.countDown();
            await().until(() -> answers().size() == 2);
            assertThat(answers())
                    .extracting(answer -> answer.path("callback_query_id").asText())
                    .containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void aTapThatComesAgainIsNotAnsweredAgain() {
        server.on(
                "getupdates", ok("[" + tap(1, "ya") + "]"), ok("[" + tap(1, "ya") + "]"), ok("[" + tap(2, "ya") + "]"));
        loop.start();
        await().until(() -> desk.heard.size() == 3);
        await().until(() -> answers().size() == 2);
        assertThat(answers())
                .extracting(answer -> answer.path("callback_query_id").asText())
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aRefusalThatCouldNotBeSaidAtOnceIsToldOnce() {
        AtomicInteger tries = new AtomicInteger();
        desk.work = data -> {
            if (tries.getAndIncrement() == 0) {
                throw new StoreUnavailable("away");
            }
            return Answer.alert("Hanya Unit TI");
        };
        server.on(
                "getupdates", ok("[" + tap(1, "ya") + "]"), ok("[" + tap(1, "ya") + "]"), ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> answers().size() == 1);
        server.on("getupdates", ok("[" + tap(2, "ya") + "]"));
        await().until(() -> answers().size() == 2);
        assertThat(answers().getFirst().path("text").asText()).contains("belum dapat kami kerjakan");
        assertThat(answers().get(1).path("text").asText()).isEqualTo("Hanya Unit TI");
        assertThat(desk.unanswered).containsExactly("1 Hanya Unit TI");
    }

    @Test
    void aRefusalThatTelegramTakesNoMoreIsTold() {
        desk.work = data -> data.equals("ya") ? Answer.toast("Tercatat") : Answer.alert("Hanya Unit TI");
        String old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        server.on("answercallbackquery", refused(400, old, ""), refused(400, old, ""));
        server.on("getupdates", ok("[" + tap(1, "ya") + "," + tap(2, "tidak") + "]"));
        loop.start();
        await().until(() -> answers().size() == 2);
        await().until(() -> !desk.unanswered.isEmpty());
        assertThat(desk.unanswered).containsExactly("2 Hanya Unit TI");
    }

    @Test
    void theSpinnerEndsAlsoWhereTheTapCannotBeHandled() {
        desk.work = data -> {
            throw new IllegalStateException("no");
        };
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> answers().size() == 1);
        assertThat(kept()).hasSize(1);
    }

    /** What it asks could not be shown yet; the process may be over once it is closed. */
    @Test
    void aTapThatWaitsForItsQuestionIsAnsweredBeforeTheEnd() {
        desk.work = data -> Answer.NONE;
        desk.asked = Optional::empty;
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> desk.heard.size() == 1);
        loop.close();
        telegram.close();
        assertThat(answers()).hasSize(1);
    }

    @Test
    void cutsATextThatIsTooLong() {
        desk.work = data -> Answer.alert("😀".repeat(300));
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> answers().size() == 1);
        assertThat(answers().getFirst().path("text").asText()).isEqualTo("😀".repeat(199) + "…");
    }
}
