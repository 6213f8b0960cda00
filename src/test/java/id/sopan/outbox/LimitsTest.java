package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Show.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Never over 20 new messages a minute in a group, whenever the minute begins. */
class LimitsTest {

    private static final long GROUP = -1001;
    private static final long PERSON = 1001;
    private static final int MOST = 19;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Claim AWAITED = new Claim(Urgency.AWAITED, Show.NOBODY);
    private static final Claim CALL = new Claim(Urgency.CALL, Show.NOBODY);

    private final StoppedClock clock = new StoppedClock();
    private final Limits limits = Limits.ofTelegram(clock);

    @Test
    void noMinuteOfABusyGroupHasMoreThanNineteen() {
        List<Duration> sent = new ArrayList<>();
        Random demand = new Random(1);
        while (clock.time().compareTo(MINUTE.multipliedBy(30)) < 0) {
            clock.pass(Duration.ofSeconds(demand.nextInt(60)));
            for (int wanted = demand.nextInt(2 * MOST); wanted > 0; wanted--) {
                if (send(GROUP)) {
                    sent.add(clock.time());
                }
            }
        }
        assertThat(sent).hasSizeGreaterThan(20 * MOST);
        for (Duration begin : sent) {
            assertThat(sent.stream().filter(at -> isWithin(at, begin)))
                    .as("from %s on", begin)
                    .hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private static boolean isWithin(Duration at, Duration begin) {
        return at.compareTo(begin) >= 0 && at.compareTo(begin.plus(MINUTE)) < 0;
    }

    @Test
    void aGroupThatSaidSomethingEarlyInAMinuteDoesNotGetTwoMinutesAtOnce() {
        assertThat(send(GROUP)).isTrue();
        clock.pass(MINUTE.minusSeconds(2));
        assertThat(sendNow()).isEqualTo(MOST - 1);
        clock.pass(Duration.ofSeconds(4));
        assertThat(sendNow()).as("the first one is a minute old").isEqualTo(1);
    }

    @Test
    void inNoSecondDoAllChatsTogetherGetMoreThanThirty() {
        List<Duration> sent = new ArrayList<>();
        for (long chat = 1; clock.time().compareTo(Duration.ofSeconds(3)) < 0; clock.pass(Duration.ofMillis(10))) {
            while (limits.isFree(chat)) {
                sent.add(clock.time());
                chat++;
            }
            chat++;
        }
        assertThat(sent).hasSizeGreaterThan(70);
        for (Duration begin : sent) {
            assertThat(sent.stream().filter(at -> at.compareTo(begin) >= 0 && at.compareTo(begin.plusSeconds(1)) < 0))
                    .as("from %s on", begin)
                    .hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void whoMustWaitIsToldHowLongAndThenMaySend() {
        assertThat(send(GROUP)).isTrue();
        clock.pass(Duration.ofSeconds(20));
        assertThat(sendNow()).isEqualTo(MOST - 1);
        Duration wait = limits.untilSend(GROUP, AWAITED);
        assertThat(wait).isEqualTo(Duration.ofSeconds(40));
        clock.pass(wait.minusNanos(1));
        assertThat(limits.untilSend(GROUP, AWAITED)).isEqualTo(Duration.ofNanos(1));
        clock.pass(Duration.ofNanos(1));
        assertThat(limits.untilSend(GROUP, AWAITED)).isZero();
    }

    @Test
    void aGroupThatWasQuietGetsNineteenAtOnceAndAnotherIsNotHindered() {
        assertThat(sendNow()).isEqualTo(MOST);
        assertThat(limits.untilSend(GROUP - 1, AWAITED)).isZero();
        clock.pass(Duration.ofHours(1));
        assertThat(sendNow()).isEqualTo(MOST);
    }

    @Test
    void someAreLeftForWhoeverAsksAndTheseTakeNoneOfTheOthers() {
        assertThat(send(GROUP)).isTrue();
        int unasked = 0;
        while (send(GROUP, CALL)) {
            unasked++;
        }
        assertThat(unasked).isEqualTo(MOST - 4);
        assertThat(send(GROUP, Claim.NEWS)).isFalse();
        assertThat(limits.untilSend(GROUP, Claim.NEWS)).isEqualTo(Duration.ofMinutes(1));
        assertThat(sendNow()).isEqualTo(3);
        assertThat(limits.untilSend(GROUP, AWAITED)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoeverAsksForMuchLeavesSomeForOthersWhoAskAndTheseForCalls() {
        Claim sari = new Claim(Urgency.AWAITED, 11);
        Claim budi = new Claim(Urgency.AWAITED, 12);
        assertThat(sendNow(sari)).isEqualTo(MOST - 8);
        assertThat(sendNow(budi)).isEqualTo(4);
        assertThat(sendNow(AWAITED)).isZero();
        assertThat(sendNow(CALL)).isEqualTo(4);
        assertThat(limits.untilSend(GROUP, sari)).isEqualTo(MINUTE);
    }

    @Test
    void aPersonIsBoundByNoMinute() {
        for (int sent = 0; sent < 10 * MOST; sent++) {
            assertThat(send(PERSON)).isTrue();
        }
    }

    @Test
    void aChatGetsAShortBurstAndThenOneASecond() {
        assertThat(List.of(limits.isFree(GROUP), limits.isFree(GROUP), limits.isFree(GROUP)))
                .containsOnly(true);
        assertThat(limits.isFree(GROUP)).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(limits.isFree(GROUP)).isTrue();
        assertThat(limits.isFree(GROUP)).isFalse();
    }

    @Test
    void aChatThatWaitsForAllTheOthersStillHasItsOwnBurst() {
        LongStream.rangeClosed(1, 10).forEach(limits::isFree);
        assertThat(IntStream.range(0, 10)).noneMatch(unused -> limits.isFree(GROUP));
        clock.pass(Duration.ofMillis(100));
        assertThat(List.of(limits.isFree(GROUP), limits.isFree(GROUP))).containsOnly(true);
    }

    @Test
    void whoWaitsForItsTurnUsesUpWhatTheChatAndAllOfThemMaySend() throws InterruptedException {
        for (int sent = 0; sent < 3; sent++) {
            limits.awaitChat(GROUP);
        }
        assertThat(limits.untilChat(GROUP)).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.untilChat(PERSON)).isZero();
        assertThat(limits.isFree(GROUP)).isFalse();
        assertThat(limits.isFree(PERSON)).as("the last of four").isTrue();
        assertThat(limits.isFree(PERSON)).isFalse();
    }

    /** Answers, and then calls. */
    private int sendNow() {
        return sendNow(AWAITED) + sendNow(CALL);
    }

    private int sendNow(Claim claim) {
        int sent = 0;
        while (send(GROUP, claim)) {
            sent++;
        }
        return sent;
    }

    /** What the minute has room for. */
    private boolean send(long chat) {
        return send(chat, AWAITED) || send(chat, CALL);
    }

    private boolean send(long chat, Claim claim) {
        boolean free = limits.untilSend(chat, claim).isZero();
        if (free) {
            limits.sending(chat, claim);
        }
        return free;
    }
}
