package id.sopan.telegram;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How updates come from Telegram. What could not be stored comes again. */
public interface Intake extends AutoCloseable {

    /** What became of an update that was posted here. */
    enum Receipt {
        /** Handled, or set aside: it need not come again. */
        TAKEN,
        /** Without the right secret token. */
        FORGED,
        UNREADABLE,
        /** Not now: the store is away, or this process begins or ends. */
        LATER,
        /** Updates are not posted to this bot. */
        UNWANTED
    }

    /** Begins, once; returns at once. */
    void start();

    /** Likewise, for a bot that is there only for a while: the log is told of nothing but trouble. */
    void startQuietly();

    PollStatus status();

    /** Whether this instance has the turn, of all that run for one bot. */
    boolean hasTurn();

    /**
     * Since a poll was last answered and all of its updates handled; where Telegram posts them, since it last
     * said that its address stands and that posts do not fail; where another instance has its turn, since that was last known.
     */
    Duration lag();

    /**
     * What is answered to a post whatever it holds, so that none of it is read before: {@link Receipt#UNWANTED},
     * {@link Receipt#FORGED} or {@link Receipt#LATER}. Empty where it is to be {@linkplain #receive received}.
     *
     * @param secret of the header {@code X-Telegram-Bot-Api-Secret-Token}
     */
    Optional<Receipt> refusal(@Nullable String secret);

    /**
     * Takes one update as Telegram posts it; returns when what it causes is stored.
     *
     * @param update JSON
     */
    Receipt receive(@Nullable String secret, byte[] update);

    /** Ends within four seconds; what was not confirmed comes again after the next start. */
    @Override
    void close();
}
