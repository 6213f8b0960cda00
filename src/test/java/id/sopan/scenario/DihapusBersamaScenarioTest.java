package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data of two people are removed in one round, each of whom took part in what the other had asked for. */
class DihapusBersamaScenarioTest extends Skenario {

    private Permohonan selesai(Petugas pelapor, Petugas rekan) {
        Permohonan permohonan = pelapor.mengajukan("dukungan")
                .dengan("Aplikasi presensi", "Server", "Lambat sekali sejak kemarin", "Lewati")
                .di("penanganan");
        dewi.menyelesaikan(permohonan, "Layanan dijalankan kembali");
        rekan.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
        return permohonan;
    }

    @Test
    void whoseDataGoIsToldOfNobodyElses() {
        Petugas wira = new Petugas(kantor, kantor.person("Wira"), kantor.akademik);
        wira.warga().person().does("join", Map.of("chat_id", kantor.akademik));
        List<Permohonan> permohonan = List.of(selesai(sari, budi), selesai(budi, sari), selesai(wira, sari));
        PenghapusanData penghapusan = new PenghapusanData(kantor);
        wira.sendiri().berkata("/start");
        for (Petugas petugas : List.of(sari, budi)) {
            petugas.sendiri().berkata("/start");
            penghapusan.diminta(petugas.warga());
        }
        kantor.selesaikan();
        permohonan.forEach(satu -> assertThat(satu.run().lacksSomebody()).isTrue());
        for (Petugas petugas : List.of(sari, budi)) {
            assertThat(dikabari(petugas)).as(petugas.name()).isZero();
        }
        assertThat(dikabari(wira)).isOne();
    }

    private static long dikabari(Petugas petugas) {
        return petugas.sendiri().membaca().stream()
                .filter(message -> message.text().contains("data seseorang yang ikut menangani"))
                .count();
    }
}
