package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.conversation.Listener;
import id.sopan.outbox.Messenger;
import id.sopan.roster.Membership;
import id.sopan.roster.Missing;
import id.sopan.store.Collection;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.telegram.Outcome.Done;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** A bot's connection to Telegram: everything else of this package is had from here. Opens nothing before it is used. */
public final class Telegram implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** A file of 50 MB over a line of 2 Mbit/s. */
    private static final Duration UPLOAD = Duration.ofMinutes(4);

    private static final Duration QUICK_ANSWER = Duration.ofSeconds(4);
    private static final Duration TAP = Duration.ofSeconds(2);

    private final TelegramSettings settings;
    private final MeterRegistry meters;
    private final OkHttpClient http;
    private final OkHttpClient files = Wire.plain(ANSWER).build();
    private final BotApi api;
    private final BotApi quick;
    private final CallbackAnswers answers;
    private final Excuses excuses;
    private final OtherClock clock = new OtherClock();

    public Telegram(TelegramSettings settings, MeterRegistry meters) {
        this(settings, meters, ANSWER, TAP);
    }

    /** Nothing is counted. */
    Telegram(TelegramSettings settings, Duration answer) {
        this(settings, new CompositeMeterRegistry(), answer, TAP);
    }

    /**
     * @param answer how long a call other than a poll may take to be answered
     * @param tap how long a tap may wait for its result
     */
    Telegram(TelegramSettings settings, MeterRegistry meters, Duration answer, Duration tap) {
        this.settings = settings;
        this.meters = meters;
        this.http =
                Wire.client(answer).newBuilder().addNetworkInterceptor(clock).build();
        this.api = new BotApi(settings, http, meters);
        this.quick = new BotApi(settings, Wire.hurried(http, QUICK_ANSWER), meters);
        this.answers = new CallbackAnswers(api, tap);
        this.excuses = new Excuses(api, answers);
    }

    public Messenger messenger() {
        return new TelegramMessenger(api, new BotApi(settings, Wire.patient(http, UPLOAD), meters));
    }

    /** Each with a memory of its own: take one. */
    public Membership membership(Missing missing) {
        return new TelegramMembership(quick, settings.botId(), missing, Ticker.systemTicker());
    }

    public BotCommands commands() {
        return new BotCommands(api);
    }

    public TelegramFiles files() {
        return new TelegramFiles(api, files, settings);
    }

    /** Who the bot is, with what an operator can set right; empty when Telegram does not answer now. */
    public Optional<Line> line() {
        return quick.call(new GetMe()) instanceof Done<User> me ? Optional.of(line(me.result())) : Optional.empty();
    }

    /** How far this machine's clock is ahead of Telegram's now; empty before the first answer that bears a date. */
    public Optional<Duration> ahead() {
        return clock.aheadNow();
    }

    private Line line(User me) {
        return new Line(
                new BotIdentity(me.getId(), Objects.requireNonNullElse(me.getUserName(), "")),
                Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
                clock.ahead());
    }

    /**
     * How this bot's updates come in, as it is set; not started yet.
     *
     * @param store with the collection where updates go that cannot be handled, and the lease of those who fetch them
     * @param clock business time, for the dates of dead letters
     * @param takingOver called as soon as this instance has the turn, be it the first or after another had it
     * @param givingWay called when another may have it from now on
     */
    public Intake updates(
            Listener listener, Store store, InstantSource clock, Runnable takingOver, Runnable givingWay) {
        return updates(listener, store, clock, takingOver, givingWay, new Patience(Patience.usual()));
    }

    /** @param patience with Telegram and the store while they are away */
    Intake updates(
            Listener listener,
            Store store,
            InstantSource clock,
            Runnable takingOver,
            Runnable givingWay,
            Patience patience) {
        Secret secret = new Secret(settings.token());
        DeadLetters letters = new DeadLetters(store.documents(Collection.DEADLETTERS), clock, secret);
        UpdateMeters counts = new UpdateMeters(meters, clock);
        Function<BotIdentity, Batch> batches =
                me -> new Batch(new UpdateReader(me, listener), listener, answers, excuses, letters, counts);
        Lease lease = store.lease("updates-" + settings.botId(), Tenure.TIME);
        if (settings.webhook() != null) {
            Tenure tenure = new Tenure(lease, takingOver, givingWay);
            return new Webhook(
                    api, settings.webhook().toString(), secret, this.clock::there, batches, patience, tenure);
        }
        OkHttpClient polling = Wire.client(ANSWER.plusSeconds(settings.pollSeconds()));
        Tenure tenure = new Tenure(lease, takingOver, () -> {
            givingWay.run();
            polling.dispatcher().cancelAll();
        });
        return new UpdateLoop(
                new BotApi(settings, polling, meters),
                polling.dispatcher()::cancelAll,
                settings.pollSeconds(),
                batches,
                patience,
                tenure);
    }

    /** Ends connections. Close the loop first. */
    @Override
    public void close() {
        excuses.close();
        answers.close();
        http.connectionPool().evictAll();
        files.connectionPool().evictAll();
    }
}
