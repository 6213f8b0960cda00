package id.sopan.sandbox.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an embedding program has to do at certain business times, so that no put-forward clock jumps over them. */
public interface DueInstants {

    /** The first due instant after one and not after the other, or null where there is none. */
    @Nullable
    Instant next(Instant after, Instant until);

    /** Called with the clock standing at a due instant; returns when what is due was done. */
    void reached(Instant instant);
}
