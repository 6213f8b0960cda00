package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.outbox.Show.Urgency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyQueueTest {

    private static final Duration LONG = Duration.ofHours(1);

    private static final Claim AWAITED = new Claim(Urgency.AWAITED, Show.NOBODY);
    private static final Claim SARI = new Claim(Urgency.AWAITED, 11);
    private static final Claim BUDI = new Claim(Urgency.AWAITED, 12);
    private static final Claim CALL = new Claim(Urgency.CALL, Show.NOBODY);
    private static final Claim NEWS = Claim.NEWS;

    private final UrgencyQueue queue = new UrgencyQueue();

    @Test
    void theMostUrgentGoesFirstAndOfEqualOnesTheFirst() {
        queue.add("news", NEWS);
        queue.add("call", CALL);
        queue.add("another call", CALL);
        queue.add("awaited", AWAITED);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.take()).hasValue("call");
        assertThat(queue.take()).hasValue("another call");
        assertThat(queue.take()).hasValue("news");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whatTheMinuteHasNoRoomForHoldsUpNothingElse() {
        assertThat(queue.hold("call", CALL, LONG)).isTrue();
        assertThat(queue.hasNext()).isFalse();
        assertThat(queue.take()).isEmpty();
        queue.add("news", NEWS);
        assertThat(queue.hasNext()).isTrue();
        assertThat(queue.heldBefore(NEWS)).containsExactly(CALL);
        assertThat(queue.heldBefore(CALL)).isEmpty();
        assertThat(queue.take()).hasValue("news");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void eachUrgencyHasItsOwnRoom() {
        queue.hold("awaited", AWAITED, Duration.ofMillis(20));
        queue.hold("news", NEWS, LONG);
        await().until(queue::hasNext);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whereThereIsRoomForOneThatIsMoreUrgentItGoesFirst() {
        queue.hold("awaited", AWAITED, LONG);
        queue.hold("news", NEWS, Duration.ZERO);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.take()).hasValue("news");
    }

    @Test
    void whatComesAnewIsLookedAtAgainAsUrgentAsItEverWas() {
        queue.hold("card", CALL, LONG);
        queue.add("news", NEWS);
        queue.add("card", NEWS);
        assertThat(queue.hold("card", CALL, LONG)).isFalse();
        assertThat(queue.take()).hasValue("card");
        assertThat(queue.leave("card")).isTrue();
        assertThat(queue.leave("news")).isFalse();
    }

    @Test
    void whatWaitsAlreadyKeepsItsPlaceAndItsUrgency() {
        queue.add("call", CALL);
        queue.add("first", NEWS);
        queue.add("second", NEWS);
        queue.add("first", NEWS);
        queue.add("call", NEWS);
        assertThat(queue.take()).hasValue("call");
        assertThat(queue.take()).hasValue("first");
        assertThat(queue.take()).hasValue("second");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whoHasNothingToShowAnyMoreIsForgotten() {
        queue.hold("card", NEWS, Duration.ZERO);
        assertThat(queue.leave("card")).isTrue();
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whatIsHeldGoesInTheOrderInWhichItCameThoughItWasLookedAtAgainInAnother() {
        for (String subject : List.of("first", "second", "third", "third", "first", "second")) {
            queue.add(subject, AWAITED);
            queue.take();
            queue.hold(subject, AWAITED, LONG);
        }
        queue.hold("last", AWAITED, Duration.ZERO);
        assertThat(queue.take()).hasValue("first");
        assertThat(queue.take()).hasValue("second");
        assertThat(queue.take()).hasValue("third");
        assertThat(queue.take()).hasValue("last");
    }

    @Test
    void whoeverAsksForMuchTakesTurnsWithTheOthersAndComesBeforeWhatNobodyAskedFor() {
        queue.add("call", CALL);
        for (String subject : List.of("first", "second", "third")) {
            queue.add(subject, SARI);
        }
        assertThat(queue.take()).hasValue("first");
        queue.add("Budi's", BUDI);
        queue.add("Budi's other", BUDI);
        assertThat(queue.waiting(SARI.asker())).isEqualTo(2);
        assertThat(List.of(taken(), taken(), taken(), taken()))
                .containsExactly("second", "Budi's", "third", "Budi's other");
        assertThat(queue.take()).hasValue("call");
        assertThat(queue.waiting(SARI.asker())).isZero();
    }

    @Test
    void whoHasNoRoomLeftInTheMinuteHoldsUpNobodyElse() {
        queue.hold("first", SARI, LONG);
        queue.add("second", SARI);
        queue.add("Budi's", BUDI);
        assertThat(queue.take()).hasValue("second");
        queue.hold("second", SARI, LONG);
        assertThat(queue.take()).hasValue("Budi's");
        assertThat(queue.take()).isEmpty();
        assertThat(queue.waiting(SARI.asker())).isEqualTo(2);
        assertThat(queue.heldBefore(CALL)).containsExactly(SARI);
    }

    private String taken() {
        return queue.take().orElseThrow();
    }
}
