package id.sopan.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {

    @Test
    void oneIsSaidInAMinuteAndTheNextTellsHowManyWereNot() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        Seldom seldom = new Seldom(nanos::get);
        List<Integer> said = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seldom.say(said::add);
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        seldom.say(said::add);
        assertThat(said).containsExactly(0);
        nanos.incrementAndGet();
        seldom.say(said::add);
        assertThat(said).containsExactly(0, 4);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        seldom.say(said::add);
        assertThat(said).containsExactly(0, 4, 0);
    }
}
