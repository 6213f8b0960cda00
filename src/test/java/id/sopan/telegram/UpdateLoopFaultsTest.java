package id.sopan.telegram;

import static id.sopan.telegram.ScriptedServer.badGateway;
import static id.sopan.telegram.ScriptedServer.body;
import static id.sopan.telegram.ScriptedServer.lostAnswer;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UpdateLoopFaultsTest extends LoggedLoop {

    @Test
    void waitsWithTheOffsetWhileTheStoreIsAway() {
        AtomicBoolean away = new AtomicBoolean(true);
        desk.work = words -> {
            if (away.get() && words.equals("b")) {
                throw new IllegalStateException(new StoreUnavailable("The disk is full"));
            }
            return Answer.NONE;
        };
        comesAgainAndAgain(said(10, "a") + "," + said(11, "b"));
        loop.start();
        await().until(() -> loop.status() == PollStatus.STORE_AWAY);
        away.set(false);
        await().until(() -> desk.heard.contains("b"));
        await().until(() -> offsets().contains("12"));
        assertThat(offsets().subList(0, 2)).containsExactly("none", "none");
        assertThat(kept()).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.contains("The disk is full"));
    }

    @Test
    void aDecisionThatMemoryRanOutAtComesAgain() {
        AtomicBoolean full = new AtomicBoolean(true);
        desk.work = words -> {
            if (full.getAndSet(false)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return Answer.NONE;
        };
        String batch = "[" + said(10, "a") + "]";
        server.on("getupdates", ok(batch), ok(batch));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        await().until(() -> offsets().contains("11"));
        assertThat(offsets()).startsWith("none", "none", "11");
        assertThat(kept()).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.contains("Java heap space"));
    }

    @Test
    void aTapThatOutlastsTheEndOfTheProgramIsNotSetAside() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        desk.work = data -> {
            begun.countDown();
            waitFor(over);
            return Answer.alert("Sudah disetujui");
        };
        server.on("getupdates", ok("[" + tap(10, "setujui") + "]"));
        loop.start();
        waitFor(begun);
        loop.close();
        telegram.close();
        over.countDown();
        await().until(() -> desk.heard.contains("setujui"));
        await().until(() -> loop.status() == PollStatus.STOPPED);
        assertThat(kept()).isEmpty();
        assertThat(desk.apologies).isEmpty();
        assertThat(offsets()).containsExactly("none");
    }

    @Test
    void whatIsTooDeepForTheStackIsSetAside() {
        desk.work = words -> {
            if (words.equals("a")) {
                throw new StackOverflowError();
            }
            return Answer.NONE;
        };
        server.on("getupdates", ok("[" + said(10, "a") + "," + said(11, "b") + "]"));
        loop.start();
        await().until(() -> offsets().contains("12"));
        assertThat(desk.heard).containsExactly("b");
        assertThat(desk.apologies).containsExactly("a");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void survivesFaultsOfTheNetworkAndOfProxies() {
        server.on(
                "getupdates",
                badGateway(),
                lostAnswer(),
                body(200, "text/html", "<html>Log in to the Wi-Fi</html>"),
                body(200, "application/json", "{\"ok\":true,\"result\":[{\"upd"),
                body(503, "application/json", "{\"message\":\"no upstream\"}"),
                refused(500, "Internal Server Error", ""),
                ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        await().until(() -> loop.status() == PollStatus.POLLING);
    }

    @Test
    void saysThatAnotherProgramPollsAndGoesOn() {
        var conflict = refused(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                "");
        server.on("getupdates", conflict, conflict, ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        assertThat(log.lines())
                .filteredOn(line -> line.contains("Another program polls with the same bot token"))
                .hasSize(1);
    }

    @Test
    void removesAWebhook() {
        server.on(
                "getupdates",
                refused(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                                + " the webhook first",
                        ""),
                ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        assertThat(server.calls("deletewebhook")).hasSize(1);
    }

    @Test
    void hearsAgainAfterTelegramRefusedTheTokenForAWhile() {
        var unknown = refused(404, "Not Found", "");
        var revoked = refused(401, "Unauthorized", "");
        server.instead("getme", unknown, revoked, ok(RawJson.ME));
        server.on("getupdates", revoked, unknown, ok("[" + said(10, "a") + "]"), revoked);
        loop.start();
        await().until(() -> loop.status() == PollStatus.TOKEN_WRONG);
        await().until(() -> desk.heard.contains("a"));
        await().until(() -> loop.status() == PollStatus.POLLING);
    }

    @Test
    void saysOnceThatTheTokenIsRefusedHoweverOftenItAsks() {
        var revoked = refused(401, "Unauthorized", "");
        server.instead("getme", revoked, revoked, revoked, ok(RawJson.ME));
        loop.start();
        await().until(() -> loop.status() == PollStatus.POLLING);
        assertThat(log.lines())
                .filteredOn(line -> line.contains("check SOPAN_TELEGRAM_TOKEN"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("ERROR"));
    }

    @Test
    void whatIsNotFoundOtherwiseSaysNothingOfTheToken() {
        server.on(
                "getupdates",
                refused(404, "Not Found: method not found", ""),
                refused(404, "Upstream not found", ""),
                ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        assertThat(log.lines()).noneMatch(line -> line.contains("check SOPAN_TELEGRAM_TOKEN"));
    }

    @Test
    void aProxyThatWantsAPasswordSaysNothingOfTheToken() {
        server.on(
                "getupdates",
                body(401, "text/html", "<html>Sign in to the proxy</html>"),
                body(401, "application/json", "{\"error\":\"unauthorized\"}"),
                body(404, "text/html", "<html>Not Found</html>"),
                ok("[" + said(10, "a") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("a"));
        await().until(() -> loop.status() == PollStatus.POLLING);
        assertThat(log.lines())
                .anyMatch(line -> line.contains("HTTP 401, not an answer of the Bot API"))
                .noneMatch(line -> line.contains("check SOPAN_TELEGRAM_TOKEN"));
    }

    @Test
    void endsAtOnceWithAPollInFlight() {
        server.on("getupdates", ScriptedServer.after(new CountDownLatch(1), ok("[]")));
        loop.start();
        await().until(() -> !server.calls("getupdates").isEmpty());
        long begin = System.nanoTime();
        loop.close();
        await().until(() -> loop.status() == PollStatus.STOPPED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void theTokenIsInNoLogLine() {
        server.on("getupdates", refused(400, "no /bot" + ScriptedServer.TOKEN, ""), badGateway(), lostAnswer());
        loop.start();
        await().until(() -> offsets().size() >= 4);
        server.close();
        await().until(() -> loop.status() == PollStatus.UNREACHABLE);
        assertThat(log.lines())
                .anyMatch(line -> line.contains("no /bot***"))
                .noneMatch(line -> line.contains(ScriptedServer.TOKEN.substring(11)));
        assertThat(server.settings().toString()).doesNotContain(ScriptedServer.TOKEN.substring(11));
    }

    @Test
    void aTapThatIsTooOldIsNoError() {
        server.on(
                "answercallbackquery",
                refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", ""));
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> log.lines().stream().anyMatch(line -> line.contains("query is too old")));
        assertThat(log.lines())
                .filteredOn(line -> line.contains("query is too old"))
                .allMatch(line -> line.startsWith("DEBUG"));
    }

    @Test
    void anAnswerIsSentAgainWhereTheConnectionBroke() {
        desk.work = data -> Answer.toast("Tercatat");
        server.on("answercallbackquery", lostAnswer(), ok("true"));
        server.on("getupdates", ok("[" + tap(1, "ya") + "]"));
        loop.start();
        await().until(() -> answers().size() == 2);
        assertThat(answers().get(1)).isEqualTo(answers().get(0));
        assertThat(log.lines()).noneMatch(line -> line.contains("was not answered"));
    }
}
