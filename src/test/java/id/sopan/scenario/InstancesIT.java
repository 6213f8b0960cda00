package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.mongo.MongoStore;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several instances on one MongoDB (its wire protocol, spoken by a server in memory), which are killed (SIGKILL) one
 * after the other and begun again. {@code -Dsopan.instances=3} runs more of them,
 * {@code -Dsopan.rounds=20} kills more often.
 */
@Order(3)
class InstancesIT {

    private static final int INSTANCES = Integer.getInteger("sopan.instances", 2);
    private static final int ROUNDS = Integer.getInteger("sopan.rounds", 4);
    private static final long SEED = Long.getLong("sopan.seed", System.nanoTime());
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final int FEWEST_REQUESTS = 1;
    private static final Duration START = Duration.ofSeconds(90);
    /** What is promised after the one that listens was killed. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(30);

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Integer> ports =
            IntStream.range(0, INSTANCES).mapToObj(i -> Programs.freePort()).toList();
    private final List<Process> instances = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private Programs programs;
    private Process emulator;
    private Agency agency;

    @BeforeEach
    void open() {
        mongo.bind();
        settings.put("SOPAN_MONGODB_URI", mongo.getConnectionString() + "/sopan");
        programs = new Programs(directory);
        emulator = programs.startEmulator();
        await().atMost(START)
                .until(() ->
                        status(programs.emulator().resolve("/control/bots")).startsWith("200"));
        agency = new Agency(programs.emulator(), random);
    }

    @AfterEach
    void close() {
        instances.forEach(Process::destroyForcibly);
        emulator.destroyForcibly();
        mongo.shutdownNow();
        http.close();
    }

    private void startAll() {
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(start(i));
            awaitStatus(i);
        }
    }

    private Process start(int instance) {
        Map<String, String> own = new HashMap<>(settings);
        own.put("SOPAN_PORT", ports.get(instance).toString());
        return programs.startInstance("instance-" + instance, agency.admin.id(), own);
    }

    private void kill(int instance) throws InterruptedException {
        instances.get(instance).destroyForcibly().waitFor();
    }

    private String awaitStatus(int instance) {
        AtomicReference<String> found = new AtomicReference<>("");
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            found.set(listening(instance));
            return List.of("POLLING", "STANDBY", "WEBHOOK").contains(found.get());
        });
        return found.get();
    }

    private String listening(int instance) {
        String health = status(URI.create("http://127.0.0.1:" + ports.get(instance) + "/actuator/health"));
        return health.length() < 4
                ? ""
                : JSON.readTree(health.substring(3))
                        .at("/components/telegram/details/polling")
                        .asString();
    }

    /** Code and body; empty where nobody answers. */
    private String status(URI address) {
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return answer.statusCode() + answer.body();
        } catch (IOException nobody) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Test
    void theOneThatStandsByTakesOverFromOneThatWasKilled() throws InterruptedException {
        startAll();
        agency.furnish();
        assertThat(IntStream.range(0, INSTANCES).mapToObj(this::awaitStatus))
                .as("one listens, the others stand by")
                .containsOnlyOnce("POLLING")
                .contains("STANDBY");
        for (int round = 0; round < 2; round++) {
            int listening = IntStream.range(0, INSTANCES)
                    .filter(i -> listening(i).equals("POLLING"))
                    .findFirst()
                    .orElseThrow();
            kill(listening);
            long since = System.nanoTime();
            agency.admin.says(agency.chats().getFirst(), "/status WS-2026-000" + round);
            await().atMost(TAKE_OVER).until(agency::allHeard);
            System.out.println("Another instance listened after "
                    + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
            instances.set(listening, start(listening));
            assertThat(awaitStatus(listening)).isEqualTo("STANDBY");
        }
    }

    @Test
    void behindABalancerNothingIsLostAndNothingDoubledWhileEachIsKilledInTurn() throws InterruptedException {
        try (Balancer balancer = new Balancer(ports)) {
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(startPosted(i, balancer));
            }
            agency.furnish();
            Workday workday = Workday.begin(agency);
            int kills = 0;
            for (; kills < ROUNDS || requests() < FEWEST_REQUESTS; kills++) {
                int instance = kills % INSTANCES;
                Thread.sleep(random.nextLong(LONGEST_LIFE.toMillis()));
                awaitAnother(instance);
                kill(instance);
                instances.set(instance, startPosted(instance, balancer));
            }
            workday.end();
            System.out.println(INSTANCES + " instances, " + kills + " kills, seed " + SEED + ": " + settled());
        }
    }

    /** On a slow machine, too, where all would die before they are there. */
    private void awaitAnother(int instance) {
        await().atMost(START)
                .until(() -> IntStream.range(0, INSTANCES).anyMatch(i -> i != instance && takesConnections(i)));
    }

    private boolean takesConnections(int instance) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), ports.get(instance))) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process startPosted(int instance, Balancer balancer) {
        return programs.startPosted(
                "instance-" + instance,
                agency.admin.id(),
                settings.get("SOPAN_MONGODB_URI"),
                balancer.address(),
                ports.get(instance));
    }

    private int requests() {
        try (Store store = store()) {
            return store.documents(Collection.RUNS).query(Query.all()).size();
        }
    }

    private Store store() {
        return MongoStore.open(settings.get("SOPAN_MONGODB_URI"));
    }

    private String settled() throws InterruptedException {
        for (int attempt = 0; attempt < 10; attempt++) {
            Workday.awaitQuiet(agency);
            try (Aftermath aftermath = new Aftermath(programs, agency, store())) {
                Twins twins = aftermath.twins();
                if (aftermath.isSettled() && twins.all().isEmpty()) {
                    return aftermath.verify();
                }
                twins.touch(agency.admin);
            }
        }
        throw new AssertionError("not settled");
    }
}
