package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.PRIVATE;
import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.RawJson.update;
import static id.sopan.telegram.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.Document;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class UpdateLoopTest extends LoggedLoop {

    @Test
    void knowsSoonWhetherAllIsWellAndThenWaitsForNews() {
        server.on("getupdates", ok("[]"));
        loop.start();
        await().until(() -> server.calls("getupdates").size() >= 2);
        assertThat(server.calls("getupdates").stream()
                        .limit(2)
                        .map(RawJson::json)
                        .map(request -> request.path("timeout").asInt()))
                .containsExactly(0, 1);
        assertThat(loop.status()).isEqualTo(PollStatus.POLLING);
    }

    @Test
    void confirmsOnlyAfterAllIsHandled() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        desk.work = words -> {
            waitFor(slow);
            return Answer.NONE;
        };
        server.on("getupdates", ok("[" + said(10, "a") + "," + said(11, "b") + "]"));
        loop.start();
        await().until(() -> !server.calls("getupdates").isEmpty());
        assertThat(offsets()).containsExactly("none");
        slow.countDown();
        await().until(() -> offsets().size() >= 3);
        assertThat(offsets()).startsWith("none", "12", "none");
        assertThat(desk.heard).containsExactly("a", "b");
        assertThat(server.calls("getupdates").getFirst())
                .contains("\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\",\"chat_member\"");
    }

    @Test
    void aLoopThatIsThereForAWhileSaysNothingWhereAllIsWell() {
        server.on("getupdates", ok("[]"));
        try (LogCapture log = new LogCapture()) {
            loop.startQuietly();
            await().until(() -> loop.status() == PollStatus.POLLING
                    && server.calls("getupdates").size() >= 2);
            assertThat(log.lines()).noneMatch(line -> line.contains("Telegram answers"));
        }
    }

    @Test
    void followsIdsThatBeginAnew() {
        server.on("getupdates", ok("[" + said(900, "a") + "]"), ok("[" + said(5, "b") + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 3);
        assertThat(offsets()).startsWith("none", "901", "6");
        assertThat(desk.heard).containsExactly("a", "b");
    }

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() {
        String broken = update(10, "message", "{'chat':{'id':42,'type':'private'},'date':'yesterday'}");
        server.on("getupdates", ok("[" + broken + "," + said(11, "b") + "]"), ok("[" + broken + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 3);
        assertThat(offsets()).startsWith("none", "12", "11");
        assertThat(desk.heard).containsExactly("b");
        assertThat(kept()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).startsWith("10-");
            assertThat(json(json(letter.json()).path("update").asText())).isEqualTo(json(broken));
        });
    }

    @Test
    void neitherADateBeyondAllTimeNorATapWithoutAnIdNorEndlessNestingStopsTheOthers() {
        String late = update(10, "message", message(PRIVATE, BUDI, "'text':'x'"))
                .replace("1795500000", "9223372036854775807");
        String tap = update(
                11,
                "callback_query",
                "{'from':%s,'message':%s}".formatted(BUDI, message(GROUP, BUDI, "'text':'Kartu'")));
        String deep = update(12, "message", "[".repeat(500_000) + "]".repeat(500_000));
        String big = update(13, "message", "1".repeat(2_000));
        server.on("getupdates", ok("[" + String.join(",", late, tap, deep, big, said(14, "b")) + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 3);
        assertThat(offsets()).startsWith("none", "15", "none");
        assertThat(desk.heard).contains("b");
        assertThat(kept()).hasSize(4);
        assertThat(kept())
                .filteredOn(letter -> letter.id().startsWith("12-"))
                .singleElement()
                .extracting(Document::json)
                .asString()
                .hasSizeLessThan(20_000)
                .contains("deeper than 1000 levels", "1000");
    }

    @Test
    void ofAnUpdateThatIsLongerThanAnyOfTelegramsTheBeginningIsKept() {
        String big = update(10, "message", "'" + "a".repeat(1_000_000) + "'");
        server.on("getupdates", ok("[" + String.join(",", big, said(11, "b")) + "]"));
        loop.start();
        await().until(() -> offsets().contains("12"));
        assertThat(desk.heard).containsExactly("b");
        assertThat(kept())
                .singleElement()
                .extracting(Document::json)
                .asString()
                .hasSizeLessThan(300_000)
                .contains("aaaa… (1000");
    }

    /** To reckon with a million digits takes minutes. */
    @Test
    void aNumberOfAMillionDigitsHoldsUpNobody() {
        String digits = "9".repeat(1_000_000);
        String chat = update(10, "message", message("{'id':" + digits + ",'type':'private'}", BUDI, "'text':'x'"));
        String id = update(11, "message", message(PRIVATE, BUDI, "'text':'x'")).replace("11", digits);
        String fraction = update(12, "message", message(PRIVATE, BUDI, "'text':'x','date':0." + digits));
        String exponent = update(13, "message", message(PRIVATE, BUDI, "'text':'x','edit_date':1e999999999"));
        long begun = System.nanoTime();
        server.on("getupdates", ok("[" + String.join(",", chat, id, fraction, exponent, said(14, "b")) + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 2);
        assertThat(offsets()).startsWith("none", "15");
        assertThat(desk.heard).contains("b");
        assertThat(kept()).extracting(Document::id).anyMatch(kept -> kept.startsWith("10-"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void setsAsideWhatCannotBeHandledWithoutATraceOfItInTheLog() {
        desk.work = words -> {
            if (words.equals("rahasia")) {
                throw new IllegalStateException("cannot handle " + words + " at /bot" + ScriptedServer.TOKEN);
            }
            return Answer.NONE;
        };
        server.on("getupdates", ok("[" + said(10, "rahasia") + "," + said(11, "b") + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 2);
        assertThat(desk.heard).containsExactly("b");
        assertThat(kept())
                .singleElement()
                .satisfies(letter -> assertThat(letter.json())
                        .contains("rahasia", "IllegalStateException", "2026-11-24T01:00:00Z")
                        .doesNotContain(ScriptedServer.TOKEN));
        assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR") && line.contains("10-"));
        assertThat(log.lines()).noneMatch(line -> line.contains("rahasia"));
    }

    @Test
    void doesNotKeepWhatPeopleSayToEachOther() {
        String talk = update(10, "message", message(GROUP, BUDI, "'text':'rahasia','photo':'broken'"));
        server.on("getupdates", ok("[" + talk + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 2);
        assertThat(desk.heard).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(log.lines()).noneMatch(line -> line.contains("rahasia"));
    }

    @Test
    void handlesLanesSideBySideAndEachInOrder() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        desk.work = words -> {
            if (words.endsWith("1")) {
                meet(both);
            }
            return Answer.NONE;
        };
        server.on("getupdates", ok("[" + String.join(",", said(1, 7, "x1"), said(2, 7, "x2"), said(3, 8, "y1")) + "]"));
        loop.start();
        await().until(() -> desk.heard.size() == 3);
        assertThat(desk.heard.stream().filter(words -> words.startsWith("x"))).containsExactly("x1", "x2");
    }
}
