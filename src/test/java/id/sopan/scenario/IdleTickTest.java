package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Address;
import id.sopan.procedure.Role;
import id.sopan.report.Recaps;
import id.sopan.roster.Roster;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot to which nothing happens looks every few seconds, and reads no request for that, however many wait. */
class IdleTickTest {

    private static final int WAITING = 3;

    @Test
    void neitherFormsNorRequestsAreReadForFormsThatAreOpen(@TempDir Path directory) {
        CountingStore runs = new CountingStore(SqliteStore.open(directory.resolve("store")), Collection.RUNS);
        CountingStore dialogues = new CountingStore(runs, Collection.DIALOGUES);
        try (Kantor kantor = new Kantor(directory, () -> dialogues, DefinitionSource.shipped(), Balai.TODAY)) {
            Petugas sari = new Petugas(kantor, kantor.sari, kantor.akademik);
            Petugas rina = new Petugas(kantor, kantor.rina, kantor.ti);
            for (int i = 0; i < WAITING; i++) {
                Permohonan asked = sari.webservice().di("analisis");
                rina.memutuskan(asked, "Tolak");
            }
            kantor.bot().tick();
            kantor.settle();
            kantor.bot().tick();
            runs.read();
            dialogues.read();

            kantor.bot().tick();

            assertThat(dialogues.read()).as("forms").isZero();
            assertThat(runs.read()).as("requests").isZero();
        }
    }

    @Test
    void noRequestIsReadWhileNothingHappensAndAllAreOnceTheRosterChanges(@TempDir Path directory) {
        CountingStore store = new CountingStore(SqliteStore.open(directory.resolve("store")), Collection.RUNS);
        Instant firstOfMonth = Instant.parse("2026-12-01T01:00:00Z");
        try (Kantor kantor =
                new Kantor(directory, () -> store, DefinitionSource.shipped(), firstOfMonth.minusSeconds(60 * 60))) {
            kantor.forwardTo(firstOfMonth);
            Petugas sari = new Petugas(kantor, kantor.sari, kantor.akademik);
            for (int i = 0; i < WAITING; i++) {
                sari.webservice().di("analisis");
            }
            kantor.settle();
            kantor.bot().tick();
            kantor.settle();
            kantor.bot().tick();
            store.read();

            kantor.bot().tick();
            kantor.bot().tick();

            assertThat(store.read()).isZero();

            kantor.admin.starts(kantor.botId());
            kantor.admin.sees(kantor.botId(), "Selamat datang");
            Roster roster = kantor.bot().roster();
            roster.byProgram().unbind(roster.at(kantor.ti, null).getFirst().id(), Role.UNIT_TI);
            kantor.bot().tick();
            assertThat(store.read()).isGreaterThanOrEqualTo(WAITING);
            kantor.admin.sees(kantor.botId(), "WS-2026-000" + WAITING + " menunggu Unit TI, yang tidak lagi terpasang");
        }
    }

    /** Each unit's chat has been told its summary, and the week goes on. */
    @Test
    void noDocumentIsReadOfEachUnitWhileNothingHappens(@TempDir Path directory) {
        CountingStore settings = new CountingStore(SqliteStore.open(directory.resolve("store")), Collection.SETTINGS);
        CountingStore summaries = new CountingStore(settings, Collection.SUMMARIES);
        CountingStore chats = new CountingStore(summaries, Collection.CHATS);
        Instant monday = Instant.parse("2026-11-30T01:00:00Z");
        try (Kantor kantor =
                new Kantor(directory, () -> chats, DefinitionSource.shipped(), monday.minusSeconds(60 * 60))) {
            kantor.denganJadwal();
            kantor.forwardTo(monday.minusSeconds(5 * 60));
            kantor.bot().tick();
            kantor.forwardTo(monday);
            kantor.settle();
            kantor.forwardTo(monday.plusSeconds(10 * 60));
            kantor.settle();
            assertThat(summaries(kantor.dewi, kantor.server)).hasSize(1);
            List<Integer> few = readAtATick(kantor, settings, summaries, chats);
            for (String name : List.of("Perpustakaan", "Keuangan", "Kepegawaian", "Humas", "Sarana")) {
                kantor.bind(kantor.group(name, kantor.sari), "unit-terkait " + name);
            }
            kantor.settle();
            List<Integer> more = readAtATick(kantor, settings, summaries, chats);
            assertThat(more).isEqualTo(few);
            assertThat(more.subList(1, 3)).as("of summaries, and of chats").containsOnly(0);
        }
    }

    @Test
    void whatAnotherInstanceChangedOfASummaryJustBeforeItIsDueCounts(@TempDir Path directory) {
        Instant monday = Instant.parse("2026-11-30T01:00:00Z");
        try (Kantor kantor = new Kantor(
                directory,
                () -> SqliteStore.open(directory.resolve("store")),
                DefinitionSource.shipped(),
                monday.minusSeconds(60 * 60))) {
            kantor.denganJadwal();
            kantor.forwardTo(monday.minusSeconds(5 * 60));
            kantor.settle();
            Recaps another = new Recaps(kantor.store());
            another.change(new Address(kantor.ti, null), kantor.now(), recap -> recap.on(false));
            another.change(new Address(kantor.akademik, null), kantor.now(), recap -> recap.at(LocalTime.of(8, 5)));
            kantor.forwardTo(monday);
            kantor.settle();
            assertThat(summaries(kantor.dewi, kantor.server)).hasSize(1);
            assertThat(summaries(kantor.sari, kantor.akademik)).isEmpty();
            kantor.forwardTo(monday.plusSeconds(6 * 60));
            kantor.settle();
            assertThat(summaries(kantor.sari, kantor.akademik)).hasSize(1);
            assertThat(summaries(kantor.rina, kantor.ti)).isEmpty();
            assertThat(summaries(kantor.dewi, kantor.server)).hasSize(1);
        }
    }

    private static List<SeenMessage> summaries(Warga reader, long chat) {
        return reader.person().reads(chat).stream()
                .filter(message -> message.text().startsWith("📊"))
                .toList();
    }

    private static List<Integer> readAtATick(Kantor kantor, CountingStore... stores) {
        kantor.bot().tick();
        kantor.bot().tick();
        kantor.bot().roster().refresh();
        List.of(stores).forEach(CountingStore::read);
        kantor.bot().tick();
        return Stream.of(stores).map(CountingStore::read).toList();
    }
}
