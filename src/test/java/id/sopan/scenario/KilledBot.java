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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The bot as a process without its pages, begun soon and at any pace, to be killed often. */
final class KilledBot {

    static final Duration TICK = Duration.ofSeconds(5);

    private KilledBot() {}

    /**
     * @param arguments address of the emulator, data directory or MongoDB's address, id of the admin; and where the
     *     emulator posts updates, the port on which they come, and a file that says how far the clock is ahead, such as PT1H
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        URI webhook = arguments.length > 3 ? URI.create(arguments[3]) : null;
        Plan plan = plan(URI.create(arguments[0]), Long.parseLong(arguments[2]), webhook);
        Store store = store(arguments[1]);
        Bot bot = new Bot(plan, store, webhook == null ? InstantSource.system() : ahead(Path.of(arguments[5])));
        if (webhook != null) {
            HttpServer server = receive(bot, Integer.parseInt(arguments[4]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.stop(1);
                bot.close();
                store.close();
            }));
        }
        bot.start();
        while (true) {
            Thread.sleep(TICK);
            bot.tick();
        }
    }

    private static Store store(String name) {
        return name.startsWith("mongodb:") ? MongoStore.open(name) : SqliteStore.open(Path.of(name));
    }

    private static InstantSource ahead(Path file) {
        return () -> {
            try {
                return Files.exists(file) ? Instant.now().plus(Duration.parse(Files.readString(file))) : Instant.now();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static HttpServer receive(Bot bot, int port) throws IOException {
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
        return server;
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
