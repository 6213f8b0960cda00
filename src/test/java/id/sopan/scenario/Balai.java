package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.DueOnTheWay;
import id.sopan.Plan;
import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Run;
import id.sopan.outbox.Limits;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import id.sopan.telegram.Download;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.TelegramFiles;
import id.sopan.telegram.TelegramSettings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** An installation to which nobody has come yet: the bot, Telegram on the wire, and a clock that is the test's. */
class Balai implements AutoCloseable {

    static final String TOKEN = "7777:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** Tuesday, 24 November 2026, 08.00 WIB. */
    static final Instant TODAY = Instant.parse("2026-11-24T01:00:00Z");

    private final SandboxClock clock;
    private final Supplier<Store> stores;
    private final DefinitionSource definitions;
    private final DefinitionSource calendars;
    private final boolean adminBySettings;
    private final @Nullable Period retention;
    private final Path copies;
    private final Emulator emulator;
    private final People people;
    private final long botId;
    private Store store;
    private Bot bot;
    private volatile boolean running;
    private int perMinute = Plan.UNLIMITED;
    private Limits limits = Limits.none();

    /** Creator of all groups; admin of the bot where the settings say so. */
    final Warga admin;

    /** @param directory for what Telegram keeps */
    Balai(Path directory, Supplier<Store> stores, DefinitionSource definitions, boolean adminBySettings) {
        this(directory, stores, definitions, DefinitionSource.shippedCalendars(), adminBySettings, TODAY);
    }

    /** @param today when it begins */
    Balai(
            Path directory,
            Supplier<Store> stores,
            DefinitionSource definitions,
            DefinitionSource calendars,
            boolean adminBySettings,
            Instant today) {
        this(directory, stores, definitions, calendars, adminBySettings, today, null);
    }

    /** @param retention how long requests are kept; null: for ever */
    Balai(
            Path directory,
            Supplier<Store> stores,
            DefinitionSource definitions,
            DefinitionSource calendars,
            boolean adminBySettings,
            Instant today,
            @Nullable Period retention) {
        clock = SandboxClock.over(InstantSource.fixed(today));
        this.stores = stores;
        this.definitions = definitions;
        this.calendars = calendars;
        this.adminBySettings = adminBySettings;
        this.retention = retention;
        copies = directory.resolve("copies");
        emulator = Emulator.start(directory.resolve("telegram"), 0, clock, EmulatorLimits.none());
        people = People.of(emulator);
        botId = people.bot(TOKEN, "sopan_bot");
        admin = person("Ibu Admin");
        begin();
    }

    /** Where copies of files are kept. */
    Path copies() {
        return copies;
    }

    void begin() {
        store = stores.get();
        bot = on(store);
        bot.start();
        running = true;
    }

    /** One more on the same store, which neither listens nor speaks. */
    Bot instance() {
        return on(new ForwardingStore(store) {
            @Override
            public boolean isShared() {
                return true;
            }
        });
    }

    /** One in the place of that which listens, begun; it hears what the test posts to it, and its clock stands still. */
    Bot botThatIsPostedTo() {
        bot.updates().close();
        return postedTo(InstantSource.fixed(now()));
    }

    /** One more, begun, on a store that is shared: it hears what the test posts to it, and another speaks. */
    Bot instanceThatIsPostedTo() {
        return postedTo(clock);
    }

    private Bot postedTo(InstantSource clock) {
        URI posted = URI.create("http://127.0.0.1:9/telegram");
        Bot begun = new Bot(
                new Plan(
                        new TelegramSettings(TOKEN, emulator.address(), 1, posted),
                        definitions,
                        ZONE,
                        Set.of(admin.id()),
                        Limits.none(),
                        URI.create("http://127.0.0.1:8080")),
                store,
                clock);
        begun.start();
        return begun;
    }

    private Bot on(Store store) {
        Plan plan = new Plan(
                new TelegramSettings(TOKEN, emulator.address(), 1),
                definitions,
                calendars,
                ZONE,
                adminBySettings ? Set.of(admin.id()) : Set.of(),
                limits,
                perMinute,
                URI.create("http://127.0.0.1:8080"),
                copies,
                new CompositeMeterRegistry(),
                retention,
                false);
        return new Bot(plan, store, clock);
    }

