package id.sopan.sandbox.bot;

import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.RateTime;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.World;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Telegram's rates, per bot: overall in any second, per chat, and per group in any minute. Too fast is answered with how
 * long to wait.
 */
final class Throttle {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final World world;
    private final RateTime time;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Deque<Long>> windows = new HashMap<>();
    private EmulatorLimits built;

    Throttle(World world) {
        this.world = world;
        this.time = new RateTime(world.elapsed(), world.clock());
        this.built = world.limits();
    }

    /** Before messages are sent. */
    void send(long bot, Room room, int number) {
        if (!isOn()) {
            return;
        }
        if (room.isGroup()) {
            Deque<Long> minute = window(bot + room.key());
            check(minute, MINUTE, built.perGroupPerMinute(), number);
            pace(bot, room);
            note(minute, number);
        } else {
            pace(bot, room);
        }
    }

    /** Before a message is edited; edits do not count toward the group's minute. */
    void edit(long bot, Room room) {
        if (isOn()) {
            pace(bot, room);
        }
    }

    private boolean isOn() {
        if (!built.equals(world.limits())) {
            built = world.limits();
            buckets.clear();
        }
        return built.enabled();
    }

    private void pace(long bot, Room room) {
        Deque<Long> second = window("overall " + bot);
        check(second, SECOND, built.overallPerSecond(), 1);
        take(bucket(bot + room.key(), built.burst(), built.perChatPerSecond()));
        note(second, 1);
    }

    private Deque<Long> window(String key) {
        return windows.computeIfAbsent(key, any -> new ArrayDeque<>());
    }

    private void check(Deque<Long> window, long span, int limit, int number) {
        long now = time.currentTimeNanos();
        while (!window.isEmpty() && window.getFirst() <= now - span) {
            window.removeFirst();
        }
        if (window.size() + number > limit && !window.isEmpty()) {
            throw tooFast(window.getFirst() + span - now);
        }
    }

    private void note(Deque<Long> window, int number) {
        for (int i = 0; i < number; i++) {
            window.addLast(time.currentTimeNanos());
        }
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooFast(probe.getNanosToWaitForRefill());
        }
    }

    private Bucket bucket(String key, int capacity, int perSecond) {
        return buckets.computeIfAbsent(
                key,
                any -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(capacity)
                                .refillGreedy(perSecond, Duration.ofSeconds(1))
                                .build())
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static ApiError tooFast(long nanos) {
        return ApiError.tooManyRequests(Math.max(1, (nanos + 999_999_999) / 1_000_000_000));
    }
}
