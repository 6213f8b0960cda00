package id.sopan.scenario;

import id.sopan.Bot;
import id.sopan.Plan;
import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Limits;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.telegram.TelegramSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;

/** The bot as a process without its pages, begun soon and at any pace, to be killed often. */
final class KilledBot {

    private static final long TICK_MILLIS = 5_000;

    private KilledBot() {}

    /** @param arguments address of the emulator, data directory, id of the admin */
    public static void main(String[] arguments) throws InterruptedException {
        Store store = SqliteStore.open(Path.of(arguments[1]));
        Bot bot = new Bot(plan(URI.create(arguments[0]), Long.parseLong(arguments[2])), store, InstantSource.system());
        bot.start();
        while (true) {
            Thread.sleep(TICK_MILLIS);
            bot.tick();
        }
    }

    static Plan plan(URI emulator, long admin) {
        return new Plan(
                new TelegramSettings(Balai.TOKEN, emulator, 5),
                DefinitionSource.shipped(),
                ZoneId.of("Asia/Jakarta"),
                Set.of(admin),
                Limits.none(),
                URI.create("http://127.0.0.1:8080"));
    }
}
