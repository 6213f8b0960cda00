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
 * @param again when to look again where it is put off; null: never
 */
record Call(
        Address to,
        Item item,
        Instant from,
        @Nullable Instant lately,
        @Nullable Instant again) {

    /** Of what is told once. */
    Call(Address to, Item item, Instant from) {
        this(to, item, from, null, null);
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
