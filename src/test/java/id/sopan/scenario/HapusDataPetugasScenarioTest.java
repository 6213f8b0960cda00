package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import org.junit.jupiter.api.Test;

/** Somebody who worked on others' requests has their data removed: whom that concerns is told what is so. */
class HapusDataPetugasScenarioTest extends Skenario {

    @Test
    void whoAskedAndTheAdminsLearnOfWhichRequestsAndNobodyIsToldToReopenThem() {
        Petugas peminta = kantor.sendiri(kantor.sari);
        Petugas admin = kantor.sendiri(kantor.admin);
        Permohonan permohonan = ditangani(sari.dukungan("Lambat sejak Senin"), budi);
        kantor.settle();
        SeenMessage lama = permohonan.kartu(kantor.akademik);
        String urungkan = lama.data().get(lama.buttons().indexOf("Urungkan"));

        new PenghapusanData(kantor).oleh(kantor.dewi);

        TapAnswer answer = kantor.budi.person().forges(kantor.akademik, lama.id(), urungkan);
        assertThat(answer.text())
                .contains("tidak dapat dilanjutkan atau dibuka kembali")
                .doesNotContain("/buka");
        peminta.berkata("/buka " + permohonan.nomor() + " keliru");
        assertThat(peminta.pesanTerakhir().text()).contains("tidak dapat dilanjutkan atau dibuka kembali");
        await().untilAsserted(() -> assertThat(peminta.membaca())
                .filteredOn(message -> message.text().contains("ikut menangani permohonan"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.text()).contains(permohonan.nomor()).doesNotContain("Dewi")));
        assertThat(kantor.admin.sees(kantor.botId(), "data seorang pengguna").text())
                .contains("dari 1 permohonan", "Permohonannya: " + permohonan.nomor())
                .doesNotContain("Dewi");
        assertThat(admin.membaca()).noneMatch(message -> message.text().contains("ikut menangani permohonan"));
    }
}
