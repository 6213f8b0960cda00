package id.sopan.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How updates come from Telegram. What could not be stored comes again. Of several instances one has the turn, the others
 * stand by.
 */
public abstract class Intake implements AutoCloseable {

    /** What became of an update that was posted here. */
    public enum Receipt {
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

    private static final Duration LOOK = Duration.ofMillis(500);

    final BotApi api;
    final Patience patience;
    final Tenure tenure;
    final Bulletin bulletin = new Bulletin();
    final Troubles troubles;
    final Thread thread;
    private final Function<BotIdentity, Batch> batches;

    Intake(String name, BotApi api, Function<BotIdentity, Batch> batches, Patience patience, Tenure tenure) {
        this.api = api;
        this.batches = batches;
        this.patience = patience;
        this.tenure = tenure;
        this.troubles = new Troubles(api, bulletin, patience);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Called once, before any turn. */
    void ready(Batch batch) {}

    /** Called again and again while this instance listens. */
    abstract void listen(Batch batch);

    /** Called again and again while another does. */
    void standBy() {}

    void rest() {
        patience.rest(LOOK);
    }

    /** Begins, once; returns at once. */
    public void start() {
        thread.start();
    }

    /** Likewise, for a bot that is there only for a while: the log is told of nothing but trouble. */
    public void startQuietly() {
        bulletin.beQuiet();
        start();
    }

    public PollStatus status() {
        return bulletin.status();
    }

    /** Whether this instance has the turn, of all that run for one bot. */
    public boolean hasTurn() {
        return tenure.holds();
    }

    /**
     * Since a poll was last answered and all of its updates handled; where Telegram posts them, since it last
     * said that its address stands and that posts do not fail; where another instance has its turn, since that was last known.
     */
    public Duration lag() {
        return bulletin.silence();
    }

    /**
     * What is answered to a post whatever it holds, so that none of it is read before: {@link Receipt#UNWANTED},
     * {@link Receipt#FORGED} or {@link Receipt#LATER}. Empty where it is to be {@linkplain #receive received}.
     *
     * @param secret of the header {@code X-Telegram-Bot-Api-Secret-Token}
     */
    public abstract Optional<Receipt> refusal(@Nullable String secret);

    /**
     * Takes one update as Telegram posts it; returns when what it causes is stored.
     *
     * @param update JSON
     */
    public abstract Receipt receive(@Nullable String secret, byte[] update);

    /** Ends within four seconds; what was not confirmed comes again after the next start. */
    @Override
    public abstract void close();

    private void run() {
        BotIdentity me = troubles.identify();
        if (me != null) {
            Batch batch = batches.apply(me);
            ready(batch);
            tenure.begin();
            takeTurns(batch);
        }
        bulletin.is(PollStatus.STOPPED, "");
    }

    private void tell(@Nullable String unknown) {
        if (unknown == null) {
            bulletin.is(PollStatus.STANDBY, "");
        } else {
            bulletin.is(PollStatus.STORE_AWAY, unknown);
        }
    }

    private void takeTurns(Batch batch) {
        while (!patience.ended()) {
            if (tenure.holds()) {
                listen(batch);
            } else {
                standBy();
                batch.keepPromises();
                tell(tenure.unknown());
                rest();
            }
        }
    }
}
