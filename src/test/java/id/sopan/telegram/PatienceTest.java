package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.backoff.FixedBackOff;

class PatienceTest {

    @Test
    @Timeout(20)
    void restsMuchLongerWhereTheNextIsNoLikelierToBeAnswered() {
        Patience patience = new Patience(new FixedBackOff(10, Long.MAX_VALUE));
        long begin = System.nanoTime();

        patience.restLong();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(99), Duration.ofSeconds(10));
    }

    @Test
    @Timeout(20)
    void restsNoLongerThanPeopleShouldWait() {
        Patience patience = new Patience(new FixedBackOff(Duration.ofHours(1).toMillis(), Long.MAX_VALUE));

        patience.restAtMost(Duration.ofMillis(10));

        assertThat(patience.ended()).isFalse();
    }
}
