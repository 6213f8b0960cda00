package id.sopan.scenario;

import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bot and emulator run as two processes; while ten people work in five groups, the bot is killed (SIGKILL) at random
 * moments and begun again. {@code -Dsopan.kills=200} kills more often, {@code -Dsopan.jar=target/sopan.jar} kills the
 * packaged program.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("sopan.kills", 15);
    private static final long SEED = Long.getLong("sopan.seed", System.nanoTime());
    private static final Duration LONGEST_LIFE = Duration.ofMillis(Long.getLong("sopan.life", 6_000));

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private Programs programs;
    private Process emulator;
    private Process bot;
    private Agency agency;
    private int touched;

    @BeforeEach
    void open() {
        programs = new Programs(directory);
        emulator = programs.startEmulator();
        await().atMost(Duration.ofSeconds(60)).until(this::emulatorAnswers);
        agency = new Agency(programs.emulator(), random);
        bot = programs.startBot(agency.admin.id());
        agency.furnish();
    }

    private boolean emulatorAnswers() throws Exception {
        URI bots = programs.emulator().resolve("/control/bots");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(bots).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    @AfterEach
    void close() {
        Stream.of(bot, emulator).filter(Objects::nonNull).forEach(Process::destroyForcibly);
    }

    @Test
    void noneIsLostAndNoneDoubled() throws InterruptedException {
        Workday workday = Workday.begin(agency);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextLong(LONGEST_LIFE.toMillis()));
            kill();
            bot = programs.startBot(agency.admin.id());
        }
        workday.end();
        System.out.println(KILLS + " kills, seed " + SEED + ": " + settled());
    }

    private void kill() throws InterruptedException {
        bot.destroyForcibly().waitFor();
    }

    /** Lets the bot do what is left to do, touches what was sent twice, and looks at everything. */
    private String settled() throws InterruptedException {
        Twins twins = Twins.NONE;
        for (int attempt = 0; attempt < 20; attempt++) {
            Workday.awaitQuiet(agency);
            kill();
            try (Aftermath aftermath = new Aftermath(programs, agency)) {
                twins = aftermath.isSettled() ? aftermath.twins() : twins;
                if (aftermath.isSettled() && twins.all().isEmpty()) {
                    return aftermath.verify() + ", " + touched + " cards sent twice";
                }
            }
            bot = programs.startBot(agency.admin.id());
            twins.touch(agency.admin);
            touched += twins.all().size();
            twins = Twins.NONE;
        }
        throw new AssertionError("not settled");
    }
}
