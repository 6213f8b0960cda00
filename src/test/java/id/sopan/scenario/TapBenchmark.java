package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a tap to its answer, and the memory that the bot then holds. Bot and emulator are two processes; each tap is
 * stored on the disk before it is answered. Beside it, in the same run, a bot that answers without a thought: what wire
 * and emulator take. Not part of the tests; run it with {@code mvn -q test -Dtest=TapBenchmark
 * -Dsopan.jar=target/sopan.jar}; with the start script, {@code -Dsopan.jar=bin/sopan}.
 */
class TapBenchmark {

    private static final int UNITS = 16;
    private static final int REQUESTS = 2;
    private static final int CARDS = 32;
    private static final int TAPS_ON_A_CARD = 24;
    private static final int AT_ONCE = 16;
    /** Rounds of taps that are not reported, on cards of their own, so that the journals of the others stay short. */
    private static final int WARMING = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    private Programs programs;
    private Process emulator;
    private Process bot;
    private People people;
    private long botId;
    private Warga admin;

    @BeforeEach
    void open() {
        programs = new Programs(directory);
        emulator = programs.startEmulator();
        URI address = programs.emulator();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> People.at(address).control().get("bots").isArray());
        people = People.at(address);
        botId = people.bot(Balai.TOKEN, "sopan_bot");
        admin = person("Ibu Admin");
        bot = programs.startBot(admin.id());
        int begun = admin.person().starts(botId).id();
        await().atMost(PATIENCE).until(() -> admin.person().lastIn(botId).id() > begun);
    }

    @AfterEach
    void close() {
        bot.destroyForcibly();
        emulator.destroyForcibly();
    }

    @Test
    void measure() throws Exception {
        Warga dewi = person("Dewi");
        long server = group("manage-server", "Manage Server", dewi);
        admin.replies(server, dewi.says(server, "Hadir").id(), "/anggota");
        admin.sees(server, "Dewi sudah terdaftar");
        group("unit-ti", "Unit TI", person("Rina"));
        System.out.printf("resident memory of the bot, nothing asked yet      %,6d MB%n", resident());
        together(IntStream.range(0, UNITS).mapToObj(this::asking).toList());
        System.out.printf("after %3d requests                                 %,6d MB%n", UNITS * REQUESTS, resident());
        List<Card> cards = cards(dewi, server);
        report("a tap that is stored", AT_ONCE, cards);
        report("a tap that is stored", 1, cards);
        System.out.printf(
                "after %,6d more taps                             %,6d MB%n",
                (WARMING + 1) * CARDS * TAPS_ON_A_CARD, resident());
        try (PlainBot plain = new PlainBot(programs.emulator(), people)) {
            List<Card> echo = plain.cards(dewi, CARDS);
            report("a bot that only answers", AT_ONCE, echo);
            report("a bot that only answers", 1, echo);
        }
    }

    private Callable<Void> asking(int unit) {
        Warga sari = person("Sari " + unit);
        long chat = group("unit-terkait", "Bagian " + unit, sari);
        return () -> {
            for (int request = 1; request <= REQUESTS; request++) {
                sari.says(chat, "/ajukan dukungan");
                answer(sari, chat, "Mohon sebutkan aplikasi", "Aplikasi %d-%d".formatted(unit, request));
                tap(sari, chat, "Server");
                answer(sari, chat, "Mohon jelaskan kendalanya", "Tidak dapat dibuka sejak pagi");
                tap(sari, chat, "Lewati");
                tap(sari, chat, "Kirim");
            }
            return null;
        };
    }

    /** The bot keeps within Telegram's limits for a group, so a question may be a while in coming. */
    private static void answer(Warga warga, long chat, String question, String answer) {
        await().atMost(PATIENCE).until(() -> warga.person().prompt(chat) != 0);
        warga.answers(chat, question, answer);
    }

    private static void tap(Warga warga, long chat, String label) {
        await().atMost(PATIENCE).until(() -> !withButton(warga, chat, label).isEmpty());
        warga.taps(chat, label);
    }

    /** The data of both buttons of as many cards; what is tapped is on them in turn, so no card need be read anew. */
    private List<Card> cards(Warga dewi, long server) {
        List<Card> cards = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> withButton(dewi, server, "Ambil").size() >= CARDS);
        for (SeenMessage message : withButton(dewi, server, "Ambil").subList(0, CARDS)) {
            String take = data(message, "Ambil");
            dewi.person().taps(server, message, "Ambil");
            SeenMessage taken = awaitButton(dewi, server, message.id(), "Lepas");
            String release = data(taken, "Lepas");
            dewi.person().taps(server, taken, "Lepas");
            cards.add(new Card(dewi, server, message.id(), take, release));
        }
        return cards;
    }

    private static SeenMessage awaitButton(Warga reader, long chat, int message, String label) {
        return await().atMost(PATIENCE)
                .until(
                        () -> withButton(reader, chat, label).stream()
                                .filter(seen -> seen.id() == message)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<SeenMessage> withButton(Warga reader, long chat, String label) {
        return reader.person().reads(chat).stream()
                .filter(message -> message.hasButton(label))
                .toList();
    }

    private static String data(SeenMessage message, String label) {
        return message.data().get(message.buttons().indexOf(label));
    }

    /** One button after the other, by one who waits for each answer or by several at once on cards of their own. */
    private static void report(String what, int atOnce, List<Card> cards) throws Exception {
        List<Card> warming = cards.subList(0, CARDS / 2);
        for (int round = 0; round < WARMING; round++) {
            tapped(atOnce, warming);
        }
        long begun = System.nanoTime();
        List<Long> sorted = tapped(atOnce, cards.subList(CARDS / 2, CARDS)).stream()
                .sorted()
                .toList();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%-24s %2d at once, %,6d taps: median %5.1f ms, p99 %6.1f ms, %,6.0f taps/s%n",
                what, atOnce, sorted.size(), percentile(sorted, 50), percentile(sorted, 99), sorted.size() / seconds);
    }

    /** In nanoseconds. */
    private static Collection<Long> tapped(int atOnce, List<Card> cards) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        together(IntStream.range(0, atOnce)
                .<Callable<Void>>mapToObj(turn -> () -> {
                    for (int card = turn; card < cards.size(); card += atOnce) {
                        for (int tap = 0; tap < TAPS_ON_A_CARD; tap++) {
                            nanos.add(cards.get(card).tap(tap % 2 == 0));
                        }
                    }
                    return null;
                })
                .toList());
        return nanos;
    }

    /** Nearest rank, in milliseconds. */
    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }

    private static void together(List<Callable<Void>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }

    private Warga person(String name) {
        return new Warga(people.person(name, name.toLowerCase(Locale.ROOT).replace(' ', '_'), "id"), botId);
    }

    private long group(String role, String title, Warga member) {
        long chat = people.supergroup(title, admin.person(), member.id(), botId);
        admin.person().does("promote", Map.of("chat_id", chat, "user_id", botId));
        admin.says(chat, "/pasang " + role + " " + title);
        admin.sees(chat, "sekarang menjadi tempat");
        return chat;
    }

    /** In megabytes, as Linux counts it. */
    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + bot.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    record Card(Warga by, long chat, int message, String first, String second) {

        /** From the tap to the answer, in nanoseconds. */
        long tap(boolean isFirst) {
            Map<String, Object> tap = Map.of(
                    "chat_id",
                    chat,
                    "message_id",
                    message,
                    "callback_data",
                    isFirst ? first : second,
                    "wait_ms",
                    10_000);
            long begun = System.nanoTime();
            TapAnswer answer = new TapAnswer(by.person().does("tap", tap));
            long nanos = System.nanoTime() - begun;
            assertThat(answer.isAnswered()).as(answer.json().toString()).isTrue();
            assertThat(answer.isAlert()).as(answer.text()).isFalse();
            return nanos;
        }
    }
}
