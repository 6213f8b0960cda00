package id.sopan;

import id.sopan.mongo.MongoStore;
import id.sopan.outbox.Limits;
import id.sopan.record.Moved;
import id.sopan.record.Restoring;
import id.sopan.record.Schemas;
import id.sopan.setting.UnfitSetting;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.MeteredStore;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.TelegramSettings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.Objects;

/** The bot in Telegram's real groups. */
final class RealInstallation implements Installation {

    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final Store store;
    private final Bot bot;

    RealInstallation(Settings settings) {
        Fetching.dropParts(settings.placeOfCopies());
        store = settings.mongodb() == null ? SqliteStore.open(settings.data()) : MongoStore.open(settings.mongodb());
        TelegramSettings telegram;
        try {
            telegram = new TelegramSettings(
                    Objects.requireNonNull(settings.token()),
                    settings.telegram(),
                    TelegramSettings.LONGEST_POLL,
                    settings.webhook());
            Restoring.refuse(store);
            Moved.refuse(store);
            Schemas.take(store);
            OwnBot.take(store, telegram.botId(), settings.formerBot());
            OwnDefinitions.check(settings.conversations(), store);
            Ports.check(settings);
            if (settings.mongodb() != null) {
                MovedFile.name(settings.data());
            }
        } catch (UnfitSetting | StoreUnavailable e) {
            store.close();
            throw e;
        }
        Plan plan = Plan.of(settings, telegram, Limits.ofTelegram(), meters);
        bot = new Bot(plan, new MeteredStore(store, meters), InstantSource.system());
    }

    @Override
    public Bot bot() {
        return bot;
    }

    @Override
    public CompositeMeterRegistry meters() {
        return meters;
    }

    @Override
    public void start() {
        bot.start();
        bot.adminCode().issue();
    }

    @Override
    public void close() {
        bot.close();
        store.close();
    }
}
