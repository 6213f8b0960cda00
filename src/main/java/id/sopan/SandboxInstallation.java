package id.sopan;

import id.sopan.outbox.Limits;
import id.sopan.record.Schemas;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.ElapsedTime;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.RateTime;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.setting.UnfitSetting;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.MeteredStore;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.TelegramSettings;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The bot with an emulated Telegram beside it, four units, and two requests to look at. */
final class SandboxInstallation implements Installation {

    private static final int FAILED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(SandboxInstallation.class);

    /** Of no bot anywhere; the emulator takes any of the right form. */
    static final String TOKEN = "1000001:sandbox-sandbox-sandbox-sandbox-123";

    private static final String REAL_BOT = """
            wajib diisi (atau SOPAN_TELEGRAM_TOKEN_FILE), sebab %1$s (SOPAN_DATA) memuat data bot yang sesungguhnya. \
            Untuk menjalankan ruang latihan, tetapkan direktori lain pada SOPAN_DATA.
            It must be set (or SOPAN_TELEGRAM_TOKEN_FILE), since %1$s (SOPAN_DATA) holds the data of a real bot. \
            To start the sandbox, name another directory in SOPAN_DATA.""";

    private final Settings settings;
    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final Function<TimeMeter, Limits> limits;
    private final Path directory;
    private final Runnable end;
    private final Furnished furnished;
    private final SandboxClock clock;
    private final Emulator emulator;
    private Store store;
    private Bot bot;
    private volatile boolean listening;

    SandboxInstallation(Settings settings) {
        this(settings, EmulatorLimits.strict(), Limits::ofTelegram, SandboxInstallation::end);
    }

    /**
     * @param limits how fast the bot speaks by that time, which the emulator must allow
     * @param end of the program, where the sandbox cannot be prepared again
     */
    SandboxInstallation(Settings settings, EmulatorLimits emulated, Function<TimeMeter, Limits> limits, Runnable end) {
        this.settings = settings;
        this.limits = limits;
        this.end = end;
        clock = SandboxClock.system(settings.zone());
        refuseBesideARealBot(settings.data());
        directory = settings.data().resolve("sandbox");
        Fetching.dropParts(settings.placeOfCopies());
        store = SqliteStore.open(directory.resolve("store"));
        try {
            Schemas.take(store);
            OwnDefinitions.check(settings.conversations(), store);
            Ports.check(settings);
        } catch (UnfitSetting | StoreUnavailable e) {
            store.close();
            throw e;
        }
        emulator = Emulator.start(directory.resolve("telegram"), settings.sandboxPort(), clock, emulated);
        furnished = new Furnished(directory.resolve("furnished"));
        if (!furnished.isSet()) {
            emulator.reset(this::furnish);
        }
        bot = listener();
        clock.through(new DueOnTheWay(() -> listening ? bot() : null));
        emulator.afterReset(this::reset);
    }

    /** Whose token was lost most likely: its groups would be left without an answer by a program that is well. */
    private static void refuseBesideARealBot(Path data) {
        if (SqliteStore.isIn(data)) {
            throw new UnfitSetting(
                    "SOPAN_TELEGRAM_TOKEN",
                    REAL_BOT.formatted(data.toAbsolutePath().normalize()));
        }
    }

    /** On an empty emulator. */
    private void furnish() {
        furnished.unset();
        empty();
        try (Bot extra = new Bot(plan(Limits.none()), store, clock)) {
            new SandboxStage(emulator, settings.zone()).set(extra);
        }
        furnished.set();
    }

    private Bot listener() {
        return new Bot(
                plan(limits.apply(new RateTime(new ElapsedTime(), clock))), new MeteredStore(store, meters), clock);
    }

    private Plan plan(Limits limits) {
        return Plan.of(settings, TelegramSettings.of(TOKEN, emulator.address()), limits, meters);
    }

    @Override
    public synchronized Bot bot() {
        return bot;
    }

    @Override
    public CompositeMeterRegistry meters() {
        return meters;
    }

    @Override
    public synchronized void start() {
        bot.start();
        listening = true;
        LOG.info("Ruang latihan siap / The sandbox is ready: http://localhost:{}", emulator.port());
    }

    private synchronized void reset() {
        listening = false;
        bot.close();
        try {
            furnish();
            bot = listener();
            start();
        } catch (RuntimeException e) {
            LOG.error(
                    "Ruang latihan tidak dapat disiapkan kembali dan berhenti; mohon jalankan lagi"
                            + " / The sandbox cannot be prepared again and ends; start it again",
                    e);
            end.run();
            throw new IllegalStateException("the sandbox cannot be prepared again and ends: start it again", e);
        }
    }

    /** By another thread, since whoever ends the program waits until this sandbox is closed. */
    private static void end() {
        Thread.ofPlatform().start(() -> System.exit(FAILED));
    }

    private void empty() {
        store.close();
        delete(directory.resolve("store"));
        store = SqliteStore.open(directory.resolve("store"));
        Schemas.take(store);
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        listening = false;
        bot.close();
        store.close();
        emulator.close();
    }
}
