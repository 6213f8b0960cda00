package id.sopan.scenario;

import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Bot and emulator as two processes and people who use them, for whoever measures what that takes. */
final class Workbench implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final Programs programs;
    private final Process emulator;
    private final Process bot;
    private final People people;
    private final long botId;
    final Warga admin;

    /** @param start begins the bot, given the id of its admin */
    Workbench(Path directory, BiFunction<Programs, Long, Process> start) {
        this.directory = directory;
        programs = new Programs(directory);
        emulator = programs.startEmulator();
        people = People.at(programs.emulator());
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> people.control().get("bots").isArray());
        botId = people.bot(Balai.TOKEN, "sopan_bot");
        admin = person("Ibu Admin");
        bot = start.apply(programs, admin.id());
        int begun = admin.person().starts(botId).id();
        await().atMost(PATIENCE).until(() -> admin.person().lastIn(botId).id() > begun);
    }

    Warga person(String name) {
        return new Warga(people.person(name, name.toLowerCase(Locale.ROOT).replace(' ', '_'), "id"));
    }

    /** The home of a unit of that title. */
    long group(String role, String title, Warga... members) {
        Long[] ids = LongStream.concat(Stream.of(members).mapToLong(Warga::id), LongStream.of(botId))
                .boxed()
                .toArray(Long[]::new);
        long chat = people.supergroup(title, admin.person(), ids);
        admin.person().does("promote", Map.of("chat_id", chat, "user_id", botId));
        admin.says(chat, "/pasang " + role + " " + title);
        admin.sees(chat, "sekarang digunakan oleh");
        return chat;
    }

    /** Somebody more of the unit whose home that is. */
    void list(long group, Warga member) {
        admin.replies(group, member.says(group, "Hadir").id(), "/anggota");
        admin.sees(group, member.name() + " sudah terdaftar");
    }

    PlainBot plainBot() throws SQLException {
        return new PlainBot(programs.emulator(), people, null);
    }

    /** One that stores each tap, and does nothing else. */
    PlainBot storingBot() throws SQLException {
        return new PlainBot(programs.emulator(), people, directory.resolve("taps.sqlite"));
    }

    Follower follower() {
        return new Follower(programs.emulator(), admin.person());
    }

    /** What the bot holds, in megabytes, as Linux counts it. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + bot.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What the bot has had of the processors since it began, in nanoseconds. */
    long ofBot() {
        return processor(bot);
    }

    long ofEmulator() {
        return processor(emulator);
    }

    private static long processor(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    static void together(List<Callable<Void>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }

    /** Nearest rank, in milliseconds. */
    static double percentile(Collection<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }

    @Override
    public void close() {
        bot.destroyForcibly();
        emulator.destroyForcibly();
    }
}
