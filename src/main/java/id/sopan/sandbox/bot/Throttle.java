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

/** Telegram's rates, per bot: overall, per chat, and per group in any minute. Too fast is answered with how long to wait. */
final class Throttle {

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

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
        Deque<Long> window = windows.computeIfAbsent(bot + room.key(), key -> new ArrayDeque<>());
        if (room.isGroup()) {
            checkWindow(window, number);
        }
        pace(bot, room);
        for (int i = 0; i < number; i++) {
            window.addLast(time.currentTimeNanos());
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

    private void checkWindow(Deque<Long> window, int number) {
        long now = time.currentTimeNanos();
        while (!window.isEmpty() && window.getFirst() <= now - WINDOW) {
            window.removeFirst();
        }
        if (window.size() + number > built.perGroupPerMinute() && !window.isEmpty()) {
            throw tooFast(window.getFirst() + WINDOW - now);
        }
    }

    private void pace(long bot, Room room) {
        take(bucket("overall " + bot, built.overallPerSecond(), built.overallPerSecond()));
        take(bucket(bot + room.key(), built.burst(), built.perChatPerSecond()));
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
