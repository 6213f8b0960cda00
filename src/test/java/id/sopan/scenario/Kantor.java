package id.sopan.scenario;

import id.sopan.Bot;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.outbox.Limits;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.DefinitionSource;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Store;
import id.sopan.telegram.TelegramSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** An agency with four units and their groups, the bot, and Telegram on the wire; the clock is the test's. */
final class Kantor implements AutoCloseable {

    static final String TOKEN = "7777:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final SandboxClock clock = SandboxClock.over(InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")));
    private final Supplier<Store> stores;
    private final DefinitionSource definitions;
    private final Emulator emulator;
    private final People people;
    private final long botId;
    private Store store;
    private Bot bot;

    final Warga admin;
    final Warga sari;
    final Warga budi;
    final Warga rina;
    final Warga agus;
    final Warga dewi;
    final Warga joko;
    final Warga eko;
    final Warga wati;
    final Warga asing;

    final long akademik;
    final long ti;
    final long server;
    final long pengembang;

    Kantor(Path directory, Supplier<Store> stores) {
        this(directory, stores, DefinitionSource.shipped());
    }

    Kantor(Path directory, Supplier<Store> stores, DefinitionSource definitions) {
        this.stores = stores;
        this.definitions = definitions;
        emulator = Emulator.start(directory.resolve("telegram"), 0, clock, EmulatorLimits.none());
        people = People.at(emulator.address());
        botId = people.bot(TOKEN, "sopan_bot");
        admin = person("Ibu Admin", "admin");
        sari = person("Sari", "sari");
        budi = person("Budi", "budi");
        rina = person("Rina", "rina");
        agus = person("Agus", "agus");
        dewi = person("Dewi", "dewi");
        joko = person("Joko", "joko");
        eko = person("Eko", "eko");
        wati = person("Wati", "wati");
        asing = person("Orang Asing", "asing");
        akademik = group("Bagian Akademik", sari, budi);
        ti = group("Unit TI", rina, agus);
        server = group("Manage Server", dewi, joko);
        pengembang = group("Pengembang", eko, wati);
        store = stores.get();
        bot = start(store);
        furnish();
    }

    private Warga person(String name, String username) {
        return new Warga(people.person(name, username, "id"), botId);
    }

    private long group(String title, Warga one, Warga two) {
        long group = people.supergroup(title, admin.person(), one.id(), two.id(), asing.id(), botId);
        admin.person().does("promote", java.util.Map.of("chat_id", group, "user_id", botId));
        return group;
    }

    private Bot start(Store store) {
        Bot.Plan plan = new Bot.Plan(
                new TelegramSettings(TOKEN, emulator.address(), 1),
                definitions,
                ZONE,
                Set.of(admin.id()),
                Limits.none());
        Bot started = new Bot(plan, store, clock);
        started.start();
        return started;
    }

    private void furnish() {
        bind(akademik, "unit-terkait Bagian Akademik");
        bind(ti, "unit-ti Unit TI");
        bind(server, "manage-server Manage Server");
        bind(pengembang, "pengembang Tim Pengembang");
        list(ti, rina, agus);
        list(server, dewi, joko);
    }

    void bind(long group, String unit) {
        admin.says(group, "/pasang " + unit);
        admin.sees(group, "sekarang menjadi tempat");
    }

    void list(long group, Warga... members) {
        for (Warga member : members) {
            int message = member.says(group, "Hadir").id();
            admin.replies(group, message, "/anggota");
            admin.sees(group, member.name() + " sudah terdaftar");
        }
    }

    Bot bot() {
        return bot;
    }

    Emulator emulator() {
        return emulator;
    }

    long botId() {
        return botId;
    }

    Person telegram(Warga warga) {
        return warga.person();
    }

    Store store() {
        return store;
    }

    People people() {
        return people;
    }

    /** Waits until all that was said is heard and all that is stored is shown. */
    void settle() {
        tampilan()
                .settle(() -> people.control()
                                .get("bots")
                                .path(0)
                                .path("pending_update_count")
                                .asInt()
                        == 0);
    }

    SeenMessage card(Run run, Address at, Warga reader) {
        return tampilan().card(run, at, reader);
    }

    void everyChatShows(List<Run> runs) {
        tampilan().everyChatShows(runs);
    }

    private Tampilan tampilan() {
        RunProjection projection = new RunProjection(bot.runs(), bot.procedures(), bot.roster(), ZONE);
        return new Tampilan(store, projection, admin);
    }

    void forward(Duration time) {
        clock.advance(time);
    }

    /** The process ends and another begins on the same store. */
    void restart() {
        bot.close();
        store.close();
        store = stores.get();
        bot = start(store);
    }

    @Override
    public void close() {
        bot.close();
        store.close();
        emulator.close();
    }
}
