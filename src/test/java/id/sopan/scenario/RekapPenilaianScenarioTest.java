package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the units that served are told of ratings: mean, number and words of a period, of nobody what they said. */
class RekapPenilaianScenarioTest extends Skenario {

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private Permohonan selesai(Petugas pelapor) {
        return ditangani(pelapor.dukungan("Tidak dapat dibuka sejak pagi"), pelapor);
    }

    private Permohonan dinilai(Petugas pelapor, String nilai, String kata) {
        Permohonan permohonan = selesai(pelapor);
        pelapor.menekan(permohonan, nilai);
        pelapor.menekan(permohonan, kata);
        return permohonan;
    }

    private String laporan(Petugas petugas, String periode) {
        petugas.berkata("/laporan " + periode);
        return rekap(petugas).text();
    }

    private static SeenMessage rekap(Petugas petugas) {
        return petugas.membaca().stream()
                .filter(message -> message.text().startsWith("📊"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String evaluasi() throws IOException {
        long bot = kantor.botId();
        kantor.admin.starts(bot);
        kantor.admin.says(bot, "/evaluasi 2026-2");
        kantor.settle();
        SeenMessage message = kantor.admin.sees(bot, "Evaluasi SOP, semester 2 tahun 2026");
        return kantor.cells(message);
    }

    @Test
    void theWeekTellsThemOnceThereAreThree() throws IOException {
        dinilai(sari, "5 · sangat baik", "cepat");
        dinilai(budi, "4", "cepat");
        assertThat(laporan(dewi, "pekan ini"))
                .contains("⭐ Penilaian pemohon: belum cukup untuk ditampilkan (2 penilaian)")
                .doesNotContain("rata-rata", "cepat");

        Permohonan kurang = selesai(sari);
        sari.menekan(kurang, "2");
        sari.menekan(kurang, "Tulis sendiri");
        sari.menjawab("<i>lama</i> & 😀");
        selesai(budi);
        String block = "⭐ Penilaian pemohon: rata-rata 3,7 dari 5 (3 penilaian)\nKata: cepat (2), <i>lama</i> & 😀 (1)";
        assertThat(laporan(dewi, "pekan ini")).contains(block);
        assertThat(laporan(rina, "pekan ini")).as("it did not serve").doesNotContain("Penilaian");
        assertThat(evaluasi())
                .contains("Penilaian pemohon|Rata-rata 3,7 dari 5 (n = 3)|cepat (2), <i>lama</i> & 😀 (1)|");

        waktu.sampai("2026-11-30T08:00");
        kantor.settle();
        SeenMessage told = rekap(dewi);
        assertThat(told.text())
                .contains("Rekap pekan 23–29 November 2026", block)
                .doesNotContain("Sari", "Budi");
        assertThat(laporan(dewi, "pekan")).contains(block).doesNotContain("dihitung ulang");

        sari.berkata("/buka " + kurang.nomor() + " Kambuh lagi");
        dewi.menekan(told, "Rincian per langkah");
        assertThat(dewi.pesanTerakhir().text())
                .as("as it was said, and what differs")
                .contains(block, "Jumlah penilaian: dilaporkan 3 → dihitung ulang 2")
                .contains("Penilaian pemohon: dilaporkan 3,7 dari 5 → dihitung ulang tidak ada");

        sari.memutuskan(kurang.di("konfirmasi"), "Sudah normal");
        kurang.berakhir(Ending.SELESAI);
        sari.menekan(kurang, "3");
        assertThat(laporan(dewi, "pekan ini"))
                .as("it counts in the week in which it was given")
                .contains("(1 penilaian)");
    }
}
