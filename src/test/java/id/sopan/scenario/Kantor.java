package id.sopan.scenario;

import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.roster.Administration;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An agency with four units and their groups, the bot, and Telegram on the wire; the clock is the test's. */
final class Kantor extends Balai {

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
        super(directory, stores, definitions, calendars, true, today, retention);
        sari = person("Sari");
        budi = person("Budi");
        rina = person("Rina");
        agus = person("Agus");
        dewi = person("Dewi");
        joko = person("Joko");
        eko = person("Eko");
        wati = person("Wati");
        asing = person("Orang Asing");
        akademik = group("Bagian Akademik", sari, budi, asing);
        ti = group("Unit TI", rina, agus, asing);
        server = group("Manage Server", dewi, joko, asing);
        pengembang = group("Pengembang", eko, wati, asing);
        furnish();
    }

    /** Somebody in their private chat with the bot, which they have begun. */
    Petugas sendiri(Warga warga) {
        warga.starts(botId());
        settle();
        return new Petugas(this, warga, botId());
    }

    /** What the admin does to the roster, whoever else may. */
    Administration byAdmin() {
        return bot().roster().by(new Person(admin.id(), "Ibu Admin"));
    }

    private void furnish() {
        bind(akademik, "unit-terkait Bagian Akademik");
        bind(ti, "unit-ti Unit TI");
        bind(server, "manage-server Manage Server");
        bind(pengembang, "pengembang Tim Pengembang");
        list(ti, rina, agus);
        list(server, dewi, joko);
    }

    /** In which the bot is administrator. */
    @Override
    long forum(String title, Warga... members) {
        long forum = super.forum(title, members);
        promote(forum);
        return forum;
    }

    void bind(long group, String unit) {
        pasang(group, unit);
    }

    void list(long group, Warga... members) {
        for (Warga member : members) {
            daftar(group, member);
        }
    }

    SeenMessage card(Run run, Address at, Warga reader) {
        return tampilan().card(run, at, reader);
    }

    /** Once what fell due has been done. */
    void everyChatShows(List<Run> runs) {
        selesaikan();
        await().untilAsserted(() -> tampilan().everyChatShows(runs));
    }

    /** Does what is due, and waits until every chat shows it. */
    void selesaikan() {
        bot().schedule().tick();
        settle();
    }

    /** The store's own; nothing where it has none here. */
    String berkas() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("sopan.db", "sopan.db-wal")) {
            Path file = copies().resolveSibling("data").resolve(name);
            try {
                all.append(Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }

    private Tampilan tampilan() {
        return new Tampilan(store(), bot().projection(), admin);
    }
}
