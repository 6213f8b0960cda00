package id.sopan.scenario;

import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** An agency with four units and their groups, the bot, and Telegram on the wire; the clock is the test's. */
final class Kantor implements AutoCloseable {

    private final Balai balai;

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
        this(directory, stores, DefinitionSource.shipped(), Balai.TODAY);
    }

    Kantor(Path directory, Supplier<Store> stores, DefinitionSource definitions, Instant today) {
        this(directory, stores, definitions, DefinitionSource.shippedCalendars(), today);
    }

    Kantor(
            Path directory,
            Supplier<Store> stores,
            DefinitionSource definitions,
            DefinitionSource calendars,
            Instant today) {
        this(directory, stores, definitions, calendars, today, null);
    }

    /** @param retention how long requests are kept; null: for ever */
    Kantor(
            Path directory,
            Supplier<Store> stores,
            DefinitionSource definitions,
            DefinitionSource calendars,
            Instant today,
            @Nullable Period retention) {
        balai = new Balai(directory, stores, definitions, calendars, true, today, retention);
        admin = balai.admin;
        sari = balai.person("Sari");
        budi = balai.person("Budi");
        rina = balai.person("Rina");
        agus = balai.person("Agus");
        dewi = balai.person("Dewi");
        joko = balai.person("Joko");
        eko = balai.person("Eko");
        wati = balai.person("Wati");
        asing = balai.person("Orang Asing");
        akademik = balai.group("Bagian Akademik", sari, budi, asing);
        ti = balai.group("Unit TI", rina, agus, asing);
        server = balai.group("Manage Server", dewi, joko, asing);
        pengembang = balai.group("Pengembang", eko, wati, asing);
        furnish();
    }

    private void furnish() {
        bind(akademik, "unit-terkait Bagian Akademik");
        bind(ti, "unit-ti Unit TI");
        bind(server, "manage-server Manage Server");
        bind(pengembang, "pengembang Tim Pengembang");
        list(ti, rina, agus);
        list(server, dewi, joko);
    }

    long group(String title, Warga... members) {
        return balai.group(title, members);
    }

    long basicGroup(String title, Warga... members) {
        return balai.basicGroup(title, members);
    }

    /** Likewise, with topics. */
    long forum(String title, Warga... members) {
        long forum = balai.forum(title, members);
        balai.promote(forum);
        return forum;
    }

    /** Of a forum; its message_thread_id. */
    int topic(long forum, String name) {
        return balai.topic(forum, name);
    }

    Warga person(String name) {
        return balai.person(name);
    }

    void bind(long group, String unit) {
        balai.pasang(group, unit);
    }

    void list(long group, Warga... members) {
        for (Warga member : members) {
            balai.daftar(group, member);
        }
    }

    Bot bot() {
        return balai.bot();
    }

    /** What a file holds that the bot sent. */
    byte[] content(String fileId) {
        return balai.content(fileId);
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

    /** Where copies of files are kept. */
    Path copies() {
        return balai.copies();
    }

    Emulator emulator() {
        return balai.emulator();
    }

    long botId() {
        return balai.botId();
    }

    Store store() {
        return balai.store();
    }

    People people() {
        return balai.people();
    }

    /** Waits until all that was said is heard and all that is stored is shown. */
    void settle() {
        balai.settle();
    }

    SeenMessage card(Run run, Address at, Warga reader) {
        return tampilan().card(run, at, reader);
    }

    /** Once what fell due has been done. */
    void everyChatShows(List<Run> runs) {
        bot().schedule().tick();
        settle();
        await().atMost(Balai.LONGEST_SETTLING).untilAsserted(() -> tampilan().everyChatShows(runs));
    }

    private Tampilan tampilan() {
        return new Tampilan(store(), bot().projection(), admin);
    }

    /**
     * The next calls of this method fail.
     *
     * @param kind as {@code docs/sandbox.md} names it
     */
    void fault(String method, String kind, int times) {
        balai.fault(method, kind, times);
    }

    /** Telegram refuses the next calls of that method so. */
    void badRequest(String method, String description, int times) {
        balai.badRequest(method, description, times);
    }

    void noFaults() {
        balai.noFaults();
    }

    /** From now on time passes through all that falls due. */
    void denganJadwal() {
        balai.denganJadwal();
    }

    Instant now() {
        return balai.now();
    }

    void forwardTo(Instant instant) {
        balai.forwardTo(instant);
    }

    void turnTo(Instant instant) {
        balai.turnTo(instant);
    }

    boolean isRunning() {
        return balai.isRunning();
    }

    /** The process ends. */
    void end() {
        balai.end();
    }

    /** One more beside it, which does not listen. */
    Bot instance() {
        return balai.instance();
    }

    /** Another begins on the same store. */
    void begin() {
        balai.begin();
    }

    void forward(Duration time) {
        balai.forward(time);
    }

    /** The process ends and another begins on the same store. */
    void restart() {
        balai.restart();
    }

    @Override
    public void close() {
        balai.close();
    }
}
