package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(80);
    private static final int LOOKS = 40;
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** Telegram lets twenty messages a minute into a group, so hundreds of cards take their time. */
    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(30);

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
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
        over.set(true);
        Stream.of(bot, emulator).filter(Objects::nonNull).forEach(Process::destroyForcibly);
    }

    @Test
    void noneIsLostAndNoneDoubled() throws InterruptedException {
        List<Thread> working = agency.colleagues().stream()
                .map(colleague -> Thread.ofVirtual().start(() -> work(colleague)))
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextLong(LONGEST_LIFE.toMillis()));
            kill();
            bot = programs.startBot(agency.admin.id());
        }
        over.set(true);
        for (Thread thread : working) {
            thread.join();
        }
        assertThat(trouble.get()).isNull();
        System.out.println(KILLS + " kills, seed " + SEED + ": " + settled());
    }

    private void work(Colleague colleague) {
        try {
            while (!over.get()) {
                try {
                    colleague.act();
                } catch (AssertionError goneMeanwhile) {
                    // The button or the prompt was there when they looked.
                }
                awaitHearing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            trouble.set(e);
        }
    }

    /** As people do: looks what comes of it, but not for ever. */
    private void awaitHearing() throws InterruptedException {
        for (int look = 0; look < LOOKS && !agency.allHeard() && !over.get(); look++) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        Thread.sleep(BETWEEN_LOOKS);
    }

    private void kill() throws InterruptedException {
        bot.destroyForcibly().waitFor();
    }

    /** Lets the bot do what is left to do, touches what was sent twice, and looks at everything. */
    private String settled() throws InterruptedException {
        Twins twins = Twins.NONE;
        for (int attempt = 0; attempt < 20; attempt++) {
            awaitQuiet();
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

    /** Until all was heard and no chat has changed for a while. */
    private void awaitQuiet() {
        await().atMost(Duration.ofMinutes(2)).until(agency::allHeard);
        AtomicReference<String> before = new AtomicReference<>("");
        await().atMost(LONGEST_BACKLOG).pollDelay(QUIET).pollInterval(QUIET).until(() -> {
            String now = agency.chats().stream()
                    .map(agency.admin.person()::reads)
                    .toList()
                    .toString();
            return now.equals(before.getAndSet(now)) && agency.allHeard();
        });
    }
}
