package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Procedure A from its first question to its end, with the sub-run that it waits for, sixteen units at once: how many acts a
 * second are stored (each on the disk before it is answered), how long a tap waits for its answer, what the bot sends, and
 * what memory it then holds. Bot and emulator are two processes without Telegram's limits, which would make days of it;
 * beside them, in the same run, a bot that stores nothing and answers at once. Not part of the tests; run it with {@code mvn
 * -q test -Dtest=DialogueBenchmark -Dsopan.dialogues=5000}, and options of the bot's Java by {@code -Dsopan.java}.
 */
class DialogueBenchmark {

    private static final int DIALOGUES = Integer.getInteger("sopan.dialogues", 5_000);
    private static final int AT_ONCE = 16;
    private static final int WARMING = 64;
    private static final int MEASURED = 160;
    private static final int ALONE = 16;
    private static final int PLAIN_TAPS = 3_200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private final AtomicInteger acts = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private Workbench bench;
    private Follower follower;
    private long ti;
    private long server;
    private long developers;

    @BeforeEach
    void open() {
        bench = new Workbench(directory, Programs::startUnlimited);
        follower = bench.follower();
    }

    @AfterEach
    void close() {
        follower.close();
        bench.close();
    }

    @Test
    void measure() throws Exception {
        List<Office> offices = furnish();
        System.out.printf("resident memory, nothing asked yet  %,8d MB%n", bench.resident());
        play(offices, WARMING);
        report("16 at once", offices, MEASURED);
        report(" 1 at once", offices.subList(0, 1), ALONE);
        System.out.printf(
                "resident memory after %,5d dialogues %,6d MB%n", WARMING + MEASURED + ALONE, bench.resident());
        play(offices, Math.max(0, DIALOGUES - WARMING - MEASURED - ALONE));
        report("16 at once", offices, MEASURED);
        System.out.printf("resident memory after %,5d dialogues %,6d MB%n", DIALOGUES + MEASURED, bench.resident());
        plain();
    }

    /** One of those who ask, with who decides on their requests. */
    private record Office(Warga sari, Warga rina, Warga dewi, Warga eko, long unit) {}

    private List<Office> furnish() {
        List<Office> offices = new ArrayList<>();
        Warga[] rinas = people("Rina");
        Warga[] dewis = people("Dewi");
        Warga[] ekos = people("Eko");
        Warga[] saris = people("Sari");
        ti = bench.group("unit-ti", "Unit TI", rinas);
        server = bench.group("manage-server", "Manage Server", dewis);
        developers = bench.group("pengembang", "Tim Pengembang", ekos);
        for (int i = 0; i < AT_ONCE; i++) {
            bench.list(ti, rinas[i]);
            bench.list(server, dewis[i]);
            long unit = bench.group("unit-terkait", "Bagian " + i, saris[i]);
            offices.add(new Office(saris[i], rinas[i], dewis[i], ekos[i], unit));
        }
        return offices;
    }

