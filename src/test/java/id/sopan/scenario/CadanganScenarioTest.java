package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.record.ArchiveFile;
import id.sopan.record.Backup;
import id.sopan.record.Restore;
import id.sopan.record.Restoring;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data are lost, and the backup of an hour ago is restored: the office goes on from there. */
class CadanganScenarioTest extends Skenario {

    @Test
    void theOfficeGoesOnFromTheBackupAndEveryCardShowsWhatIsStored(@TempDir Path directory) throws IOException {
        Permohonan cadangan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "30/11/2026")
                .di("persetujuan");
        Permohonan layanan = sari.webservice().di("analisis");
        sari.mengajukan("webservice");
        kantor.settle();
        Path file = directory.resolve("cadangan.jsonl.gz");

        Backup.all(kantor.store(), file, kantor.now());

        dewi.memutuskan(cadangan, "Setujui");
        cadangan.di("pelaksanaan");
        dewi.mengambil(cadangan);
        kantor.settle();
        SeenMessage later = dewi.kartu(cadangan);
        kantor.end();
        try (Store lost = store()) {
            assertThat(Restore.isFree(lost)).isFalse();
            assertThat(Restore.into(lost, ArchiveFile.open(file)).findings()).isEmpty();
            Restoring.refuse(lost);
        }
        kantor.begin();

        dewi.menekan(later, "Selesai");
        cadangan.di("persetujuan");
        layanan.di("analisis");
        dewi.memutuskan(cadangan, "Setujui");
        cadangan.di("pelaksanaan");
        dewi.mengambil(cadangan);
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 3");
        cadangan.berakhir(Ending.SELESAI);
        Permohonan next = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-arsip", "30/11/2026")
                .di("persetujuan");
        assertThat(next.nomor()).isEqualTo("CB-2026-0002");
    }
}
