package id.sopan.outbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How fast Telegram lets a bot speak: about 30 messages a second overall, one a second in a chat with small bursts, 20
 * a minute in a group (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 */
public final class Limits {

    private static final int OVERALL_PER_SECOND = 28;
    private static final int CHAT_BURST = 3;
    private static final int GROUP_PER_MINUTE = 19;
    private static final int UNLIMITED = 1_000_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Bucket overall;
    private final LoadingCache<Long, Bucket> chats;
    private final LoadingCache<Long, Bucket> groups;

    private Limits(int perSecond, int burst, int chatPerSecond, int groupPerMinute) {
        overall = Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
        chats = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .build(chat -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(chatPerSecond, Duration.ofSeconds(1)))
                        .build());
        groups = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .build(chat -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(groupPerMinute).refillIntervally(groupPerMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** A little below Telegram's own. */
    public static Limits ofTelegram() {
        return new Limits(OVERALL_PER_SECOND, CHAT_BURST, 1, GROUP_PER_MINUTE);
    }

    /** For a server that sets none. */
    public static Limits none() {
        return new Limits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
    }

    /** Whether this chat may be written to at once, which is counted then. */
    boolean isFree(long chat) {
        Bucket own = chats.get(chat);
        if (!own.tryConsume(1)) {
            return false;
        }
        if (!overall.tryConsume(1)) {
            own.addTokens(1);
            return false;
        }
        return true;
    }

    /** Waits until this chat may be written to. */
    void awaitChat(long chat) throws InterruptedException {
        chats.get(chat).asBlocking().consume(1);
        overall.asBlocking().consume(1);
    }

    /** How long a new message to this group must wait; zero when it may go, and is counted then. */
    Duration untilSend(long chat) {
        if (chat > 0) {
            return Duration.ZERO;
        }
        var probe = groups.get(chat).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }
}
