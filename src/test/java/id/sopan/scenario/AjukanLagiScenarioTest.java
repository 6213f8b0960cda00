package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was asked for once need not be typed again: a new request begins with its answers. */
class AjukanLagiScenarioTest extends Skenario {

    private static final String LAGI = "Ajukan lagi";

    private Permohonan ditolak() {
        Permohonan permohonan = sari.webservice("SIAKAD").di("analisis");
        rina.memutuskan(permohonan, "Tolak", "Surat pengantar belum ada");
        return permohonan.berakhir(Ending.DITOLAK);
    }

    @Test
    void whatWasDeniedIsAskedForAgainByTwoTaps() {
        Permohonan ditolak = ditolak();
        assertThat(sari.kartu(ditolak).text())
                .contains("/ajukan " + ditolak.nomor() + " untuk permohonan baru dengan isian yang sama");
        assertThat(rina.kartu(ditolak).buttons()).doesNotContain(LAGI);
        assertThat(budi.menekan(ditolak, LAGI).isAlert())
                .as("any colleague may")
                .isFalse();
        Formulir formulir = new Formulir(budi);
        assertThat(formulir.teks()).contains("SIAKAD", "Mohon periksa kembali");
        Permohonan baru = formulir.kirim().di("analisis");
        assertThat(baru.nomor()).isNotEqualTo(ditolak.nomor());
        assertThat(baru.run().answers()).isEqualTo(ditolak.run().answers());
        assertThat(baru.run().requester().person().name()).isEqualTo("Budi");
        assertThat(ditolak.langkah()).isEqualTo(Ending.DITOLAK.id());
    }

    @Test
    void anAnswerIsChangedBeforeItIsSent() {
        Permohonan ditolak = ditolak();
        sari.menekan(ditolak, LAGI);
        Formulir formulir = new Formulir(sari);
        Permohonan baru = formulir.mengubah("Aplikasi", "SIMPEG").kirim().di("analisis");
        assertThat(baru.run().answers()).containsEntry("permohonan.aplikasi", "SIMPEG");
        assertThat(ditolak.run().answers()).containsEntry("permohonan.aplikasi", "SIAKAD");
    }

    @Test
    void byTheNumberAlsoWhatRunsOrIsFinishedAndByThoseOfTheUnitAlone() {
        Permohonan berjalan = sari.webservice("SIAKAD").di("analisis");
        sari.berkata("/ajukan " + berjalan.nomor().toLowerCase(Locale.ROOT));
        assertThat(new Formulir(sari).teks()).contains("SIAKAD", "Permohonan serupa masih berjalan");
        new Formulir(sari).menekan("Batal");
        rina.berkata("/ajukan " + berjalan.nomor());
        assertThat(rina.menyebut("hanya dapat diajukan oleh").text()).contains("Webservice", "Unit Terkait");
        sari.berkata("/ajukan WS-2026-0999");
        assertThat(sari.pesanTerakhir().text()).contains("WS-2026-0999", "tidak ditemukan");
        rina.memutuskan(berjalan, "Tolak", "Sudah ada");
        sari.sendiri().berkata("/ajukan " + berjalan.nomor());
        assertThat(new Formulir(sari.sendiri()).kirim().langkah()).isEqualTo("analisis");
    }

    @Test
    void whatIsHalfFilledInIsNotOverwrittenAndWhatIsEmptyIsFilled() {
        Permohonan ditolak = ditolak();
        Formulir formulir = budi.mengajukan("webservice");
        assertThat(formulir.teks()).doesNotContain("permohonan sebelumnya");
        budi.menekan(ditolak, LAGI);
        assertThat(formulir.teks()).contains("SIAKAD", "Mohon periksa kembali");
        formulir.menekan("Batal");
        formulir = budi.mengajukan("webservice").menjawab("SIMPEG");
        budi.menekan(ditolak, LAGI);
        assertThat(formulir.teks()).contains("belum selesai").doesNotContain("SIAKAD");
        formulir.menekan("Hapus");
    }

    @Test
    void whatWasTappedTwiceIsOneForm() {
        Permohonan ditolak = ditolak();
        sari.menekan(ditolak, LAGI);
        sari.menekan(ditolak, LAGI);
        assertThat(new Formulir(sari).kirim().langkah()).isEqualTo("analisis");
    }

    @Test
    void whatTheUnitWithdrewToo() {
        Permohonan permohonan = sari.webservice("SIAKAD").di("analisis");
        sari.berkata("/batal " + permohonan.nomor() + " salah nama aplikasi");
        permohonan.di(Ending.DIBATALKAN.id());
        sari.menekan(permohonan, LAGI);
        assertThat(new Formulir(sari).kirim().langkah()).isEqualTo("analisis");
    }

    @Test
    void theNumberMayStandAmongWordsAndTheNewestOfSeveralIsTaken() {
        Permohonan siakad = ditolak();
        sari.berkata("/ajukan lagi " + siakad.nomor());
        assertThat(new Formulir(sari).teks()).contains("SIAKAD", "Mohon periksa kembali");
        Permohonan simpeg = sari.sendiri()
                .mengajukan("webservice")
                .dengan("SIMPEG", "Dikirim", "Data pegawai", "Aplikasi perpustakaan", "Lewati");
        sari.berkata("/ajukan " + simpeg.nomor());
        assertThat(new Formulir(sari).teks())
                .as("nothing was written in the other")
                .contains("SIMPEG", "Mohon periksa kembali")
                .doesNotContain("SIAKAD");
        new Formulir(sari).menekan("Batal");
    }

    @Test
    void whatSomebodyHasTakenOutIsNotAskedForAgain() {
        Petugas nia = new Petugas(kantor, kantor.person("Nia"), kantor.akademik);
        nia.warga().person().does("join", Map.of("chat_id", kantor.akademik));
        Permohonan berjalan = nia.webservice("SIRAHASIA").di("analisis");
        sari.berkata("/ajukan " + berjalan.nomor());
        assertThat(new Formulir(sari).teks()).contains("SIRAHASIA");
        int formulir = new Formulir(sari).kartu().id();
        nia.sendiri().berkata("/start");
        new PenghapusanData(kantor).oleh(nia.warga());
        assertThat(sari.membaca())
                .filteredOn(message -> message.id() == formulir)
                .allMatch(message -> !message.text().contains("SIRAHASIA"));
        sari.berkata("/ajukan " + berjalan.nomor());
        assertThat(new Formulir(sari).teks())
                .contains("Pertanyaan 1 dari 5", "Dari permohonan sebelumnya tidak ada isian yang dapat kami salin")
                .doesNotContain("SIRAHASIA");
        new Formulir(sari).menjawab("SIMPEG");
        assertThat(new Formulir(sari).teks()).contains("Pertanyaan 2 dari 5").doesNotContain("permohonan sebelumnya");
        new Formulir(sari).menekan("Batal");
    }
}
