package id.sopan.telegram;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What both ways of taking updates have in common: of several instances one has the turn, the others stand by. */
abstract class OneListens implements Intake {

    private static final Duration LOOK = Duration.ofMillis(500);

    final BotApi api;
    final Patience patience;
    final Tenure tenure;
    final Bulletin bulletin = new Bulletin();
    final Troubles troubles;
    final Thread thread;
    private final Function<BotIdentity, Batch> batches;

    OneListens(String name, BotApi api, Function<BotIdentity, Batch> batches, Patience patience, Tenure tenure) {
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

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void startQuietly() {
        bulletin.beQuiet();
        start();
    }

    @Override
    public PollStatus status() {
        return bulletin.status();
    }

    @Override
    public boolean hasTurn() {
        return tenure.holds();
    }

    @Override
    public Duration lag() {
        return bulletin.silence();
    }

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
