package id.sopan.checkup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Telegram says of the bot. */
final class LinkChecks {

    private LinkChecks() {}

    /** Whether Telegram knows the token. */
    static Finding token(Facts facts) {
        return facts.link()
                .map(link -> Finding.fine("check.token.fine", link.username()))
                .orElseGet(() -> Finding.doubtful("check.token.away"));
    }

    /** Whether the bot hears only what is meant for it. */
    static Finding privacy(Facts facts) {
        return facts.link()
                .map(link -> link.readsAll()
                        ? Finding.doubtful("check.privacy.off", link.username())
                                .pressing(List.of(new Press.OpenBotFather()))
                        : Finding.fine("check.privacy.on"))
                .orElseGet(() -> Finding.doubtful("check.privacy.unknown"));
    }

    /** Whether the machine's clock goes with Telegram's. */
    static Finding clock(Facts facts) {
        return facts.link()
                .flatMap(link -> Optional.ofNullable(link.ahead()))
                .map(LinkChecks::clock)
                .orElseGet(() -> Finding.doubtful("check.clock.unknown"));
    }

    private static Finding clock(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(Link.SAME_CLOCK) <= 0) {
            return Finding.fine("check.clock.fine");
        }
        String key = ahead.isNegative() ? "check.clock.slow" : "check.clock.fast";
        return apart.compareTo(Link.SAME_MINUTES) <= 0
                ? Finding.doubtful(key, apart.toSeconds())
                : Finding.wrong(key, apart.toSeconds());
    }
}
