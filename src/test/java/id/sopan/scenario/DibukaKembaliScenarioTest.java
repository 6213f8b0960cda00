package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is broken again, or was not done well, goes back to whoever can mend it, and they see at once why. */
class DibukaKembaliScenarioTest extends Skenario {

    private static final String BELUM = "Masih ada kendala";

    private Permohonan dikonfirmasi(Petugas pelapor) {
        Permohonan permohonan = pelapor.dukungan("Tidak dapat dibuka sejak pagi");
        dewi.menyelesaikan(permohonan, "Layanan dijalankan kembali");
        return permohonan.di("konfirmasi");
    }

    private Permohonan selesai(Petugas pelapor) {
        Permohonan permohonan = dikonfirmasi(pelapor);
        pelapor.memutuskan(permohonan, "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
        return permohonan;
    }

    @Test
    void oneTapCallsWhoCanMendItForTheReasonThatItWasReopenedFor() {
        Permohonan permohonan = selesai(sari);
        sari.berkata("/buka " + permohonan.nomor() + " eh ternyata error lagi");
        String oneTap =
                "Dengan menekan Masih ada kendala, Manage Server langsung kami panggil; alasannya sudah tercatat";
        assertThat(sari.menyebut("telah kami buka kembali").text()).contains(oneTap);
        assertThat(sari.kartu(permohonan.di("konfirmasi")).text())
                .startsWith("Yth. Bapak/Ibu Sari, permohonan berikut dibuka kembali oleh Sari: eh ternyata error lagi. "
                        + "Mohon berkenan memberikan konfirmasi. " + oneTap)
                .containsOnlyOnce("eh ternyata error lagi");
        TapAnswer answer = sari.menekan(permohonan, BELUM);
        assertThat(answer.isAlert()).isFalse();
        assertThat(answer.text()).contains("dengan alasan saat dibuka kembali: “eh ternyata error lagi”");
        assertThat(sari.ditanya()).isFalse();
        permohonan.di("penanganan");
        assertThat(dewi.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Dewi dan Joko, pemohon menyatakan “Masih ada kendala” atas pekerjaan Dewi: "
                        + "eh ternyata error lagi. Mohon berkenan melanjutkannya.")
                .containsOnlyOnce("eh ternyata error lagi");
        assertThat(sari.kartu(permohonan).text()).as("who is not called").containsOnlyOnce("eh ternyata error lagi");
        sari.memutuskan(permohonan, "Urungkan");
        assertThat(sari.menekan(permohonan.di("konfirmasi"), BELUM).isAlert()).isFalse();
        assertThat(sari.ditanya()).as("it was taken back").isTrue();
        sari.menjawab("Galat 500.");
        permohonan.di("penanganan");
        assertThat(dewi.kartu(permohonan).text()).contains("atas pekerjaan Dewi: Galat 500. Mohon berkenan");
        dewi.mengambil(permohonan);
        assertThat(dewi.kartu(permohonan).text()).doesNotContain("pemohon menyatakan");
    }

    @Test
    void whatIsSentBackIsNotTakenForANewRequest() {
        Permohonan permohonan = dikonfirmasi(sari);
        sari.memutuskan(permohonan, BELUM, "masih <b>error</b> " + "x".repeat(500));
        String card = dewi.kartu(permohonan.di("penanganan")).text();
        assertThat(card)
                .startsWith("Yth. Bapak/Ibu Dewi dan Joko, pemohon menyatakan “Masih ada kendala” atas pekerjaan Dewi: "
                        + "masih <b>error</b> xxx")
                .doesNotContain("menindaklanjuti permohonan berikut");
        assertThat(card.lines().findFirst().orElseThrow()).hasSizeLessThan(400);
    }

    @Test
    void whoDecidesAnewIsToldByWhomAndWhyItWasReopened() {
        Permohonan permohonan = sari.webservice();
        assertThat(rina.kartu(permohonan).text()).doesNotContain("dibuka kembali");
        rina.memutuskan(permohonan, "Tolak", "Belum dianggarkan");
        permohonan.berakhir(Ending.DITOLAK);
        budi.berkata("/buka " + permohonan.nomor() + " Anggaran telah tersedia.");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text())
                .contains(", permohonan berikut dibuka kembali oleh Budi: Anggaran telah tersedia. "
                        + "Mohon berkenan memberikan keputusan.");
        assertThat(budi.menyebut("telah kami buka kembali").text()).doesNotContain("Dengan menekan");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon lampirkan DIPA");
        sari.mengisi(permohonan.di("permohonan")).kirim();
        assertThat(rina.kartu(permohonan.di("analisis")).text()).doesNotContain("dibuka kembali oleh Budi:");
    }

    @Test
    void inPrivateItsCardComesOnce() {
        Petugas sendiri = kantor.sendiri(kantor.sari);
        Permohonan permohonan = sendiri.dukungan("Tidak dapat dibuka sejak pagi");
        dewi.menyelesaikan(permohonan, "Layanan dijalankan kembali");
        sendiri.menekan(sendiri.pesanTerakhir(), "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
        int before = sendiri.pesanTerakhir().id();
        sendiri.berkata("/buka " + permohonan.nomor() + " Kambuh lagi");
        permohonan.di("konfirmasi");
        List<SeenMessage> told = sendiri.membaca().stream()
                .filter(message -> message.id() > before && !message.text().startsWith("/buka"))
                .toList();
        assertThat(told)
                .satisfiesExactlyInAnyOrder(
                        answer ->
                                assertThat(answer.text()).contains("telah kami buka kembali", "pada kartunya di sini"),
                        card -> assertThat(card.buttons()).contains(BELUM));
        assertThat(sendiri.menekan(sendiri.menyebut("dibuka kembali oleh Sari: Kambuh lagi"), BELUM)
                        .isAlert())
                .isFalse();
        permohonan.di("penanganan");
    }
}
