package id.sopan.schedule;

import id.sopan.outbox.Address;
import java.time.Instant;

/**
 * What is to be told now, and where.
 *
 * @param from when it is told at the earliest: what was told before that was told by a calendar that counts no more
 */
record Call(Address to, Item item, Instant from) {}
