package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.mongo.MongoStore;
import id.sopan.sandbox.testing.PlainBot;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several instances on one MongoDB (its wire protocol, spoken by a server in memory), which are killed (SIGKILL) one
 * after the other, asked to end (SIGTERM), and begun again. {@code -Dsopan.rounds=20} kills more often.
 */
@Order(8)
class InstancesIT {

    private static final int ROUNDS = Integer.getInteger("sopan.rounds", 3);
    private static final long SEED = Long.getLong("sopan.seed", System.nanoTime());
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration START = Duration.ofSeconds(90);
    /** After the one that listens was killed; 30 s are promised, and a machine that is busy with tests may need longer. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private String database;
    private Programs programs;
    private Process emulator;
    private Agency agency;

    @BeforeEach
    void open() {
        mongo.bind();
        database = mongo.getConnectionString() + "/sopan";
        programs = new Programs(directory);
        emulator = programs.startEmulator();
        await().atMost(START).until(programs::emulatorAnswers);
        agency = new Agency(programs.emulator(), random);
    }

    @AfterEach
    void close() {
        emulator.destroyForcibly();
        mongo.shutdownNow();
    }

    private static List<Integer> ports(int instances) {
        return IntStream.range(0, instances).mapToObj(i -> FreePort.next()).toList();
    }

    private Process start(int instance, int port) {
        return programs.startInstance(
                "instance-" + instance,
                agency.admin.id(),
                Map.of("SOPAN_MONGODB_URI", database, "SOPAN_PORT", "" + port));
    }

    @Test
    void theOneThatStandsByTakesOverFromOneThatWasKilledOrEnds() throws InterruptedException {
        try (Instances instances = new Instances(ports(2), this::start)) {
            instances.all().forEach(instances::awaitStatus);
            agency.furnish();
            assertThat(instances.all().mapToObj(instances::awaitStatus))
                    .as("one listens, the other stands by")
                    .containsExactlyInAnyOrder("POLLING", "STANDBY");
            assertThat(instances.listening()).isEqualTo(1);
            int killed = instances.polling();
            instances.kill(killed);
            assertTakenOver("/status WS-2026-0001");
            instances.begin(killed);
            assertThat(instances.awaitStatus(killed)).isEqualTo("STANDBY");

            long chat = agency.chats().getFirst();
            agency.admin.says(chat, "/ajukan webservice");
            agency.admin.prompt(chat, "nama aplikasi");
            int ended = instances.polling();
            instances.end(ended);
            assertTakenOver("/status WS-2026-0002");
            instances.begin(ended);
            agency.admin.answers(chat, "nama aplikasi", "SIAKAD");
            assertThat(instances.awaitStatus(ended)).isEqualTo("STANDBY");
            instances.end(1 - ended);
            agency.admin.isi(chat);
            String number = agency.admin.kirim(chat);
            agency.admin.sees(unitTi(), number);
            System.out.println("2 instances, one killed, each asked to end: " + settled(false));
            assertThat(requests()).isEqualTo(1);
        }
    }

    private void assertTakenOver(String said) {
        long since = System.nanoTime();
        agency.admin.says(agency.chats().getFirst(), said);
        await().atMost(TAKE_OVER).until(agency::allHeard);
        System.out.println("Another instance listened after "
                + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
    }

    @Test
    void behindABalancerNothingIsLostAndNothingDoubledWhateverEndsThem() throws InterruptedException, IOException {
        List<Integer> ports = ports(3);
        try (Balancer balancer = new Balancer(ports);
                Instances instances = new Instances(ports, (instance, port) -> startPosted(instance, port, balancer))) {
            agency.furnish();
            killedInTurn(instances);
            restartedInTurn(instances);
            askedToWaitOnly();
            copiesAreClosedWhicheverIsPostedTheTap(instances);
            whatFallsDueIsToldOnce();
        }
    }

    private void killedInTurn(Instances instances) throws InterruptedException {
        Workday workday = Workday.begin(agency);
        await().atMost(START).pollInterval(BETWEEN_LOOKS).until(() -> requests() > 0);
        for (int kill = 0; kill < ROUNDS; kill++) {
            int instance = kill % 3;
            Thread.sleep(random.nextLong(LONGEST_LIFE.toMillis()));
            instances.awaitAnother(instance);
            instances.kill(instance);
            instances.begin(instance);
        }
        workday.end();
        System.out.println("3 instances, " + ROUNDS + " kills, seed " + SEED + ": " + settled(true));
    }

    private void restartedInTurn(Instances instances) throws InterruptedException {
        Workday workday = Workday.begin(agency);
        for (int instance : instances.all().toArray()) {
            instances.awaitAll();
            instances.restart(instance);
        }
        instances.awaitAll();
        workday.end();
        System.out.println("3 instances, each asked to end, seed " + SEED + ": " + settled(true));
    }

    /** No instance ends: by what they all wait for together, none sends what another sends. */
    private void askedToWaitOnly() throws InterruptedException {
        for (String method : List.of("sendMessage", "editMessageText")) {
            agency.control()
                    .post(
                            "faults",
                            Map.of("method", method, "kind", "too_many_requests", "times", 10, "retry_after", 2));
        }
        Workday workday = Workday.begin(agency);
        long own = agency.unitOfTheAdmin();
        agency.admin.ajukan(own, "SIAKAD");
        workday.end();
        agency.admin.laporkanKendala(own, "SIPEG"); // waits for Manage Server, whatever was decided before
        System.out.println("3 instances, asked to wait, seed " + SEED + ": " + settled(false));
    }

