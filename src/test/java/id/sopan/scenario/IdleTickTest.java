package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import java.time.Instant;
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
                Permohonan asked = sari.mengajukan("webservice")
                        .dengan("SIAKAD", "Dikirim", "Data mahasiswa", "Perpustakaan", "Lewati")
                        .di("analisis");
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
                sari.mengajukan("webservice")
                        .dengan("SIAKAD", "Dikirim", "Data mahasiswa", "Perpustakaan", "Lewati")
                        .di("analisis");
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
}