    private Warga[] people(String name) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(i -> bench.person("%s Nomor%02d".formatted(name, i)))
                .toArray(Warga[]::new);
    }

    private void report(String what, List<Office> offices, int dialogues) throws Exception {
        int before = acts.get();
        int sent = follower.sent();
        int edited = follower.edited();
        waits.clear();
        long ofBot = bench.ofBot();
        long ofEmulator = bench.ofEmulator();
        long begun = System.nanoTime();
        play(offices, dialogues);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s, %,4d dialogues: %6.1f acts/s, a tap is answered after %5.1f ms (median), %6.1f ms (p99);"
                        + " each dialogue %.1f acts, %.1f messages sent, %.1f edits;"
                        + " each act %.1f ms of the bot's processor, %.1f of the emulator's%n",
                what,
                dialogues,
                (acts.get() - before) / seconds,
                Workbench.percentile(waits, 50),
                Workbench.percentile(waits, 99),
                (acts.get() - before) / (double) dialogues,
                (follower.sent() - sent) / (double) dialogues,
                (follower.edited() - edited) / (double) dialogues,
                (bench.ofBot() - ofBot) / 1e6 / (acts.get() - before),
                (bench.ofEmulator() - ofEmulator) / 1e6 / (acts.get() - before));
    }

    private void play(List<Office> offices, int dialogues) throws Exception {
        AtomicInteger left = new AtomicInteger(dialogues);
        Workbench.together(offices.stream()
                .<Callable<Void>>map(office -> () -> {
                    while (left.getAndDecrement() > 0) {
                        play(office);
                    }
                    return null;
                })
                .toList());
    }

    private void play(Office office) {
        String number = asked(office);
        tap(office.rina(), ti, number, "Setujui: webservice baru");
        tap(office.eko(), developers, number, "Ambil");
        tap(office.eko(), developers, number, "Selesai");
        answer(office.eko(), developers, 0, number, "https://rancangan.example/siakad");
        serverGiven(office, number);
        SeenMessage developing = sees(
                developers,
                number,
                "step 5",
                message -> message.text().contains("Langkah 5 dari") && message.hasButton("Selesai"));
        tap(office.eko(), developers, developing, "Selesai");
        answer(office.eko(), developers, 0, number, "https://ws.example/siakad");
        tap(office.rina(), ti, number, "Lulus uji");
        tap(office.sari(), office.unit(), number, "Sudah terhubung");
        sees(
                office.unit(),
                number,
                "telah selesai diproses",
                message -> message.text().contains("telah selesai diproses"));
    }

    private String asked(Office office) {
        Warga sari = office.sari();
        long unit = office.unit();
        int said = sari.says(unit, "/ajukan webservice").id();
        acts.incrementAndGet();
        String name = sari.name();
        answer(sari, unit, said, "nama aplikasi", "SIAKAD");
        tap(sari, unit, said, "Dikirim");
        answer(sari, unit, said, "jelaskan data", "Data mahasiswa aktif per semester");
        answer(sari, unit, said, "aplikasi lain", "Perpustakaan");
        tap(sari, unit, said, "Lewati");
        tap(sari, unit, said, "Kirim");
        SeenMessage received = follower.sees(
                unit,
                "the number for " + name,
                message -> message.id() > said && message.text().contains("telah kami terima dengan nomor"),
                PATIENCE);
        return received.text().replaceAll("(?s).*nomor ([A-Z]+-\\d{4}-\\d+).*", "$1");
    }

    /** Procedure B2, which the request waits for; its cards name the request. */
    private void serverGiven(Office office, String number) {
        Warga rina = office.rina();
        SeenMessage card = sees(ti, number, "Isi formulir", message -> message.hasButton("Isi formulir"));
        String own = card.text().replaceAll("(?s).*?((?!WS)[A-Z]+-\\d{4}-\\d+).*", "$1");
        tap(rina, ti, number, "Isi formulir");
        tapInForm(rina, card.id(), "Server, database, atau hosting baru");
        answer(rina, ti, card.id(), "spesifikasi", "2 CPU, 4 GB, PostgreSQL 16");
        answer(rina, ti, card.id(), "akses", "Tim Pengembang: admin");
        tapInForm(rina, card.id(), "Lewati");
        tapInForm(rina, card.id(), "Kirim");
        tap(rina, ti, own, "Setujui: deploy/peningkatan");
        tap(rina, ti, own, "Selesai");
        answer(rina, ti, card.id(), own, "Satu server untuk SIAKAD");
        tap(office.dewi(), server, own, "Setujui");
        tap(office.dewi(), server, own, "Selesai");
        answer(office.dewi(), server, 0, own, "siakad.server.example");
    }

    private SeenMessage sees(long chat, String number, String what, Predicate<SeenMessage> wanted) {
        return follower.sees(
                chat,
                what + " of " + number,
                message -> message.text().contains(number) && wanted.test(message),
                PATIENCE);
    }

    private void tap(Warga by, long chat, String number, String label) {
        tap(by, chat, sees(chat, number, label, message -> message.hasButton(label)), label);
    }

    /** In the form that they fill in for Unit TI, which came after that message. */
    private void tapInForm(Warga by, int after, String label) {
        SeenMessage form = follower.sees(
                ti,
                label + " of the form of " + by.name(),
                message -> message.id() > after && message.text().contains(by.name()) && message.hasButton(label),
                PATIENCE);
        tap(by, ti, form, label);
    }

    private void tap(Warga by, long chat, int after, String label) {
        tap(
                by,
                chat,
                follower.sees(chat, label, message -> message.id() > after && message.hasButton(label), PATIENCE),
                label);
    }

    private void tap(Warga by, long chat, SeenMessage message, String label) {
        String data = message.data().get(message.buttons().indexOf(label));
        long begun = System.nanoTime();
        TapAnswer answer = by.person().forges(chat, message.id(), data);
        waits.add(System.nanoTime() - begun);
        acts.incrementAndGet();
        assertThat(answer.isAnswered()).as(answer.json().toString()).isTrue();
        assertThat(answer.isAlert()).as(label + ": " + answer.text()).isFalse();
    }

    /** In reply to the prompt after that message that names them and what it asks, or which request it is about. */
    private void answer(Warga by, long chat, int after, String asked, String answer) {
        SeenMessage prompt = follower.sees(
                chat,
                "the prompt \"" + asked + "\" for " + by.name(),
                message -> message.id() > after && isPrompt(message, by, asked),
                PATIENCE);
        by.replies(chat, prompt.id(), answer);
        acts.incrementAndGet();
    }

    private static boolean isPrompt(SeenMessage message, Warga by, String asked) {
        return message.text().contains(by.name() + ", mohon berkenan membalas pesan ini")
                && message.text().contains(asked);
    }

    private void plain() throws Exception {
        try (PlainBot plain = bench.plainBot()) {
            List<TapBenchmark.Card> cards = plain.cards(bench.admin, AT_ONCE);
            for (int round = 0; round < 2; round++) {
                long begun = System.nanoTime();
                Collection<Long> nanos = TapBenchmark.tapped(AT_ONCE, cards, PLAIN_TAPS / AT_ONCE);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "a bot that only answers, 16 at once, %s: %6.1f taps/s, answered after %5.1f ms (median), %6.1f ms (p99)%n",
                        round == 0 ? "cold" : "warm",
                        PLAIN_TAPS / seconds,
                        Workbench.percentile(nanos, 50),
                        Workbench.percentile(nanos, 99));
            }
        }
    }
}
