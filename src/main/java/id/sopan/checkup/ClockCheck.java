package id.sopan.checkup;

import java.time.Duration;
import java.util.Optional;

/** Whether the machine's clock goes with Telegram's. */
final class ClockCheck implements Check {

    private static final Duration MINUTES = Duration.ofMinutes(2);

    @Override
    public Finding of(Facts facts) {
        return facts.link()
                .flatMap(link -> Optional.ofNullable(link.ahead()))
                .map(ClockCheck::of)
                .orElseGet(() -> Finding.doubtful("check.clock.unknown"));
    }

    private static Finding of(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(Link.SAME_CLOCK) <= 0) {
            return Finding.fine("check.clock.fine");
        }
        String key = ahead.isNegative() ? "check.clock.slow" : "check.clock.fast";
        return apart.compareTo(MINUTES) <= 0
                ? Finding.doubtful(key, apart.toSeconds())
                : Finding.wrong(key, apart.toSeconds());
    }
}
