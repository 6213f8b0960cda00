package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import org.junit.jupiter.api.Test;

/** What somebody says to the bot in private counts for what they were asked there, and for nothing else. */
class PribadiScenarioTest extends Skenario {

    private static final String NOT_KEPT = "Pesan ini tidak kami simpan";

    private Petugas sariSendiri;

    @Override
    void furnish() {
        sariSendiri = sari.sendiri();
    }

    private Permohonan webservice(String application) {
        return sari.webservice(application).di("analisis");
    }

    @Test
    void whatWasAskedJustNowTakesWordsThatReplyToNothing() {
        Permohonan permohonan = webservice("SIBARU");
        sariSendiri.berkata("/batal " + permohonan.nomor());
        waktu.maju(10, MENIT);
        sariSendiri.berkata("Tidak jadi");
        permohonan.di("dibatalkan");
    }

    @Test
    void whatWasAskedLongAgoTakesRepliesOnly() {
        Permohonan permohonan = webservice("SILAMA");
        sariSendiri.berkata("/batal " + permohonan.nomor());
        waktu.maju(2, HARI);
        sariSendiri.berkata("Terima kasih");
        permohonan.di("analisis");
        assertThat(sariSendiri.membaca()).anyMatch(message -> message.text().contains(NOT_KEPT));
        sariSendiri.berkata("Sama-sama");
        permohonan.di("analisis");
        sariSendiri.menjawab("Tidak jadi");
        permohonan.di("dibatalkan");
    }

    @Test
    void whatWasAskedBeforeAnotherCommandTakesRepliesOnlyUntilItIsAskedForAgain() {
        Permohonan permohonan = webservice("SISELA");
        sariSendiri.berkata("/batal " + permohonan.nomor());
        sariSendiri.berkata("/status");
        sariSendiri.berkata("Terima kasih");
        permohonan.di("analisis");
        sariSendiri.berkata("/batal " + permohonan.nomor());
        sariSendiri.berkata("Tidak jadi");
        permohonan.di("dibatalkan");
    }

    @Test
    void ofSeveralReasonsThatAreAskedForNoneIsGuessed() {
        Permohonan selesai = webservice("SISATU");
        sari.berkata("/batal " + selesai.nomor() + " Tidak jadi");
        Permohonan berjalan = webservice("SIDUA");
        sariSendiri.berkata("/batal " + berjalan.nomor());
        sariSendiri.berkata("/buka " + selesai.nomor());
        sariSendiri.berkata("Salah kirim");
        selesai.di("dibatalkan");
        berjalan.di("analisis");
        assertThat(sariSendiri.membaca()).anyMatch(message -> message.text().contains(NOT_KEPT));
    }

    @Test
    void theCardInPrivateFollowsOnceItsReasonIsGiven() {
        Petugas rinaSendiri = rina.sendiri();
        Permohonan permohonan = webservice("SITOLAK");
        rinaSendiri.berkata("/antrian");
        rinaSendiri.memilih(permohonan);
        SeenMessage card = rinaSendiri.pesanTerakhir();
        rinaSendiri.menekan(card, "Tolak");
        rinaSendiri.menjawab("Sudah tersedia");
        permohonan.di("ditolak");
        SeenMessage after = rinaSendiri.membaca().stream()
                .filter(message -> message.id() == card.id())
                .findFirst()
                .orElseThrow();
        assertThat(after.buttons()).contains("Urungkan").doesNotContain("Tolak");
        assertThat(rinaSendiri.membaca()).anyMatch(message -> message.text().contains("telah kami catat: Tolak"));
    }

    @Test
    void aReplyToTheCardThatAsksInPrivateIsTheAnswerWhereverThatCardCameFrom() {
        Permohonan permohonan = sariSendiri.webservice("SITANYA");
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        sariSendiri.membalas(sariSendiri.menyebut("Untuk semester mana?").id(), "Semester gasal");
        assertThat(sariSendiri.pesanTerakhir().text()).contains("telah kami teruskan kepada Rina");
        assertThat(rina.kartu(permohonan).text()).contains("Jawaban Sari", "Semester gasal");
        rina.memutuskan(permohonan, "Tanya", "Tahun berapa?");
        sariSendiri.berkata("/antrean");
        sariSendiri.memilih(permohonan);
        sariSendiri.membalas(sariSendiri.pesanTerakhir().id(), "Tahun 2026");
        assertThat(rina.kartu(permohonan).text()).contains("Tahun 2026");
        assertThat(permohonan.run().current().orElseThrow().question()).isNull();
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void aNoteOfWhoMustActInPrivateSaysThatItCompletesNothing() {
        Permohonan permohonan = sariSendiri.webservice("SIKEMBALI");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon lampirkan suratnya");
        sariSendiri.membalas(sariSendiri.menyebut("Mohon lampirkan suratnya").id(), "Ini suratnya");
        permohonan.di("permohonan");
        assertThat(sariSendiri.pesanTerakhir().text())
                .contains("Catatan telah kami simpan", "mohon tekan Isi formulir pada kartunya");
    }

    @Test
    void ofTwoFormsTheOneThatAskedLastTakesTheAnswer() {
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.berkata("/ajukan pencadangan");
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.berkata("SIAKAD");
        assertThat(sariSendiri.membaca()).anyMatch(message -> message.hasButton("Dikirim"));
        sariSendiri.berkata("/batal");
        sariSendiri.menekan(sariSendiri.pesanTerakhir(), "Hapus");
        sariSendiri.berkata("/batal");
    }
}
