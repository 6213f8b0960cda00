package id.sopan.checkup;

import java.time.Duration;
import java.util.Optional;

/** Whether the machine's clock goes with Telegram's. */
final class ClockCheck implements Check {

    /** What an answer may take on its way, and more. */
    private static final Duration SAME = Duration.ofSeconds(30);

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
        if (apart.compareTo(SAME) <= 0) {
            return Finding.fine("check.clock.fine");
        }
        String key = ahead.isNegative() ? "check.clock.slow" : "check.clock.fast";
        return apart.compareTo(MINUTES) <= 0
                ? Finding.doubtful(key, apart.toSeconds())
                : Finding.wrong(key, apart.toSeconds());
    }
}
