package id.sopan;

import id.sopan.definition.DefinitionSource;
import id.sopan.mongo.MongoStore;
import id.sopan.outbox.Limits;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Lease;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.TelegramSettings;
import id.sopan.torture.Evidence;
import id.sopan.torture.Instance;
import id.sopan.torture.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The bot without its pages, as the torture kills and begins it. */
final class Tortured implements Subject {

    private static final int POLL_SECONDS = 5;
    private static final long TICK_MILLIS = 5_000;

    @Override
    public void live(Instance instance) throws InterruptedException {
        Bot bot = new Bot(plan(instance), store(instance), InstantSource.system());
        bot.start();
        while (true) {
            Thread.sleep(TICK_MILLIS);
            bot.tick();
        }
    }

    @Override
    public Optional<String> hindrance(String mongodb) {
        try (Store store = MongoStore.openToRead(mongodb)) {
            store.documents(Collection.PROCEDURES).find("");
            return Optional.empty();
        } catch (StoreUnavailable unavailable) {
            return Optional.of(String.valueOf(unavailable.getMessage()));
        }
    }

    @Override
    public Evidence evidence(Instance instance) {
        Store store = store(instance);
        return new StoredEvidence(new Bot(plan(instance), store, InstantSource.system()), store);
    }

    private static Store store(Instance instance) {
        return instance.store().startsWith("mongodb")
                ? new SoleStore(MongoStore.open(instance.store()))
                : SqliteStore.open(Path.of(instance.store()));
    }

    private static Plan plan(Instance instance) {
        return new Plan(
                new TelegramSettings(Instance.TOKEN, instance.emulator(), POLL_SECONDS),
                DefinitionSource.in(instance.definitions()),
                ZoneId.of("Asia/Jakarta"),
                Set.of(instance.admin()),
                Limits.none(),
                instance.emulator());
    }

    /** A store that one instance has to itself, so that it need not wait for the lease of one that was killed. */
    private static final class SoleStore extends ForwardingStore {

        SoleStore(Store store) {
            super(store);
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public Lease lease(String name, Duration time) {
            return Lease.sole();
        }
    }
}
