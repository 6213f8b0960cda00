package id.sopan.outbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;

/**
 * How fast Telegram lets a bot speak: about 30 messages a second overall, one a second in a chat with small bursts, 20
 * a minute in a group (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 */
public final class Limits {

    /** With what may be sent at once, never more than 30 in any second. */
    private static final int OVERALL_PER_SECOND = 25;

    private static final int OVERALL_BURST = 4;
    private static final int CHAT_BURST = 3;
    private static final int GROUP_PER_MINUTE = 19;
    /**
     * Of those, so many are left for what somebody has just asked for, so many for all else, and of what is asked for so many for
     * others than one person.
     */
    private static final int RESERVED = 4;

    private static final int UNLIMITED = 1_000_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Bucket overall;
    private final LoadingCache<Long, Bucket> chats;
    private final LoadingCache<Long, Minute> groups;

    /** New messages to a group: those that somebody has just asked for, by each person, and those that nobody has. */
    private record Minute(LastMinute all, LastMinute unasked, LastMinute asked, LoadingCache<Long, LastMinute> askers) {

        /** All that a message counts for. */
        private List<LastMinute> of(Claim claim) {
            if (!claim.isAwaited()) {
                return List.of(all, unasked);
            }
            return claim.asker() == Show.NOBODY ? List.of(all, asked) : List.of(all, asked, askers.get(claim.asker()));
        }
    }

    private Limits(
            int overallBurst,
            int perSecond,
            int burst,
            int chatPerSecond,
            int groupPerMinute,
            int reserved,
            Duration minute,
            TimeMeter clock) {
        overall = bucket(overallBurst, perSecond, clock);
        chats = forgetful(clock).build(chat -> bucket(burst, chatPerSecond, clock));
        groups = forgetful(clock)
                .build(chat -> new Minute(
                        new LastMinute(groupPerMinute, minute, clock),
                        new LastMinute(groupPerMinute - reserved, minute, clock),
                        new LastMinute(groupPerMinute - reserved, minute, clock),
                        forgetful(clock).build(asker -> new LastMinute(groupPerMinute - 2 * reserved, minute, clock))));
    }

    private static Bucket bucket(int burst, int perSecond, TimeMeter clock) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static Caffeine<Object, Object> forgetful(TimeMeter clock) {
        return Caffeine.newBuilder().ticker(clock::currentTimeNanos).expireAfterAccess(FORGOTTEN);
    }

    /** A little below Telegram's own. */
    public static Limits ofTelegram() {
        return ofTelegram(TimeMeter.SYSTEM_NANOTIME);
    }

    /** The same by another clock than the machine's own. */
    public static Limits ofTelegram(TimeMeter clock) {
        return new Limits(OVERALL_BURST, OVERALL_PER_SECOND, CHAT_BURST, 1, GROUP_PER_MINUTE, RESERVED, MINUTE, clock);
    }

    /** Of groups alone: so many new messages in any such time, and how many of them are left each for others. */
    static Limits ofGroups(int most, int reserved, Duration time, TimeMeter clock) {
        return new Limits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, most, reserved, time, clock);
    }

    /** For a server that sets none. */
    public static Limits none() {
        return ofGroups(UNLIMITED, 0, MINUTE, TimeMeter.SYSTEM_NANOTIME);
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

    /** How long until this chat, as it is now, may be written to; whether all of them may is not looked at. */
    Duration untilChat(long chat) {
        return Duration.ofNanos(chats.get(chat).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Waits until this chat may be written to. */
    void awaitChat(long chat) throws InterruptedException {
        chats.get(chat).asBlocking().consume(1);
        overall.asBlocking().consume(1);
    }

    /** How long a new message to this group must wait; zero when it may go. */
    Duration untilSend(long chat, Claim claim) {
        return chat > 0
                ? Duration.ZERO
                : groups.get(chat).of(claim).stream()
                        .map(LastMinute::untilFree)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
    }

    /** A new message goes to this chat. */
    void sending(long chat, Claim claim) {
        if (chat < 0) {
            groups.get(chat).of(claim).forEach(LastMinute::count);
        }
    }
}
