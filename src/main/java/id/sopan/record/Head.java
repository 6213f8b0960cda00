package id.sopan.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hash over the last entries of all numbered runs.
 *
 * @param week such as {@code 2026-11-16..2026-11-22}: that with whose summary it was made
 * @param at when it was begun; each entry that was stored before is covered
 * @param root of the Merkle tree, 64 hexadecimal digits
 * @param runs how many it covers
 * @param after the week of the head before, from which its list goes on; null for the first
 */
public record Head(
        String week,
        Instant at,
        String root,
        int runs,
        @Nullable String after) {}