    Warga person(String name) {
        return new Warga(people.person(name));
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

    /** A basic group becomes a supergroup; the id of that. */
    long migrated(long group) {
        return admin.person()
                .does("migrate", Map.of("chat_id", group))
                .path("id")
                .asLong();
    }

    long forum(String title, Warga... members) {
        return people.forum(title, admin.person(), withBot(members));
    }

    /** Of a forum; its message_thread_id. */
    int topic(long forum, String name) {
        return admin.person().topic(forum, name);
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
        int said = admin.says(group, "/pasang " + unit).id();
        seesAfter(said, group, "sekarang digunakan oleh " + unit.substring(unit.indexOf(' ') + 1));
    }

    void daftar(long group, Warga member) {
        int message = member.says(group, "Hadir").id();
        int said = admin.replies(group, message, "/anggota").id();
        seesAfter(said, group, member.name() + " sudah terdaftar");
    }

    /** The same may have been said before. */
    private void seesAfter(int said, long group, String text) {
        admin.sees(group, text, message -> message.id() > said && message.text().contains(text));
    }

    /**
     * The next calls of this method fail.
     *
     * @param kind as {@code docs/sandbox.md} names it
     */
    void fault(String method, String kind, int times) {
        people.control().post("faults", Map.of("method", method, "kind", kind, "times", times));
    }

    void badRequest(String method, String description, int times) {
        people.control()
                .post(
                        "faults",
                        Map.of("method", method, "kind", "bad_request", "times", times, "description", description));
    }

    /** Each answer comes so many milliseconds late. */
    void delay(String method, int millis, int times) {
        people.control().post("faults", Map.of("method", method, "kind", "delay", "times", times, "delay_ms", millis));
    }

    /** The next call is to wait for so many seconds. */
    void tooManyRequests(String method, int seconds) {
        people.control().post("faults", Map.of("method", method, "kind", "too_many_requests", "retry_after", seconds));
    }

    void noFaults() {
        emulator.call("DELETE", "faults", Map.of());
    }

    /** Until the bot has heard all that was said and tapped. */
    void awaitAllHeard() {
        await().until(this::allHeard);
    }

    void awaitShown() {
        await().until(() -> bot.hasShownAll());
    }

    /** Where showing something has failed: at a look somebody may still be showing it, so looks again as the clock does. */
    void tickUntilShown() {
        await().until(() -> {
            bot.tick();
            return bot.hasShownAll();
        });
    }

    /** Waits until all that was said is heard and all that is stored is shown. */
    void settle() {
        await().until(() -> allHeard() && bot.hasShownAll());
    }

    boolean allHeard() {
        return emulator.call("GET", "bots", Map.of())
                        .path(0)
                        .path("pending_update_count")
                        .asInt()
                == 0;
    }

    Run run(String number) {
        return bot.runs().byNumber(number).orElseThrow();
    }

    long decisions(String number, Warga by) {
        return run(number).journal().stream()
                .filter(entry ->
                        entry.by().person() != null && entry.by().person().id() == by.id())
                .count();
    }

    Bot bot() {
        return bot;
    }

    /** What stands in the first sheet of a workbook that was sent, cell by cell. */
    String cells(SeenMessage message) throws IOException {
        String id = message.json().path("document").path("file_id").asString();
        StringBuilder cells = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content(id)))) {
            workbook.getFirstSheet()
                    .read()
                    .forEach(row -> row.forEach(cell ->
                            cells.append(cell == null ? "" : cell.getText()).append('|')));
        }
        return cells.toString();
    }

    /** What a file holds that the bot sent. */
    byte[] content(String fileId) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        TelegramFiles files =
                new Telegram(TelegramSettings.of(TOKEN, emulator.address()), new CompositeMeterRegistry()).files();
        try {
            assertThat(files.fetch(fileId, content)).isInstanceOf(Download.Complete.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
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

    /** From now on time passes through all that falls due. */
    void denganJadwal() {
        clock.through(new DueOnTheWay(() -> running ? bot : null));
    }

    void turnTo(Instant instant) {
        clock.restore(clock.offset().plus(Duration.between(clock.instant(), instant)));
    }

    /** From now on so much is heard of one person in a minute. */
    void hears(int perMinute) {
        this.perMinute = perMinute;
        restart();
    }

    /** The same; and from now on it speaks no faster than Telegram lets a bot. */
    void hearsAndSpeaksAsBound(int perMinute) {
        limits = Limits.ofTelegram();
        hears(perMinute);
    }

    boolean isRunning() {
        return running;
    }

    Instant now() {
        return clock.instant();
    }

    void forwardTo(Instant instant) {
        clock.advanceTo(instant);
    }

    void forward(Duration time) {
        clock.advance(time);
    }

    /** The process ends. */
    void end() {
        running = false;
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
