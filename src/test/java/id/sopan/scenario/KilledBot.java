package id.sopan.scenario;

import com.sun.net.httpserver.HttpServer;
import id.sopan.Bot;
import id.sopan.Plan;
import id.sopan.definition.DefinitionSource;
import id.sopan.mongo.MongoStore;
import id.sopan.outbox.Limits;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.telegram.Intake;
import id.sopan.telegram.TelegramSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The bot as a process without its pages, begun soon and at any pace, to be killed often. */
final class KilledBot {

    private static final long TICK_MILLIS = 5_000;

    private KilledBot() {}

    /**
     * @param arguments address of the emulator, data directory or MongoDB's address, id of the admin; and where the
     *     emulator posts updates, and the port on which they come
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        URI webhook = arguments.length > 3 ? URI.create(arguments[3]) : null;
        Plan plan = plan(URI.create(arguments[0]), Long.parseLong(arguments[2]), webhook);
        Bot bot = new Bot(plan, store(arguments[1]), InstantSource.system());
        if (webhook != null) {
            receive(bot, Integer.parseInt(arguments[4]));
        }
        bot.start();
        while (true) {
            Thread.sleep(TICK_MILLIS);
            bot.tick();
        }
    }

    private static Store store(String name) {
        return name.startsWith("mongodb:") ? MongoStore.open(name) : SqliteStore.open(Path.of(name));
    }

    private static void receive(Bot bot, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/telegram", exchange -> {
            try (exchange) {
                byte[] update = exchange.getRequestBody().readAllBytes();
                String secret = exchange.getRequestHeaders().getFirst(Balancer.SECRET);
                boolean taken = bot.updates().receive(secret, update) == Intake.Receipt.TAKEN;
                exchange.sendResponseHeaders(taken ? 200 : 503, -1);
            }
        });
        server.start();
    }

    static Plan plan(URI emulator, long admin) {
        return plan(emulator, admin, null);
    }

    private static Plan plan(URI emulator, long admin, @Nullable URI webhook) {
        return new Plan(
                new TelegramSettings(Balai.TOKEN, emulator, 5, webhook),
                DefinitionSource.shipped(),
                ZoneId.of("Asia/Jakarta"),
                Set.of(admin),
                Limits.none(),
                URI.create("http://127.0.0.1:8080"));
    }
}
