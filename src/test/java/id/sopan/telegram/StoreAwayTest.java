package id.sopan.telegram;

import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.StoreUnavailable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people are told while the store is away. */
@Order(3)
class StoreAwayTest extends LoopFixture {

    @Test
    void whoWritesWhileTheStoreIsAwayIsToldOnce() {
        AtomicBoolean away = new AtomicBoolean(true);
        storeIsAwayWhile(away::get);
        String batch = "[" + said(10, "a") + "," + said(11, "b") + "]";
        server.on("getupdates", ok(batch), ok(batch), ok(batch));
        loop.start();
        await().until(() -> offsets().size() > 3);
        away.set(false);
        server.on("getupdates", ok(batch));
        await().until(() -> offsets().contains("12"));
        await().until(() -> !server.calls("sendmessage").isEmpty());
        assertThat(server.calls("sendmessage"))
                .singleElement()
                .satisfies(sent -> assertThat(sent).contains("belum dapat kami kerjakan", "\"message_id\":"));
        assertThat(desk.heard).containsExactly("a", "b");
    }

    @Test
    void whoWasToldIsToldAgainWhenTheStoreIsAwayAnotherTime() {
        AtomicBoolean away = new AtomicBoolean(true);
        storeIsAwayWhile(away::get);
        server.on("getupdates", ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> server.calls("sendmessage").size() == 1);
        away.set(false);
        server.on("getupdates", ok("[" + said(10, "a") + "]"));
        await().until(() -> offsets().contains("11"));
        away.set(true);
        server.on("getupdates", ok("[" + said(11, "b") + "]"));
        await().until(() -> server.calls("sendmessage").size() == 2);
    }

    @Test
    void whoCouldNotBeToldIsToldWhenItComesAgain() {
        storeIsAwayWhile(() -> server.calls("sendmessage").size() < 2);
        server.on("sendmessage", refused(429, "Too Many Requests: retry after 1", "'retry_after':1"));
        comesAgainAndAgain(said(10, "a"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        assertThat(server.calls("sendmessage")).hasSize(2);
    }

    @Test
    void whoMayNotBeWrittenToIsTriedOnce() {
        storeIsAwayWhile(
                () -> server.calls("sendmessage").isEmpty() || offsets().size() < 6);
        server.on("sendmessage", refused(403, "Forbidden: bot was blocked by the user", ""));
        comesAgainAndAgain(said(10, "a"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        assertThat(server.calls("sendmessage")).hasSize(1);
    }

    @Test
    void aTapIsCarriedOutOnceTheStoreAnswersThoughTelegramSendsItNoMore() {
        AtomicBoolean away = new AtomicBoolean(true);
        storeIsAwayWhile(away::get);
        server.on("getupdates", ok("[" + tap(10, "setujui") + "," + tap(11, "tolak") + "]"));
        loop.start();
        await().until(() -> answers().size() == 2 && offsets().size() > 2);
        away.set(false);
        await().until(() -> desk.heard.size() == 2);
        await().until(() -> loop.status() == PollStatus.POLLING);
        assertThat(desk.heard).containsExactlyInAnyOrder("setujui", "tolak");
        assertThat(answers()).hasSize(2);
    }

    private void storeIsAwayWhile(BooleanSupplier away) {
        desk.work = words -> {
            if (away.getAsBoolean()) {
                throw new StoreUnavailable("The disk is full");
            }
            return Answer.NONE;
        };
    }
}
