package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import org.junit.jupiter.api.Test;

/** Procedure B, its four flows, every exit of their decisions. */
class PerawatanScenarioTest extends Skenario {

    /** B1. */
    private Permohonan diperiksa() {
        Permohonan perawatan = rina.mengajukan("perawatan").kirim();
        rina.mengambil(perawatan.di("kebutuhan"));
        rina.menyelesaikan(perawatan, "Memory 62%, storage 71%, CPU 40%");
        agus.menyelesaikan(perawatan.di("pengecekan"), "Fisik baik, koneksi baik");
        return perawatan.di("koordinasi");
    }

    @Test
    void periodicMaintenanceWithoutAnUpgrade() {
        Permohonan perawatan = diperiksa();
        dewi.memutuskan(perawatan, "Tidak perlu upgrade");
        joko.menyelesaikan(perawatan.di("laporan"), "https://laporan.example/november");
        perawatan.berakhir(Ending.SELESAI);
    }

    @Test
    void periodicMaintenanceWithAnUpgradeThatIsApproved() {
        Permohonan perawatan = diperiksa();
        dewi.memutuskan(perawatan, "Ya, perlu upgrade");
        rina.memutuskan(perawatan.di("nota-dinas"), "Selesai");
        rina.mengirimBerkas("nota-dinas.pdf");
        perawatan.di("jawaban-nota-dinas");
        waktu.maju(6, HARI);
        rina.mengisi(perawatan).dengan("ND-12/TI/2026", "Disetujui");
        assertThat(rina.kartu(perawatan).text()).contains("ND-12/TI/2026", "Disetujui", "nota-dinas.pdf");
        dewi.menyelesaikan(perawatan.di("laporan"), "https://laporan.example/desember");
        perawatan.berakhir(Ending.SELESAI);
    }

    @Test
    void theReasonIsAskedOnlyWhereTheNoteWasNotApproved() {
        Permohonan perawatan = diperiksa();
        dewi.memutuskan(perawatan, "Ya, perlu upgrade");
        rina.menyelesaikan(perawatan.di("nota-dinas"), "https://nota.example/12");
        Formulir formulir = agus.mengisi(perawatan);
        formulir.menjawab("ND-13/TI/2026", "Tidak disetujui");
        assertThat(formulir.teks()).contains("Mohon tuliskan alasan yang diberikan.", "Pertanyaan 3 dari 3");
        formulir.dengan("Anggaran belum tersedia");
        joko.menyelesaikan(perawatan.di("laporan"), "https://laporan.example/desember");
        perawatan.berakhir(Ending.SELESAI);
    }

    /** B2. */
    private Permohonan serverDiminta() {
        return eko.mengajukan("server")
                .dengan(
                        "SIAKAD",
                        "Peningkatan server yang ada",
                        "4 CPU, 8 GB, PostgreSQL 16",
                        "Tim Pengembang sebagai admin",
                        "Lewati")
                .di("analisis");
    }

    private Permohonan dikoordinasikan() {
        Permohonan server = serverDiminta();
        rina.memutuskan(server, "Setujui: deploy/peningkatan");
        agus.menyelesaikan(server.di("koordinasi"), "Server SIAKAD, 4 CPU, 8 GB");
        return server.di("persetujuan");
    }

    @Test
    void aServerIsDeployed() {
        Permohonan server = dikoordinasikan();
        dewi.memutuskan(server, "Setujui");
        joko.mengambil(server.di("deploy"));
        joko.menyelesaikan(server, "siakad.server.example");
        server.berakhir(Ending.SELESAI);
        assertThat(eko.pesanTerakhir().text()).contains("telah selesai diproses", "siakad.server.example");
    }

    @Test
    void developmentGoesOnWithTheServerThatExists() {
        Permohonan server = serverDiminta();
        rina.memutuskan(server, "Gunakan server yang ada");
        wati.menyelesaikan(server.di("lanjutkan"), "Diuji pada server yang ada mulai besok");
        server.berakhir(Ending.SELESAI);
    }

    @Test
    void unitTiAsksForCompletionOrDenies() {
        Permohonan server = serverDiminta();
        rina.memutuskan(server, "Minta Perbaikan", "Mohon lengkapi hak aksesnya");
        wati.mengisi(server.di("permohonan")).kirim();
        assertThat(rina.kartu(server).text()).contains("Tidak ada isian yang diubah.");
        agus.memutuskan(server.di("analisis"), "Tolak", "Tidak sesuai rencana");
        server.berakhir(Ending.DITOLAK);
    }

