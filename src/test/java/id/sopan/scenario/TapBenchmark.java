package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a tap to its answer, and the memory that the bot then holds. Bot and emulator are two processes; each tap is
 * stored on the disk before it is answered. Before it, in the same run, a bot that stores that it was tapped, and one that answers without a thought:
 * what wire and emulator take. Wire and emulator are warm for all of them, by taps that are not reported. Not part of the tests; run it with {@code mvn -q test -Dtest=TapBenchmark
 * -Dsopan.jar=target/sopan.jar}; with the start script, {@code -Dsopan.jar=bin/sopan}.
 */
class TapBenchmark {

    private static final int UNITS = 16;
    private static final int REQUESTS = 2;
    private static final int CARDS = 32;
    private static final int TAPS_ON_A_CARD = 24;
    /** Of a bot that keeps no journal. */
    private static final int PLAIN_TAPS_ON_A_CARD = 240;

    private static final int AT_ONCE = 16;
    /** Rounds of taps that are not reported, on cards of their own, so that the journals of the others stay short. */
    private static final int WARMING = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    @AutoClose
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(directory, Programs::startBot);
    }

    @Test
    void measure() throws Exception {
        Warga dewi = bench.person("Dewi");
        long server = bench.group("manage-server", "Manage Server", dewi);
        bench.list(server, dewi);
        bench.group("unit-ti", "Unit TI", bench.person("Rina"));
        System.out.printf("resident memory of the bot, nothing asked yet      %,6d MB%n", bench.resident());
        try (PlainBot unreported = bench.plainBot()) {
            List<Card> cards = unreported.cards(dewi, CARDS);
            for (int round = 0; round < WARMING; round++) {
                tapped(AT_ONCE, cards, PLAIN_TAPS_ON_A_CARD);
            }
        }
        try (PlainBot storing = bench.storingBot()) {
            report("a bot that only stores and answers", dewi, storing);
        }
        try (PlainBot plain = bench.plainBot()) {
            report("a bot that only answers", dewi, plain);
        }
        Workbench.together(IntStream.range(0, UNITS).mapToObj(this::asking).toList());
        System.out.printf(
                "after %3d requests                                 %,6d MB%n", UNITS * REQUESTS, bench.resident());
        List<Card> cards = cards(dewi, server);
        report("a tap that is stored", AT_ONCE, cards, TAPS_ON_A_CARD);
        report("a tap that is stored", 1, cards, TAPS_ON_A_CARD);
        System.out.printf(
                "after %,6d more taps                             %,6d MB%n",
                (WARMING + 1) * CARDS * TAPS_ON_A_CARD, bench.resident());
    }

    private void report(String what, Warga dewi, PlainBot bot) throws Exception {
        List<Card> cards = bot.cards(dewi, CARDS);
        report(what, AT_ONCE, cards, PLAIN_TAPS_ON_A_CARD);
        report(what, 1, cards, PLAIN_TAPS_ON_A_CARD);
    }

    private Callable<Void> asking(int unit) {
        Warga sari = bench.person("Sari " + unit);
        long chat = bench.group("unit-terkait", "Bagian " + unit, sari);
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
    private void report(String what, int atOnce, List<Card> cards, int tapsOnACard) throws Exception {
        List<Card> warming = cards.subList(0, CARDS / 2);
        for (int round = 0; round < WARMING; round++) {
            tapped(atOnce, warming, tapsOnACard);
        }
        long ofBot = bench.ofBot();
        long ofEmulator = bench.ofEmulator();
        long begun = System.nanoTime();
        Collection<Long> nanos = tapped(atOnce, cards.subList(CARDS / 2, CARDS), tapsOnACard);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%-34s %2d at once, %,5d taps: median %5.1f ms, p99 %6.1f ms, %,6.0f taps/s; each %4.1f ms of Sopan's"
                        + " processor, %4.1f of the emulator's%n",
                what,
                atOnce,
                nanos.size(),
                Workbench.percentile(nanos, 50),
                Workbench.percentile(nanos, 99),
                nanos.size() / seconds,
                (bench.ofBot() - ofBot) / 1e6 / nanos.size(),
                (bench.ofEmulator() - ofEmulator) / 1e6 / nanos.size());
    }

    /** In nanoseconds. */
    static Collection<Long> tapped(int atOnce, List<Card> cards, int tapsOnACard) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        Workbench.together(IntStream.range(0, atOnce)
                .<Callable<Void>>mapToObj(turn -> () -> {
                    for (int card = turn; card < cards.size(); card += atOnce) {
                        for (int tap = 0; tap < tapsOnACard; tap++) {
                            nanos.add(cards.get(card).tap(tap % 2 == 0));
                        }
                    }
                    return null;
                })
                .toList());
        return nanos;
    }

    record Card(Warga by, long chat, int message, String first, String second) {

        /** From the tap to the answer, in nanoseconds. */
        long tap(boolean isFirst) {
            long begun = System.nanoTime();
            TapAnswer answer = by.person().forges(chat, message, isFirst ? first : second);
            long nanos = System.nanoTime() - begun;
            assertThat(answer.isAnswered()).as(answer.json().toString()).isTrue();
            assertThat(answer.isAlert()).as(answer.text()).isFalse();
            return nanos;
        }
    }
}
