package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.update;
import static id.sopan.telegram.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An update that takes long to be handled: others go on, and it is not lost. */
class TakesLongTest extends LoopFixture {

    private static final long BUDIS = 7;
    private static final long SARIS = 8;

    private static final String LEFT = ("{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'member','user':%s},"
                    + "'new_chat_member':{'user':%s,'status':'left'}}")
            .formatted(GROUP, BUDI, BUDI, BUDI);

    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void whatComesMeanwhileIsHandledButNotConfirmedBeforeIt() {
        isSlow("slow");
        String first = said(10, BUDIS, "slow");
        String second = said(11, SARIS, "quick");
        server.on("getupdates", ok("[" + first + "]"), ok("[" + first + "," + second + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("quick"));
        await().until(() -> offsets().size() >= 3);
        assertThat(offsets()).containsOnly("none");

        slow.countDown();
        await().until(() -> offsets().contains("12"));
        assertThat(desk.heard).containsExactly("quick", "slow");
    }

    @Test
    void whatComesMeanwhileInItsOwnLaneWaitsForIt() {
        isSlow("first");
        String first = said(10, BUDIS, "first");
        String second = said(11, BUDIS, "second");
        server.on(
                "getupdates",
                ok("[" + first + "]"),
                ok("[" + first + "," + second + "]"),
                ok("[" + first + "," + second + "," + said(12, SARIS, "of somebody else") + "]"));
        loop.start();
        await().until(() -> desk.heard.contains("of somebody else"));
        assertThat(desk.heard).doesNotContain("second");

        slow.countDown();
        await().until(() -> offsets().contains("13"));
        assertThat(desk.heard).containsExactly("of somebody else", "first", "second");
    }

    @Test
    void whatSomebodySendsAfterTheyLeftWaitsUntilThatIsKnown() {
        desk.work = heard -> {
            if (heard.startsWith("MemberChanged")) {
                waitFor(slow);
            }
            return Answer.NONE;
        };
        String before = said(10, BUDIS, "before");
        String left = update(11, "chat_member", LEFT);
        String after = said(12, BUDIS, "after");
        String other = said(13, SARIS, "of somebody else").replace("'from':{'id':42", "'from':{'id':43");
        String more = said(14, SARIS, "more");
        server.on(
                "getupdates",
                ok("[" + String.join(",", before, left, after, other) + "]"),
                ok("[" + String.join(",", before, left, after, other, more) + "]"));
        loop.start();
        await().until(() -> desk.heard.containsAll(List.of("before", "of somebody else")));
        await().until(() -> offsets().size() >= 3);
        assertThat(desk.heard).doesNotContain("after", "more");

        slow.countDown();
        await().until(() -> offsets().contains("15"));
        assertThat(desk.heard).hasSize(5);
        assertThat(desk.heard.get(2)).startsWith("MemberChanged");
        assertThat(desk.heard.subList(3, 5)).containsExactlyInAnyOrder("after", "more");
    }

    @Test
    void whereItFailsForWantOfTheStoreAllThatIsNotConfirmedComesAgainInOrder() {
        AtomicBoolean away = new AtomicBoolean(true);
        desk.work = words -> {
            if (words.equals("first") && away.get()) {
                waitFor(slow);
                throw new StoreUnavailable("away");
            }
            return Answer.NONE;
        };
        String first = said(10, BUDIS, "first");
        String second = said(11, BUDIS, "second");
        server.on("getupdates", ok("[" + first + "]"), ok("[" + first + "," + second + "]"));
        loop.start();
        await().until(() -> offsets().size() >= 3);
        slow.countDown();
        await().until(() -> loop.status() == PollStatus.STORE_AWAY);
        assertThat(desk.heard).isEmpty();
        assertThat(offsets()).containsOnly("none");

        away.set(false);
        server.on("getupdates", ok("[" + first + "," + second + "]"));
        await().until(() -> offsets().contains("12"));
        assertThat(desk.heard).containsExactly("first", "second");
    }

    private void isSlow(String words) {
        desk.work = said -> {
            if (said.equals(words)) {
                waitFor(slow);
            }
            return Answer.NONE;
        };
    }
}
