package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import org.junit.jupiter.api.Test;

/** Procedure A, every exit of its decisions. */
class WebserviceScenarioTest extends Skenario {

    private static final String[] PERMOHONAN = {
        "SIAKAD", "Dikirim", "Data mahasiswa aktif per semester", "Perpustakaan", "Lewati"
    };

    private Permohonan diajukan() {
        return sari.mengajukan("webservice").dengan(PERMOHONAN).di("analisis");
    }

    private Permohonan dirancang() {
        Permohonan permohonan = diajukan();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        eko.mengambil(permohonan);
        eko.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        return permohonan.di("alokasi");
    }

    private Permohonan serverDiminta(Permohonan permohonan) {
        Permohonan server = permohonan.turunan().di("permohonan");
        agus.serverBaru(server);
        return server.di("analisis");
    }

    private Permohonan dikembangkan() {
        Permohonan permohonan = dirancang();
        Permohonan server = serverDiminta(permohonan);
        disediakan(server);
        return permohonan.di("pengembangan");
    }

    private Permohonan diuji() {
        Permohonan permohonan = dikembangkan();
        wati.menyelesaikan(permohonan, "https://ws.example/siakad");
        return permohonan.di("pengujian");
    }

    @Test
    void theWholeStoryThroughTheFourRoles() {
        Permohonan permohonan = diuji();
        rina.memutuskan(permohonan, "Lulus uji");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah terhubung");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(sari.pesanTerakhir().text()).contains("telah selesai diproses", permohonan.nomor());
    }

    @Test
    void theRequesterSeesAtWhichStepTheSubrunIsAndWithWhomOnTheSameCard() {
        Permohonan permohonan = dirancang();
        Permohonan server = serverDiminta(permohonan);
        SeenMessage kartu = sari.kartu(permohonan);
        assertThat(kartu.text())
                .contains(
                        "Menunggu selesainya permohonan " + server.nomor(),
                        "Permohonan itu: Langkah 2 dari 5 (nomor 7 pada SOP), menunggu Unit TI");
        assertThat(rina.kartu(permohonan).text()).as("it has the other's card").doesNotContain("Permohonan itu: ");
        int pesan = sari.membaca().size();

        rina.memutuskan(server, "Setujui: deploy/peningkatan");
        rina.menyelesaikan(server.di("koordinasi"), "Satu server untuk SIAKAD");
        server.di("persetujuan");

        SeenMessage sesudah = sari.kartu(permohonan);
        assertThat(sesudah.text())
                .contains("Permohonan itu: ", "menunggu Manage Server")
                .doesNotContain("menunggu Unit TI");
        assertThat(sesudah.id()).isEqualTo(kartu.id());
        assertThat(sari.membaca()).hasSize(pesan);
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("Permohonan itu: ", "menunggu Manage Server");

        dewi.memutuskan(server, "Setujui");
        dewi.menyelesaikan(server.di("deploy"), "siakad.server.example");
        permohonan.di("pengembangan");
        assertThat(sari.kartu(permohonan).text()).doesNotContain("Permohonan itu: ");
    }

