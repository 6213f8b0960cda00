package id.sopan;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.Extension;

/** How all tests await: they look at once, soon and then less often, and long, since a machine may do much else, too. */
public final class Awaiting implements Extension {

    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(60);

    static {
        Awaitility.pollInSameThread();
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(Awaiting::longer, Duration.ofMillis(5)));
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private static Duration longer(Duration interval) {
        Duration next = interval.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_INTERVAL) < 0 ? next : LONGEST_INTERVAL;
    }
}
