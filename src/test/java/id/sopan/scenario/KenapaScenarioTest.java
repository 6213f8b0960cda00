package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code /kenapa} of a request that has been open for months, in a group. */
class KenapaScenarioTest extends Skenario {

    @Test
    void theSumStandsFirstAndThePagesTurnInPlace() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(60, ChronoUnit.DAYS);
        SeenMessage kartu = rina.kartu(permohonan);
        rina.berkata("/kenapa " + permohonan.nomor());
        SeenMessage rincian = rina.pesanTerakhir();
        assertThat(rincian.text()).contains("Halaman 1 dari ");
        assertThat(rincian.text().lines().limit(3)).anyMatch(line -> line.startsWith("Jumlah: "));
        assertThat(rincian.buttons()).contains("Berikutnya ›").doesNotContain("‹ Sebelumnya");
        rina.menekan(rincian, "Berikutnya ›");
        SeenMessage kedua = rina.pesan(rincian.id());
        assertThat(kedua.text()).contains("Halaman 2 dari ").doesNotContain("Jumlah: ");
        kantor.restart();
        rina.menekan(kedua, "‹ Sebelumnya");
        assertThat(rina.pesan(rincian.id()).text()).isEqualTo(rincian.text());
        assertThat(rina.membaca())
                .filteredOn(message -> message.text().startsWith("Rincian waktu " + permohonan.nomor()))
                .as("no page is said below")
                .hasSize(1);
        assertThat(rina.kartu(permohonan).id()).isEqualTo(kartu.id());
    }

    @Test
    void theStepMayBeNamedAsTheCardNamesIt() {
        Permohonan permohonan = sari.webservice();
        for (String langkah : List.of("2", "nomor 2", "no. 2", "Langkah 2.")) {
            rina.berkata("/kenapa " + permohonan.nomor() + " " + langkah);
            assertThat(rina.pesanTerakhir().text()).as(langkah).startsWith("Rincian waktu " + permohonan.nomor());
        }
    }

    @Test
    void theOtherRowsAreNamedWithTheirTimeAndHowToSeeIt() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(20, ChronoUnit.MINUTES);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        rina.berkata("/kenapa " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text())
                .contains("Rincian ini untuk langkah nomor 3. Waktu langkah lain:")
                .containsPattern("• nomor 2: 20 menit.* kerja – /kenapa " + permohonan.nomor() + " no. 2");
        rina.berkata("/kenapa " + permohonan.nomor() + " no. 2");
        assertThat(rina.pesanTerakhir().text())
                .contains("untuk langkah nomor 2", "/kenapa " + permohonan.nomor() + " no. 3");
    }

    @Test
    void timeInTheQueueIsCalledSoAndNobodyIsBlamedForAnothersTime() {
        waktu.sampai("2026-11-26T08:00");
        Permohonan permohonan = sari.dukungan("Tidak dapat dibuka sejak pagi");
        waktu.sampai("2026-11-26T09:00");
        dewi.mengambil(permohonan);
        waktu.sampai("2026-11-26T10:00");
        dewi.menyelesaikan(permohonan, "Layanan dijalankan kembali");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        sari.berkata("/buka " + permohonan.nomor() + " Kambuh lagi");
        sari.memutuskan(permohonan.di("konfirmasi"), "Masih ada kendala");
        permohonan.di("penanganan");
        waktu.sampai("2026-11-26T11:00");
        dewi.berkata("/kenapa " + permohonan.nomor() + " no. 11");
        assertThat(dewi.pesanTerakhir().text())
                .containsPattern("antre – \\d+ menit")
                .containsPattern("dikerjakan – (1 jam|60 menit)")
                .doesNotContain(": kerja – ")
                .containsPattern("11\\. Dukungan teknis [^\n]* \\(kali ke-2\\)\nJumlah: ")
                .doesNotContainPattern("11\\. Pelapor mengonfirmasi[^\n]*\nJumlah: (?!0)");
    }

    @Test
    void aLongStatusTurnsInPlaceToo() {
        Permohonan permohonan = sari.mengajukan("webservice")
                .dengan("SIAKAD", "Dikirim", "Data mahasiswa aktif. ".repeat(40), "Perpustakaan. ".repeat(10), "Lewati")
                .di("analisis");
        for (int kali = 0; kali < 5; kali++) {
            rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon diperbaiki. ".repeat(50));
            permohonan.di("permohonan");
            sari.mengisi(permohonan).menekan("Kirim");
            permohonan.di("analisis");
        }
        rina.berkata("/status " + permohonan.nomor());
        SeenMessage status = rina.pesanTerakhir();
        assertThat(status.text()).contains("Halaman 1 dari ");
        rina.menekan(status, "Berikutnya ›");
        assertThat(rina.pesan(status.id()).text()).contains(permohonan.nomor(), "Halaman 2 dari ");
    }
}