    @Test
    void whoFillsInTheSubrunOfAWithdrawnRequestKeepsWhatTheyTyped() {
        Permohonan permohonan = dirancang();
        Formulir formulir = agus.mengisi(permohonan.turunan().di("permohonan"));
        formulir.menjawab("Server, database, atau hosting baru");
        formulir.menjawab("2 CPU, 4 GB, PostgreSQL 16");

        sari.berkata("/batal " + permohonan.nomor() + " Anggaran dialihkan");

        assertThat(agus.membaca())
                .filteredOn(message -> message.text().contains("2 CPU, 4 GB, PostgreSQL 16")
                        && message.text().contains("tidak terkirim"))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text())
                        .contains("Permohonan ini sudah dibatalkan", "/buka")
                        .doesNotContain("/ubah", "telah berlanjut"));
    }

    @Test
    void whoIsAskedAboutTheSubrunOfAWithdrawnRequestReadsThatItEnded() {
        Permohonan permohonan = dirancang();
        Permohonan server = serverDiminta(permohonan);
        rina.memutuskan(server, "Setujui: deploy/peningkatan");
        rina.memutuskan(server, "Urungkan");
        waktu.maju(20, MENIT);
        rina.menekan(server, "Minta Perbaikan");

        sari.berkata("/batal " + permohonan.nomor() + " Anggaran dialihkan");

        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.membaca())
                .filteredOn(message ->
                        message.text().contains("ini ditutup") && message.text().contains(server.nomor()))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text())
                        .contains("Permohonan ini sudah dibatalkan")
                        .doesNotContain("lebih dahulu"));
    }

    @Test
    void anExtensionOfAnExistingOneGoesTheSameWay() {
        Permohonan permohonan = diajukan();
        agus.memutuskan(permohonan, "Setujui: pengembangan");
        permohonan.di("rancangan");
        assertThat(sari.kartu(permohonan).text()).contains("Setujui: pengembangan, oleh Agus (Unit TI)");
    }

    @Test
    void aDenialTellsTheRequesterWhoAndWhy() {
        Permohonan permohonan = diajukan();
        SeenMessage before = sari.kartu(permohonan);
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia pada webservice yang ada");
        permohonan.berakhir(Ending.DITOLAK);
        SeenMessage told = sari.kartu(permohonan);
        assertThat(told.id()).isGreaterThan(before.id());
        assertThat(told.text())
                .startsWith("Yth. Bapak/Ibu Sari, dengan hormat kami sampaikan")
                .contains("belum dapat disetujui", "Oleh: Rina (Unit TI)", "Sudah tersedia pada webservice yang ada");
        assertThat(sari.pesan(before.id()).text()).contains("kartu terbaru");
    }

    @Test
    void whatIsToBeCompletedComesBackToTheSameVisit() {
        Permohonan permohonan = diajukan();
        waktu.maju(30, MENIT);
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periode datanya");
        permohonan.di("permohonan");
        assertThat(sari.kartu(permohonan).text())
                .contains("dikembalikan untuk dilengkapi", "Mohon sebutkan periode datanya");
        assertThat(rina.kartu(permohonan).buttons()).contains("Urungkan").doesNotContain("Tolak");
        waktu.maju(60, MENIT);
        Formulir formulir = budi.mengisi(permohonan);
        assertThat(formulir.teks()).contains("Mohon sebutkan periode datanya", "SIAKAD");
        formulir.mengubah("Data", "Data mahasiswa aktif per semester 2026/1");
        assertThat(formulir.teks()).contains("diubah, semula: Data mahasiswa aktif per semester");
        formulir.kirim();
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text())
                .contains(
                        "Perubahan sejak permintaan tersebut",
                        "Data mahasiswa aktif per semester → Data mahasiswa aktif per semester 2026/1");
        assertThat(permohonan.run().visits().stream()
                        .filter(visit -> visit.step().equals("analisis")))
                .singleElement()
                .satisfies(visit -> assertThat(visit.pauses()).hasSize(1));
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
    }

    @Test
    void withoutAServerTheDesignIsDoneAgain() {
        Permohonan permohonan = dirancang();
        Permohonan server = serverDiminta(permohonan);
        rina.berkata("/antrian");
        assertThat(rina.pesanTerakhir().text()).contains(server.nomor()).doesNotContain(permohonan.nomor());
        rina.memutuskan(server, "Tolak", "Kapasitas belum tersedia");
        server.berakhir(Ending.DITOLAK);
        permohonan.di("rancangan");
        String ditolak = "Permohonan turunan " + server.nomor() + " ditolak, oleh Rina (Unit TI)";
        assertThat(eko.kartu(permohonan).text()).contains(ditolak, "Kapasitas belum tersedia");
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).contains(ditolak, "Kapasitas belum tersedia");
        eko.berkata("/buka " + server.nomor());
        assertThat(eko.pesanTerakhir().text())
                .contains("bagian dari " + permohonan.nomor() + ", yang masih berjalan")
                .doesNotContain("/buka");
        eko.berkata("/buka " + server.nomor() + " Kapasitas tersedia");
        assertThat(eko.pesanTerakhir().text()).contains("yang masih berjalan").doesNotContain("/buka");
        sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
        eko.berkata("/buka " + server.nomor());
        assertThat(eko.pesanTerakhir().text()).contains("Mohon kirim /buka " + permohonan.nomor());
        sari.berkata("/buka " + permohonan.nomor() + " Jadi");
        permohonan.di("rancangan");
        assertThat(eko.kartu(permohonan).buttons()).doesNotContain("Urungkan");
    }

    @Test
    void whoeverEndedTheSubRunTakesThatBackUntilSomebodyActsOnItsOutcome() {
        Permohonan permohonan = dirancang();
        Permohonan server = serverDiminta(permohonan);
        rina.memutuskan(server, "Tolak", "Kapasitas belum tersedia");
        server.berakhir(Ending.DITOLAK);
        permohonan.di("rancangan");
        assertThat(eko.kartu(permohonan).buttons()).contains("Ambil").doesNotContain("Urungkan");

        assertThat(agus.menekan(agus.kartu(server), "Urungkan").text()).contains("Hanya Rina (Unit TI)");
        rina.memutuskan(server, "Urungkan");
        server.di("analisis");
        permohonan.di("alokasi");
        assertThat(eko.kartu(permohonan).text())
                .contains("Menunggu selesainya permohonan " + server.nomor())
                .doesNotContain("Kapasitas belum tersedia");
        assertThat(eko.kartu(permohonan).buttons()).doesNotContain("Ambil");
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).doesNotContain("ditolak");

        rina.memutuskan(server, "Tolak", "Anggaran belum tersedia");
        permohonan.di("rancangan");
        assertThat(eko.kartu(permohonan).text()).contains("Anggaran belum tersedia");
        SeenMessage card = rina.kartu(server);
        assertThat(card.buttons()).containsExactly("Urungkan");
        eko.mengambil(permohonan);
        assertThat(rina.kartu(server).buttons()).doesNotContain("Urungkan");
        assertThat(kantor.rina
                        .person()
                        .forges(kantor.ti, card.id(), card.data().getFirst())
                        .text())
                .contains("Tidak ada yang dapat diurungkan");
        server.berakhir(Ending.DITOLAK);
        permohonan.di("rancangan");
    }

    @Test
    void theServerThatWasGivenTooSoonIsTakenBack() {
        Permohonan permohonan = dikembangkan();
        Permohonan server = permohonan.turunan();
        dewi.memutuskan(server, "Urungkan");
        server.di("deploy");
        permohonan.di("alokasi");
        dewi.menyelesaikan(server, "siakad-2.server.example");
        server.berakhir(Ending.SELESAI);
        wati.menyelesaikan(permohonan.di("pengembangan"), "https://ws.example/siakad");
        rina.memutuskan(permohonan.di("pengujian"), "Lulus uji");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah terhubung");
        permohonan.berakhir(Ending.SELESAI);
    }

    @Test
    void theSubRunThatIsAskedForAnewAfterAnUndoIsTheOneThatIsNamed() {
        Permohonan permohonan = dirancang();
        Permohonan dibatalkan = permohonan.turunan();
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("Permohonan turunan " + dibatalkan.nomor())
                .doesNotContain("jalur yang ditempuh: belum ditetapkan");
        eko.memutuskan(permohonan, "Urungkan");
        dibatalkan.berakhir(Ending.DIBATALKAN);
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains(
                        "Permohonan turunan " + dibatalkan.nomor() + ": 0 menit kerja terukur; dibatalkan",
                        "jalur yang ditempuh: belum ditetapkan");
        assertThat(dewi.membaca())
                .noneSatisfy(message -> assertThat(message.text()).contains(dibatalkan.nomor()));
        eko.menyelesaikan(permohonan.di("rancangan"), "https://rancangan.example/siakad-2");
        Permohonan server = serverDiminta(permohonan.di("alokasi"));
        rina.memutuskan(server, "Tolak", "Kapasitas belum tersedia");
        permohonan.di("rancangan");
        assertThat(eko.kartu(permohonan).text())
                .contains("Permohonan turunan " + server.nomor() + " ditolak")
                .doesNotContain(dibatalkan.nomor());
    }

    @Test
    void theSubRunEndsWithItsRequest() {
        Permohonan permohonan = dirancang();
        Permohonan server = permohonan.turunan();
        budi.berkata("/batal " + server.nomor() + " Tidak jadi");
        assertThat(budi.pesanTerakhir().text()).contains("/batal " + permohonan.nomor());
        budi.berkata("/batal " + permohonan.nomor() + " Anggaran dialihkan");
        permohonan.berakhir(Ending.DIBATALKAN);
        server.berakhir(Ending.DIBATALKAN);
        assertThat(eko.kartu(permohonan).text()).contains("Dibatalkan", "Anggaran dialihkan", "Budi");
    }

    @Test
    void whatFailsTheTestIsBuiltAgain() {
        Permohonan permohonan = diuji();
        rina.memutuskan(permohonan, "Perlu diperbaiki", "Galat 500 pada data kosong");
        permohonan.di("pengembangan");
        assertThat(eko.kartu(permohonan).text())
                .contains(
                        ", Rina menyatakan “Perlu diperbaiki” atas pekerjaan ", ": Galat 500 pada data kosong. Mohon");
        wati.menyelesaikan(permohonan, "https://ws.example/siakad/v2");
        agus.memutuskan(permohonan.di("pengujian"), "Lulus uji");
        sari.memutuskan(permohonan.di("konfirmasi"), "Belum terhubung", "Alamat belum dapat dijangkau");
        permohonan.di("pengujian");
        assertThat(rina.kartu(permohonan).text())
                .contains(", pemohon menyatakan “Belum terhubung” atas keputusan Agus: Alamat belum dapat dijangkau. "
                        + "Mohon berkenan memberikan keputusan kembali.");
    }
}
