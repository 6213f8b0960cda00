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
                .contains("Catatan telah kami simpan", "mohon tekan Isi formulir di bawah ini, atau pada kartunya");
        assertThat(sariSendiri.pesanTerakhir().buttons()).containsExactly("Isi formulir", "Tarik catatan");
    }

    private long tidakDisimpan() {
        return sariSendiri.membaca().stream()
                .filter(message -> message.text().contains(NOT_KEPT))
                .count();
    }

    private static boolean memberiTahu(Petugas petugas, Permohonan permohonan) {
        return petugas.pesanTerakhir().text().startsWith("📋 " + permohonan.nomor());
    }

    @Test
    void wordsThatNameAnotherRequestTellOfItThoughSomethingWasAskedLongAgo() {
        Permohonan lain = webservice("SILAIN");
        Permohonan lama = webservice("SIUSANG");
        sariSendiri.berkata("/batal " + lama.nomor());
        int prompt = sariSendiri.prompt();
        waktu.maju(2, HARI);
        sariSendiri.berkata("Kapan selesai " + lain.nomor() + "?");
        assertThat(memberiTahu(sariSendiri, lain))
                .as(sariSendiri.pesanTerakhir().text())
                .isTrue();
        assertThat(sariSendiri.prompt()).as("not asked anew").isEqualTo(prompt);
        long before = tidakDisimpan();
        sariSendiri.berkata("Kalau " + lama.nomor() + "?");
        assertThat(tidakDisimpan()).as("of the one that is asked about").isEqualTo(before + 1);
        SeenMessage pertanyaan = sariSendiri.menyebut(lama.nomor() + " · SIUSANG · Mohon tuliskan alasan pembatalan");
        sariSendiri.membalas(pertanyaan.id(), "Tidak jadi");
        lama.di("dibatalkan");
    }

    @Test
    void wordsThatNameAnotherRequestDoNothingToTheOneOfWhichAReasonIsAsked() {
        Permohonan lain = webservice("SIDUPLIKAT");
        Permohonan permohonan = webservice("SIGANDA");
        sariSendiri.berkata("/batal " + permohonan.nomor());
        int prompt = sariSendiri.prompt();
        sariSendiri.berkata("Sudah sampai mana " + lain.nomor() + "?");
        permohonan.di("analisis");
        assertThat(sariSendiri.membaca()).anyMatch(message -> message.text().startsWith("📋 " + lain.nomor()));
        assertThat(sariSendiri.prompt()).as("asked anew below").isGreaterThan(prompt);
        sariSendiri.berkata(permohonan.nomor() + " sama dengan " + lain.nomor());
        permohonan.di("dibatalkan");
        lain.di("analisis");
    }

    @Test
    void aFormsAnswerMayNameARequestAndWordsAfterItTellOfTheOneThatTheyName() {
        Petugas budiSendiri = budi.sendiri();
        Permohonan lain = webservice("SIRUJUK");
        budiSendiri.berkata("/ajukan webservice");
        budiSendiri.berkata("Lanjutan " + lain.nomor());
        assertThat(budiSendiri.membaca()).anyMatch(message -> message.hasButton("Dikirim"));
        budiSendiri.berkata(lain.nomor() + " gimana kabarnya?");
        assertThat(memberiTahu(budiSendiri, lain)).as("where a button answers").isTrue();
        Permohonan baru = new Formulir(budiSendiri)
                .dengan("Dikirim", "Data mahasiswa aktif", "Aplikasi perpustakaan", "Lewati")
                .di("analisis");
        budiSendiri.berkata(lain.nomor() + " gimana kabarnya?");
        assertThat(memberiTahu(budiSendiri, lain))
                .as(budiSendiri.pesanTerakhir().text())
                .isTrue();
        budiSendiri.berkata("Mohon disegerakan");
        assertThat(budiSendiri.pesanTerakhir().text()).contains("belum kami catat", baru.nomor());
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
