package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.outbox.Show.Urgency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyQueueTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final UrgencyQueue queue = new UrgencyQueue();

    @Test
    void theMostUrgentGoesFirstAndOfEqualOnesTheFirst() {
        queue.add("news", Urgency.NEWS);
        queue.add("call", Urgency.CALL);
        queue.add("another call", Urgency.CALL);
        queue.add("awaited", Urgency.AWAITED);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.take()).hasValue("call");
        assertThat(queue.take()).hasValue("another call");
        assertThat(queue.take()).hasValue("news");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whatTheMinuteHasNoRoomForHoldsUpNothingElse() {
        assertThat(queue.hold("call", Urgency.CALL, LONG)).isTrue();
        assertThat(queue.hasNext()).isFalse();
        assertThat(queue.take()).isEmpty();
        queue.add("news", Urgency.NEWS);
        assertThat(queue.hasNext()).isTrue();
        assertThat(queue.holdsMoreUrgent(Urgency.NEWS)).isTrue();
        assertThat(queue.holdsMoreUrgent(Urgency.CALL)).isFalse();
        assertThat(queue.take()).hasValue("news");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void eachUrgencyHasItsOwnRoom() {
        queue.hold("awaited", Urgency.AWAITED, Duration.ofMillis(20));
        queue.hold("news", Urgency.NEWS, LONG);
        await().until(queue::hasNext);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whereThereIsRoomForOneThatIsMoreUrgentItGoesFirst() {
        queue.hold("awaited", Urgency.AWAITED, LONG);
        queue.hold("news", Urgency.NEWS, Duration.ZERO);
        assertThat(queue.take()).hasValue("awaited");
        assertThat(queue.take()).hasValue("news");
    }

    @Test
    void whatComesAnewIsLookedAtAgainAsUrgentAsItEverWas() {
        queue.hold("card", Urgency.CALL, LONG);
        queue.add("card", Urgency.NEWS);
        queue.add("news", Urgency.NEWS);
        assertThat(queue.hold("card", Urgency.CALL, LONG)).isFalse();
        assertThat(queue.take()).hasValue("card");
        assertThat(queue.leave("card")).isTrue();
        assertThat(queue.leave("news")).isFalse();
    }

    @Test
    void whoHasNothingToShowAnyMoreIsForgotten() {
        queue.hold("card", Urgency.NEWS, Duration.ZERO);
        assertThat(queue.leave("card")).isTrue();
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void whatIsHeldGoesInTheOrderInWhichItCameThoughItWasLookedAtAgainInAnother() {
        for (String subject : List.of("first", "second", "third", "third", "first", "second")) {
            queue.add(subject, Urgency.AWAITED);
            queue.take();
            queue.hold(subject, Urgency.AWAITED, LONG);
        }
        queue.hold("last", Urgency.AWAITED, Duration.ZERO);
        assertThat(queue.take()).hasValue("first");
        assertThat(queue.take()).hasValue("second");
        assertThat(queue.take()).hasValue("third");
        assertThat(queue.take()).hasValue("last");
    }
}
