package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.roster.ClosedDay;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A week that is compared with the one before it, of which a day is taken off afterwards. Row 12, of which the standard is 30
 * minutes, is the request of a backup with its approval, row 13 (120) the work.
 *
 * <pre>
 * 30 November to 6 December          row 12                               row 13
 * Tue 08.00, approved Wed 07.50      420 + 20 = 440 late; 20 kept later   40 kept
 * Wed 10.00, Thu 08.00               20, 20 kept                          40, 40 kept
 *                                    5 of 6 = 83 %; 6 of 6 later
 * 7 to 13 December
 * Tue 08.00                          20 kept                              40 kept
 * </pre>
 */
class PembandingScenarioTest extends Skenario {

    /** Without what begins by itself, and would wait on that day, too. */
    @Override
    DefinitionSource definitions() {
        return () -> {
            Map<String, String> all = new TreeMap<>(DefinitionSource.shipped().read());
            all.remove("perawatan-server.yaml");
            return all;
        };
    }

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private void dicadangkan(String asked, String approved, String done) {
        waktu.sampai(asked);
        Permohonan cadangan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "31/12/2026")
                .di("persetujuan");
        waktu.sampai(approved);
        dewi.memutuskan(cadangan, "Setujui");
        dewi.mengambil(cadangan.di("pelaksanaan"));
        waktu.sampai(done);
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 2");
        cadangan.berakhir(Ending.SELESAI);
    }

    private SeenMessage laporan() {
        rina.berkata("/laporan pekan");
        return rina.pesanTerakhir();
    }

    @Test
    void aDayOfTheEarlierWeekAloneThatIsCorrectedIsNamedAsTheCauseOfWhatDiffers() {
        dicadangkan("2026-12-01T08:00", "2026-12-02T07:50", "2026-12-02T08:30");
        dicadangkan("2026-12-02T10:00", "2026-12-02T10:20", "2026-12-02T11:00");
        dicadangkan("2026-12-03T08:00", "2026-12-03T08:20", "2026-12-03T09:00");
        dicadangkan("2026-12-08T08:00", "2026-12-08T08:20", "2026-12-08T09:00");
        waktu.sampai("2026-12-14T08:00");
        kantor.settle();
        SeenMessage told = rina.membaca().stream()
                .filter(message -> message.text().startsWith("📊 Rekap pekan 7–13 Desember 2026"))
                .findFirst()
                .orElseThrow();
        assertThat(told.text()).contains("dalam waktu baku 2 dari 2 (83%)");
        assertThat(laporan().text()).contains("dalam waktu baku 2 dari 2 (83%)").doesNotContain("dihitung ulang");

        kantor.byAdmin().close(new ClosedDay(LocalDate.parse("2026-12-01"), "Hari jadi kantor", "SK Kepala 7/2026"));
        String differing = """
                Berbeda dari yang pernah dilaporkan (antara lain karena kalender dikoreksi)
                • Pembanding: dilaporkan diajukan 3, selesai 3, ditolak 0, dalam waktu baku 83% → dihitung ulang diajukan 3, selesai 3, ditolak 0, dalam waktu baku 100%""";
        SeenMessage again = laporan();
        assertThat(again.text())
                .contains(differing, "dalam waktu baku 2 dari 2 (100%)")
                .containsOnlyOnce("dihitung ulang");
        rina.menekan(told, "Rincian per langkah");
        assertThat(rina.pesanTerakhir().text()).contains(differing);
    }
}
