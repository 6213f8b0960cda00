package id.sopan.schedule;

import id.sopan.outbox.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told now, and where.
 *
 * @param from when it is told at the earliest: what was told before that was told by a calendar that counts no more
 * @param lately it is put off where the like of it was told late since then; null where it is told once
 * @param again when to look again where it is put off, or may be missing; null: never
 * @param today when the day began on which it is to be told: what was told before that, and may be missing, is told once more
 */
record Call(
        Address to,
        Item item,
        Instant from,
        @Nullable Instant lately,
        @Nullable Instant again,
        Instant today) {

    /** Of what is told once, on a day that nobody asks for. */
    Call(Address to, Item item, Instant from) {
        this(to, item, from, null, null, Instant.EPOCH);
    }

    /** Whether the like of it that was told then was to be told on a day before; no zone here has summer time. */
    boolean followsLate(Item told, Instant at) {
        return item.isLike(told)
                && told.day()
                        .flatMap(due -> item.day().map(day -> ChronoUnit.DAYS.between(due.plusDays(1), day)))
                        .filter(apart -> !at.isBefore(from.minus(Duration.ofDays(apart))))
                        .isPresent();
    }
}