    @Test
    void manageServerAsksForCompletionOrDenies() {
        Permohonan server = dikoordinasikan();
        dewi.memutuskan(server, "Minta Perbaikan", "Mohon sebutkan kebutuhan backup");
        eko.mengisi(server.di("permohonan")).kirim();
        joko.memutuskan(server.di("persetujuan"), "Tolak", "Kapasitas penuh");
        server.berakhir(Ending.DITOLAK);
        assertThat(eko.pesanTerakhir().text())
                .contains("belum dapat disetujui", "Kapasitas penuh", "Joko (Manage Server)");
    }

    @Test
    void technicalSupportIsConfirmedByWhoReported() {
        Permohonan kendala = sari.mengajukan("dukungan")
                .dengan("SIAKAD", "Database", "Tidak dapat masuk sejak pagi", "Lewati")
                .di("penanganan");
        dewi.mengambil(kendala);
        assertThat(dewi.kartu(kendala).text())
                .contains("Waktu baku: 120 menit kerja untuk nomor 11 pada SOP, tanpa waktu menunggu");
        dewi.menyelesaikan(kendala, "Layanan basis data dijalankan kembali");
        assertThat(sari.kartu(kendala).text()).doesNotContain("Waktu baku:");
        sari.memutuskan(kendala.di("konfirmasi"), "Masih ada kendala", "Galat yang sama muncul lagi");
        joko.menyelesaikan(kendala.di("penanganan"), "Ruang simpan ditambah");
        budi.memutuskan(kendala.di("konfirmasi"), "Sudah normal");
        kendala.berakhir(Ending.SELESAI);
    }

    @Test
    void manageServerReportsTroubleOfItsOwnAndConfirmsIt() {
        Permohonan kendala = dewi.mengajukan("dukungan")
                .dengan("Server utama", "Server", "Kipas berbunyi keras sejak kemarin", "Lewati")
                .di("penanganan");
        joko.menyelesaikan(kendala, "Kipas diganti");
        dewi.memutuskan(kendala.di("konfirmasi"), "Sudah normal");
        kendala.berakhir(Ending.SELESAI);
    }

    /** B4. */
    private Permohonan pencadangan(String... answers) {
        return rina.mengajukan("pencadangan").dengan(answers).di("persetujuan");
    }

    @Test
    void aBackupIsMade() {
        Permohonan cadangan = pencadangan("Backup database", "db-siakad, db-perpustakaan", "30/11/2026");
        assertThat(dewi.kartu(cadangan).text()).doesNotContain("kendala yang memerlukan recovery");
        dewi.memutuskan(cadangan, "Setujui");
        joko.menyelesaikan(cadangan.di("pelaksanaan"), "Tersimpan pada NAS 2");
        cadangan.berakhir(Ending.SELESAI);
    }

    @Test
    void whatABackupWasNotAskedIsAskedOnceItIsCorrectedToARecovery() {
        Permohonan cadangan = pencadangan("Backup database", "db-siakad", "30/11/2026");
        dewi.memutuskan(cadangan, "Minta Perbaikan", "Bukankah ini recovery?");
        Formulir formulir = agus.mengisi(cadangan.di("permohonan"));
        formulir.menekan("Ubah");
        formulir.menekan("Keperluan");
        formulir.menekan("Disaster recovery");
        assertThat(formulir.teks()).contains("Mohon jelaskan kendala yang memerlukan recovery.");
        formulir.dengan("Tabel nilai terhapus pukul 07.00");
        cadangan.di("persetujuan");
        assertThat(dewi.kartu(cadangan).text()).contains("Tabel nilai terhapus pukul 07.00");
    }

    @Test
    void aRecoveryIsCompletedAndThenDenied() {
        Permohonan cadangan =
                pencadangan("Disaster recovery", "db-siakad", "2026-11-25", "Tabel nilai terhapus pukul 07.00");
        dewi.memutuskan(cadangan, "Minta Perbaikan", "Mohon tanggalnya diperiksa");
        Formulir formulir = agus.mengisi(cadangan.di("permohonan"));
        formulir.menekan("Ubah");
        formulir.menekan("Tanggal pelaksanaan");
        formulir.dengan("2026-11-24");
        joko.memutuskan(cadangan.di("persetujuan"), "Tolak", "Cadangan belum ada");
        cadangan.berakhir(Ending.DITOLAK);
    }
}
