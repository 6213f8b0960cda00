package id.sopan.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a chat is left alone where nobody knows what came of a call: longer with each in a row. */
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    /** Every card is right within a minute after faults stop. */
    private static final Duration LONGEST = Duration.ofSeconds(16);
    /** Shorter ones are faults that pass. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(8);

    private final Map<Long, Duration> pauses = new ConcurrentHashMap<>();

    /** How long to wait before the next call to that chat. */
    Duration pause(long chat) {
        Duration pause = pauses.merge(chat, FIRST, (before, first) -> longer(before));
        if (pause.equals(WORTH_SAYING)) {
            LOG.warn(
                    "Telegram does not say what came of calls to {}: they are repeated after growing pauses",
                    Address.inLog(chat));
        }
        return pause;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    /** Telegram answered a call to that chat. */
    void over(long chat) {
        pauses.remove(chat);
    }
}
