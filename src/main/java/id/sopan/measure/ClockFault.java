package id.sopan.measure;

import java.time.Instant;

/** A machine's clock was wrong, as far as it was noticed. */
public sealed interface ClockFault permits PutBack, ClockBehind {

    /**
     * Whether a stay may be measured wrong by it.
     *
     * @param raised whether it ends when it does since the clock had not come so far again
     */
    boolean touches(Instant opened, Instant end, boolean raised);
}
