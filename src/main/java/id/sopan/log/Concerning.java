package id.sopan.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The request that this thread handles, by its number, as long as this is open: each line of the log bears it. */
public final class Concerning implements AutoCloseable {

    /** The field of the log. */
    public static final String RUN = "run";

    private final @Nullable String before;

    private Concerning(@Nullable String before) {
        this.before = before;
    }

    /** @param number such as {@code WS-2026-0001}; null where it has none yet */
    public static Concerning run(@Nullable String number) {
        Concerning concerning = new Concerning(MDC.get(RUN));
        set(number);
        return concerning;
    }

    private static void set(@Nullable String number) {
        if (number == null) {
            MDC.remove(RUN);
        } else {
            MDC.put(RUN, number);
        }
    }

    @Override
    public void close() {
        set(before);
    }
}