    /** As by one that was killed once it had sent them; the balancer gives each instance its turn. */
    private void copiesAreClosedWhicheverIsPostedTheTap(Instances instances) {
        SeenMessage card = agency.admin.sees(
                manageServer(),
                "a card",
                message ->
                        message.text().contains("SIPEG") && !message.buttons().isEmpty());
        PlainBot asTheBot = new PlainBot(programs.emulator(), Balai.TOKEN);
        instances
                .all()
                .forEach(unused -> asTheBot.must(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                manageServer(),
                                "text",
                                card.text(),
                                "reply_markup",
                                card.json().path("reply_markup"))));
        try (Store store = store()) {
            Twins copies = Twins.in(store, agency.chats(), agency.admin);
            assertThat(copies.all()).hasSize(3);
            copies.touch(agency.admin);
        }
    }

    /** More than a week later, while people are at work: the summaries, and a reminder of all that waits in a chat. */
    private void whatFallsDueIsToldOnce() throws InterruptedException, IOException {
        Map<Long, Integer> before = new HashMap<>();
        agency.chats().forEach(chat -> before.put(chat, messages(chat).getLast().id()));
        Path ahead = directory.resolve("ahead to be");
        Files.writeString(ahead, untilWork(Duration.ofDays(8)).toString());
        Files.move(ahead, programs.ahead(), StandardCopyOption.ATOMIC_MOVE);
        for (long chat : agency.chats()) {
            agency.admin.sees(chat, "a summary", message -> message.text().startsWith("📊"));
        }
        long reminded = before.get(manageServer());
        agency.admin.sees(
                manageServer(),
                "a reminder",
                message -> message.id() > reminded && message.text().matches("(?s)[⏳⏰🔁].*"));
        Thread.sleep(KilledBot.TICK.multipliedBy(2));
        for (long chat : agency.chats()) {
            List<String> told = messages(chat).stream()
                    .filter(message -> message.id() > before.get(chat))
                    .map(message -> message.text().replaceAll("(?s)\\n.*", ""))
                    .filter(text -> text.matches("[📊⏳⏰🔁📨📢].*"))
                    .toList();
            System.out.println("A week later in " + chat + ": " + told);
            assertThat(told).doesNotHaveDuplicates();
            assertThat(told).filteredOn(text -> text.matches("[⏳⏰🔁].*")).hasSizeLessThanOrEqualTo(1);
            if (chat == manageServer()) {
                assertThat(told).anyMatch(text -> text.matches("[⏳⏰🔁].*"));
            }
        }
        try (Store store = store()) {
            assertThat(Twins.in(store, agency.chats(), agency.admin).all()).isEmpty();
        }
    }

    private long unitTi() {
        return agency.chats().get(2);
    }

    private long manageServer() {
        return agency.chats().get(3);
    }

    private Duration untilWork(Duration atLeast) {
        try (Aftermath aftermath = new Aftermath(programs, agency, store())) {
            Instant now = Instant.now();
            return Duration.between(now, aftermath.working(now.plus(atLeast)));
        }
    }

    private int requests() {
        try (Store store = store()) {
            return store.documents(Collection.RUNS).query(Query.all()).size();
        }
    }

    private Store store() {
        return MongoStore.open(database);
    }

    private Process startPosted(int instance, int port, Balancer balancer) {
        return programs.startPosted("instance-" + instance, agency.admin.id(), database, balancer.address(), port);
    }

    /** @param doubles whether a card may have been sent twice, as long as nobody touches it */
    private String settled(boolean doubles) throws InterruptedException {
        for (int attempt = 0; attempt < 10; attempt++) {
            Workday.awaitQuiet(agency);
            try (Aftermath aftermath = new Aftermath(programs, agency, store())) {
                if (!aftermath.isSettled()) {
                    continue; // quiet only since whoever spoke was killed
                }
                Twins twins = aftermath.twins();
                assertThat(doubles ? List.of() : twins.all())
                        .as("cards that the bot does not know")
                        .isEmpty();
                if (twins.all().isEmpty()) {
                    return aftermath.verify();
                }
                twins.touch(agency.admin);
            }
        }
        throw new AssertionError("not settled");
    }

    private List<SeenMessage> messages(long chat) {
        return agency.admin.person().reads(chat);
    }
}
