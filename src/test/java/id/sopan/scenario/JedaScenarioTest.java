package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stopping the clock of a step by hand. */
class JedaScenarioTest extends Skenario {

    private static List<Visit.Hold> jeda(Permohonan permohonan) {
        return permohonan.run().visits().get(1).holds();
    }

    @Test
    void theButtonAsksForTheReasonAndEveryCardSaysWhoPausedSinceWhenAndWhy() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Jeda", "Menunggu jawaban vendor");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text()).contains("Nomor 2 dijeda sejak", "Rina", "Menunggu jawaban vendor");
        assertThat(permohonan.kartu(kantor.akademik).text()).contains("dijeda sejak", "Menunggu jawaban vendor");
        assertThat(rina.kartu(permohonan).buttons()).contains("Lanjutkan").doesNotContain("Jeda");
        assertThat(permohonan.kartu(kantor.akademik).buttons()).doesNotContain("Lanjutkan");
        waktu.maju(3, HARI);
        kantor.restart();
        agus.memutuskan(permohonan, "Lanjutkan");
        assertThat(rina.kartu(permohonan).text()).doesNotContain("dijeda");
        assertThat(jeda(permohonan)).hasSize(1).allMatch(hold -> hold.until() != null);
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Dijeda: ", "oleh Rina (Unit TI)", "Menunggu jawaban vendor");
    }

    @Test
    void theCommandsDoTheSameAndSayWhatIsInTheWay() {
        Permohonan permohonan = sari.webservice();
        rina.berkata("/lanjut " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("tidak sedang dijeda", "/jeda");
        sari.berkata("/jeda " + permohonan.nomor() + " Saya sibuk");
        assertThat(sari.pesanTerakhir().text()).contains("langkah ini ditangani oleh Unit TI");
        rina.berkata("/jeda " + permohonan.nomor().toLowerCase(java.util.Locale.ROOT));
        rina.menjawab("Listrik padam");
        waktu.maju(10, MENIT);
        agus.berkata("/jeda " + permohonan.nomor() + " Listrik masih padam");
        assertThat(agus.pesanTerakhir().text()).contains("sudah dijeda oleh Rina", "/lanjut");
        assertThat(jeda(permohonan)).hasSize(1);
        agus.berkata("/lanjut " + permohonan.nomor());
        assertThat(agus.pesanTerakhir().text()).contains(permohonan.nomor() + " telah kami catat: dilanjutkan");
        agus.berkata("/jeda");
        assertThat(agus.pesanTerakhir().text()).contains("mohon pilih permohonannya", "/jeda WS-2026-0001");
        agus.memilih(permohonan);
        agus.menjawab("Listrik padam lagi");
        assertThat(jeda(permohonan)).hasSize(2);
        rina.berkata("/jeda");
        assertThat(rina.pesanTerakhir().buttons())
                .as("it is paused already")
                .noneMatch(button -> button.startsWith(permohonan.nomor()));
        sari.berkata("/lanjut");
        assertThat(sari.pesanTerakhir().text()).contains("Mohon sertakan nomor", "/lanjut WS-2026-0001");
        rina.berkata("/lanjut");
        assertThat(rina.memilih(permohonan).text()).contains("Permohonan " + permohonan.nomor() + " dilanjutkan");
        assertThat(jeda(permohonan)).allMatch(hold -> hold.until() != null);
        agus.berkata("/jeda " + permohonan.nomor() + " Listrik tetap padam");
        assertThat(agus.pesanTerakhir().text()).contains(permohonan.nomor() + " telah kami catat: dijeda");
    }

    @Test
    void aReasonThatIsTooLongIsToldTheLimitOfReasonsAlsoWhereATaskAsksForMore() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        rina.memutuskan(permohonan, "Jeda", "x".repeat(1001));
        assertThat(rina.pesanTerakhir().text())
                .contains("paling banyak 1.000 karakter.")
                .doesNotContain("berkas");
        rina.menjawab("Menunggu vendor");
        assertThat(permohonan.run().current().orElseThrow().isPaused()).isTrue();
    }

    @Test
    void whoAsksForThePauseTooLateLearnsWhoWasFirst() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Jeda");
        agus.memutuskan(permohonan, "Jeda", "Rapat pimpinan");
        assertThat(rina.ditanya()).as("there is nothing to answer any more").isFalse();
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("sudah dijeda oleh Agus"));
        assertThat(jeda(permohonan))
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("Rapat pimpinan"));
    }

    @Test
    void aReasonBesideTheNumberThatOnlyMeansToCancelIsAskedAboutAsInTheDialogue() {
        Permohonan permohonan = sari.webservice();
        rina.berkata("/jeda " + permohonan.nomor() + " tidak jadi");
        assertThat(jeda(permohonan)).isEmpty();
        assertThat(rina.pesanTerakhir().text()).contains("Untuk membatalkan, mohon tekan tombol Batal");
        rina.menjawab("Rapat pimpinan");
        assertThat(jeda(permohonan))
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("Rapat pimpinan"));
    }

    @Test
    void aRequestIsWithdrawnByCommandBecauseItIsNotWantedAnyMore() {
        Permohonan permohonan = sari.webservice();
        sari.berkata("/batal " + permohonan.nomor() + " tidak jadi");
        permohonan.berakhir(Ending.DIBATALKAN);
    }

    @Test
    void whoPausesByCommandWhatTheyAreAskedAboutIsNotAskedAnyMore() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Jeda");
        rina.berkata("/jeda " + permohonan.nomor() + " Rapat pimpinan");
        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.membaca())
                .filteredOn(message -> message.text().contains(permohonan.nomor()))
                .noneMatch(message -> message.text().contains("ini ditutup"))
                .anyMatch(message -> message.text().contains("telah kami catat: dijeda"));
    }

    @Test
    void whatIsPausedAndSentBackGoesOnOnlyOnceBothAreOver() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Jeda", "Menunggu vendor");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon dirinci");
        permohonan.di("permohonan");
        assertThat(rina.kartu(permohonan).buttons()).contains("Lanjutkan");
        sari.mengisi(permohonan).menekan("Kirim");
        permohonan.di("analisis");
        assertThat(permohonan.run().visits().get(1).isPaused()).isTrue();
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(permohonan.run().visits().get(1).isPaused()).isFalse();
        rina.memutuskan(permohonan, "Jeda", "Menunggu vendor lagi");
        rina.memutuskan(permohonan, "Tolak", "Sudah ada");
        assertThat(jeda(permohonan)).hasSize(2).allMatch(hold -> hold.until() != null);
    }
}
