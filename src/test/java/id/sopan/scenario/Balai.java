package id.sopan.scenario;

import id.sopan.Bot;
import id.sopan.outbox.Limits;
import id.sopan.procedure.DefinitionSource;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.telegram.TelegramSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** An installation to which nobody has come yet: the bot, Telegram on the wire, and a clock that is the test's. */
final class Balai implements AutoCloseable {

    static final String TOKEN = "7777:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private final SandboxClock clock = SandboxClock.over(InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")));
    private final Path directory;
    private final Emulator emulator;
    private final People people;
    private final long botId;
    private DefinitionSource definitions = DefinitionSource.shipped();
    private boolean adminBySettings = true;
    private Store store;
    private Bot bot;

    /** Creator of all groups; admin by the settings unless told otherwise. */
    final Warga admin;

    private Balai(Path directory) {
        this.directory = directory;
        emulator = Emulator.start(directory.resolve("telegram"), 0, clock, EmulatorLimits.none());
        people = People.at(emulator.address());
        botId = people.bot(TOKEN, "sopan_bot");
        admin = person("Ibu Admin");
    }

    static Balai open(Path directory) {
        return new Balai(directory).begin();
    }

    static Balai withDefinitions(Path directory, Path definitions) {
        Balai balai = new Balai(directory);
        balai.definitions = DefinitionSource.in(definitions);
        return balai.begin();
    }

    static Balai withoutAdmin(Path directory) {
        Balai balai = new Balai(directory);
        balai.adminBySettings = false;
        return balai.begin();
    }

    Balai begin() {
        store = SqliteStore.open(data());
        bot = new Bot(
                new Bot.Plan(
                        new TelegramSettings(TOKEN, emulator.address(), 1),
                        definitions,
                        ZoneId.of("Asia/Jakarta"),
                        adminBySettings ? Set.of(admin.id()) : Set.of(),
                        Limits.none()),
                store,
                clock);
        bot.start();
        return this;
    }

    Path data() {
        return directory.resolve("data");
    }

    Warga person(String name) {
        return new Warga(people.person(name), botId);
    }

    /** A supergroup in which the bot is administrator. */
    long group(String title, Warga... members) {
        long group = people.supergroup(title, admin.person(), withBot(members));
        promote(group);
        return group;
    }

    long basicGroup(String title, Warga... members) {
        long group = people.group(title, admin.person(), withBot(members));
        promote(group);
        return group;
    }

    long forum(String title, Warga... members) {
        return people.forum(title, admin.person(), withBot(members));
    }

    void promote(long group) {
        admin.person().does("promote", Map.of("chat_id", group, "user_id", botId));
    }

    private Long[] withBot(Warga... members) {
        Long[] ids = Arrays.stream(members).map(Warga::id).toArray(Long[]::new);
        Long[] all = Arrays.copyOf(ids, ids.length + 1);
        all[ids.length] = botId;
        return all;
    }

    /** The group is the home of this unit from now on. */
    void pasang(long group, String unit) {
        admin.says(group, "/pasang " + unit);
        admin.sees(group, "sekarang menjadi tempat " + unit.substring(unit.indexOf(' ') + 1));
    }

    void daftar(long group, Warga member) {
        int message = member.says(group, "Hadir").id();
        admin.replies(group, message, "/anggota");
        admin.sees(group, member.name() + " sudah terdaftar");
    }

    /** A webservice request from the first question to its number. */
    String ajukan(Warga who, long group, String application) {
        who.says(group, "/ajukan webservice");
        who.answers(group, "nama aplikasi", application);
        isi(who, group);
        return kirim(who, group);
    }

    /** Everything after the first answer. */
    void isi(Warga who, long group) {
        who.taps(group, "Dikirim");
        who.answers(group, "jelaskan data", "Data mahasiswa aktif per semester");
        who.answers(group, "aplikasi lain", "Perpustakaan");
        who.taps(group, "Lewati");
    }

    String kirim(Warga who, long group) {
        int form = who.seesButton(group, "Kirim").id();
        who.taps(group, "Kirim");
        SeenMessage received = who.sees(
                group,
                "the number",
                message -> message.id() >= form && message.text().contains("telah kami terima dengan nomor"));
        return received.text().replaceAll("(?s).*(WS-2026-\\d{4}).*", "$1");
    }

    /** The next calls of this method fail. @param kind as {@code docs/sandbox.md} names it */
    void fault(String method, String kind, int times) {
        people.control().post("faults", Map.of("method", method, "kind", kind, "times", times));
    }

    void badRequest(String method, String description, int times) {
        Map<String, Object> fault = new HashMap<>(Map.of("method", method, "kind", "bad_request", "times", times));
        fault.put("description", description);
        people.control().post("faults", fault);
    }

    void noFaults() {
        emulator.call("DELETE", "faults", Map.of());
    }

    Bot bot() {
        return bot;
    }

    Store store() {
        return store;
    }

    People people() {
        return people;
    }

    Emulator emulator() {
        return emulator;
    }

    long botId() {
        return botId;
    }

    void forward(Duration time) {
        clock.advance(time);
    }

    /** The process ends. */
    void end() {
        bot.close();
        store.close();
    }

    void restart() {
        end();
        begin();
    }

    @Override
    public void close() {
        end();
        emulator.close();
    }
}
