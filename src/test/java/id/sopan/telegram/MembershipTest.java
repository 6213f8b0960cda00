package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.roster.Membership;
import id.sopan.roster.Membership.Standing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class MembershipTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start();

    private final AtomicLong time = new AtomicLong();
    private final List<Long> missing = new ArrayList<>();
    private final Membership membership = new TelegramMembership(
            new BotApi(server.settings(), Wire.client(Duration.ofSeconds(10)), new SimpleMeterRegistry()),
            7,
            (chat, person) -> missing.add(person),
            time::get);

    @ParameterizedTest
    @CsvSource({
        "creator, false, PRESENT",
        "administrator, false, PRESENT",
        "member, false, PRESENT",
        "restricted, true, PRESENT",
        "restricted, false, ABSENT",
        "left, false, ABSENT",
        "kicked, false, BANNED",
    })
    void knowsWhoIsThere(String status, boolean isMember, Standing standing) {
        server.on("getchatmember", member(status, isMember));
        assertThat(membership.of(-100, 42, 1)).isEqualTo(standing);
        assertThat(membership.of(-100, 42, 1)).isEqualTo(standing);
        assertThat(missing).isEqualTo(standing.isOutside() ? List.of(42L) : List.of());
    }

    @Test
    void remembersForMinutesUnlessWhatIsStoredOfThemChanged() {
        server.on("getchatmember", member("member", false), member("left", false), member("member", false));
        assertThat(membership.of(-100, 42, 1)).isEqualTo(Standing.PRESENT);
        pass(Duration.ofMinutes(4));
        assertThat(membership.of(-100, 42, 1)).isEqualTo(Standing.PRESENT);
        await().until(() -> {
            pass(Duration.ofMinutes(6));
            return membership.of(-100, 42, 1) == Standing.ABSENT;
        });
        assertThat(membership.of(-100, 42, 2)).isEqualTo(Standing.PRESENT);
        assertThat(membership.of(-100, 42, 2)).isEqualTo(Standing.PRESENT);
    }

    @Test
    void remembersNothingOfWhomNothingIsStored() {
        server.on("getchatmember", member("member", false), member("left", false));
        assertThat(membership.of(-100, 42, 0)).isEqualTo(Standing.PRESENT);
        assertThat(membership.of(-100, 42, 0)).isEqualTo(Standing.ABSENT);
    }

    @Test
    void asksAgainSoonWhereTelegramDidNotSay() {
        server.on("getchatmember", refused(400, "Bad Request: CHAT_ADMIN_REQUIRED", ""), member("member", false));
        assertThat(membership.of(-100, 42, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(membership.of(-100, 42, 1)).isEqualTo(Standing.UNKNOWN);
        await().until(() -> {
            pass(Duration.ofSeconds(6));
            return membership.of(-100, 42, 1) == Standing.PRESENT;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: user not found",
                "Bad Request: member not found",
                "Bad Request: PARTICIPANT_ID_INVALID",
                "Bad Request: USER_NOT_PARTICIPANT",
            })
    void anErrorSaysOfNobodyThatTheyAreOutside(String description) {
        server.on("getchatmember", refused(400, description, ""), member("member", false));
        assertThat(membership.of(-100, 43, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(missing).isEmpty();
        await().until(() -> {
            pass(Duration.ofSeconds(6));
            return membership.of(-100, 43, 1) == Standing.PRESENT;
        });
    }

    @Test
    void anUnreachableTelegramSaysOfNobodyThatTheyAreOutside() {
        server.close();
        assertThat(membership.of(-100, 44, 1)).isEqualTo(Standing.UNKNOWN);
        assertThat(missing).isEmpty();
    }

    @Test
    void asksLessAndLessOftenWhereTelegramDoesNotSayAgainAndAgain() {
        for (int time = 0; time < 100; time++) {
            server.on("getchatmember", refused(400, "Bad Request: member not found", ""));
        }
        for (int second = 0; second < 600; second++) {
            assertThat(membership.of(-100, 43, 1)).isEqualTo(Standing.UNKNOWN);
            pass(Duration.ofSeconds(1));
        }
        assertThat(server.calls("getchatmember")).hasSizeBetween(2, 14);
        server.instead("getchatmember", member("member", false));
        await().until(() -> {
            pass(Duration.ofSeconds(61));
            return membership.of(-100, 43, 1) == Standing.PRESENT;
        });
    }

    @Test
    void severalGroupsAreAskedSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        ScriptedServer.Reply together = exchange -> {
            both.countDown();
            LoopFixture.waitFor(both);
            member("member", false).answer(exchange);
        };
        server.on("getchatmember", together, together);
        assertThat(membership.of(List.of(-100L, -101L), 42, 1))
                .isEqualTo(Map.of(-100L, Standing.PRESENT, -101L, Standing.PRESENT));
        assertThat(membership.of(List.of(-100L, -101L, 42L), 42, 1)).hasSize(3).containsValue(Standing.PRESENT);
        assertThat(server.calls("getchatmember")).hasSize(2);
    }

    @Test
    void everybodyIsInTheirOwnPrivateChat() {
        assertThat(membership.of(42, 42, 1)).isEqualTo(Standing.PRESENT);
        assertThat(server.calls("getchatmember")).isEmpty();
    }

    @Test
    void howManyOthersThereAreIsKnownWhereTelegramSays() {
        server.on("getchatmembercount", ok("4"), refused(400, "Bad Request: chat not found", ""));
        assertThat(membership.others(-100)).hasValue(3);
        assertThat(membership.others(-100)).isEmpty();
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static ScriptedServer.Reply member(String status, boolean isMember) {
        return ok("{'status':'%s','is_member':%s,'user':%s}".formatted(status, isMember, BUDI));
    }
}
