package id.sopan.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One hash over the last entries of all numbered runs.
 *
 * @param week such as {@code 2026-11-16..2026-11-22}: that with whose summary it was made
 * @param at when it was begun, after the end of the week; each entry that was stored before is covered
 * @param root of the Merkle tree, 64 hexadecimal digits
 * @param runs how many it covers
 * @param after the week of the head before, from which its list goes on; null for the first
 */
public record Head(
        String week,
        Instant at,
        String root,
        int runs,
        @Nullable String after) {

    /** The first place on earth where a day begins. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /** @throws DateTimeParseException where the week does not end with a day */
    public Head {
        Instant ignored = end(week);
    }

    /** Before this its week had ended nowhere, and it cannot have been begun. */
    Instant earliest() {
        return end(week);
    }

    private static Instant end(String week) {
        LocalDate last = LocalDate.parse(week.replaceFirst("^.*\\.\\.", ""));
        return last.plusDays(1).atStartOfDay().toInstant(FIRST);
    }
}
