package id.sopan.sandbox.settings;

import io.github.bucket4j.TimeMeter;

/** Time that rates are limited by: what elapses, and what the clock is put forward by, as in it nobody says anything. */
public record RateTime(ElapsedTime elapsed, SandboxClock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return elapsed.nanos() + clock.skipped().toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
