package id.sopan.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody added to what is known of a run, beside its steps.
 *
 * @param seq of its entry in the journal
 * @param text null where a file came without words
 * @param file as an answer refers to it; null for none
 */
public record Note(
        long seq,
        By by,
        Instant at,
        @Nullable String text,
        @Nullable String file) {}
