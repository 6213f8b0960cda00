package id.sopan.procedure;

import org.jspecify.annotations.Nullable;

/**
 * The standard of a row (PermenPAN-RB 35/2012). Null says that the source does not give it; it is never estimated.
 *
 * @param kelengkapan what must be at hand before the step
 * @param waktu standard time in minutes of working time
 * @param output what the step produces
 */
public record MutuBaku(
        @Nullable Text kelengkapan,
        @Nullable Integer waktu,
        @Nullable Text output) {

    /** Nothing is given. */
    public static final MutuBaku NONE = new MutuBaku(null, null, null);
}
