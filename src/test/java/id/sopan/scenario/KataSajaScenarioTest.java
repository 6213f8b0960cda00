package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are no answer, though they reply to a question: nothing is carried out by them. */
class KataSajaScenarioTest extends Skenario {

    private static final String BELUM = "Jawaban ini belum kami catat";

    private void menolakSetelahItu(Permohonan permohonan) {
        permohonan.di("analisis");
        assertThat(rina.ditanya()).isTrue();
        rina.menjawab("Sudah ada layanan yang sama");
        permohonan.berakhir(Ending.DITOLAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batal", "Tidak jadi, maaf salah pencet", "Mohon batal dulu ya, Pak 🙏"})
    void whoeverWantsToCancelDeniesNothingAndIsToldHow(String kata) {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak");
        rina.menjawab(kata);
        assertThat(rina.pesanTerakhir().text()).contains(BELUM, "tombol Batal", "kalimat yang lengkap");
        menolakSetelahItu(permohonan);
    }

    @Test
    void aReplyToTheCardThatOnlyCancelsIsNoReasonEither() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak");
        rina.membalas(rina.kartu(permohonan).id(), "gak jadi");
        assertThat(rina.pesanTerakhir().text()).contains(BELUM);
        menolakSetelahItu(permohonan);
    }

    @Test
    void aQuestionOfAFormIsAskedAgain() {
        Formulir formulir = sari.mengajukan("webservice");
        formulir.menjawab("batal");
        assertThat(sari.pesanTerakhir().text()).contains(BELUM, "tombol Batal");
        formulir.menjawab("🙏🙏🙏");
        assertThat(sari.pesanTerakhir().text()).contains("dalam kata-kata");
        formulir.dengan("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Perpustakaan", "Lewati")
                .di("analisis");
    }

    @Test
    void whyItIsEnteredLateIsAskedAgain() {
        Permohonan permohonan = sari.webservice();
        rina.berkata("/susulan " + permohonan.nomor());
        rina.menekan(rina.pesanTerakhir(), "Tolak");
        rina.menjawab("08.00");
        rina.menjawab("salah tekan");
        assertThat(rina.pesanTerakhir().text()).contains(BELUM);
        permohonan.di("analisis");
    }

    @Test
    void thatItIsNotWantedAnyMoreIsAReasonToWithdraw() {
        Permohonan permohonan = sari.webservice();
        sari.berkata("/batal " + permohonan.nomor());
        sari.menjawab("tidak jadi");
        permohonan.berakhir(Ending.DIBATALKAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍", "ok", "2026", "..."})
    void aReasonNeedsAWord(String alasan) {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak");
        rina.menjawab(alasan);
        assertThat(rina.pesanTerakhir().text()).contains("dalam kata-kata");
        menolakSetelahItu(permohonan);
    }

    @Test
    void anEmojiAloneIsNoOutput() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.memutuskan(permohonan, "Selesai");
        eko.menjawab("👍");
        assertThat(eko.pesanTerakhir().text()).contains("dalam kata-kata");
        permohonan.di("rancangan");
        eko.menjawab("batal");
        assertThat(eko.pesanTerakhir().text()).contains(BELUM);
        eko.menjawab("Rancangan v1");
        permohonan.di("alokasi");
    }
}
