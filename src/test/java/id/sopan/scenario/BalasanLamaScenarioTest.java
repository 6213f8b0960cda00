package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A reply to what is past, be it a card, a confirmation or a question that is over, is kept, or says why it is not. */
class BalasanLamaScenarioTest extends Skenario {

    private Petugas sariSendiri;
    private Warga tamu;

    @Override
    void furnish() {
        sari.warga().starts(kantor.botId());
        tamu = kantor.person("Tamu");
        tamu.starts(kantor.botId());
        kantor.settle();
        sariSendiri = new Petugas(kantor, sari.warga(), kantor.botId());
    }

    private Permohonan diajukan(String application) {
        return sari.webservice(application);
    }

    private static List<String> catatan(Permohonan permohonan) {
        return permohonan.run().notes().stream()
                .map(note -> Objects.requireNonNull(note.text()))
                .toList();
    }

    @Test
    void inPrivateItIsANoteOnTheRequestThatTheConfirmationOrTheStatusNames() {
        sariSendiri.mengajukan("webservice").menjawab("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Perpustakaan");
        Formulir formulir = new Formulir(sariSendiri);
        formulir.menekan("Lewati");
        Permohonan permohonan = formulir.kirim();
        sariSendiri.membalas(
                sariSendiri
                        .menyebut("terima dengan nomor " + permohonan.nomor())
                        .id(),
                "Satu.");
        assertThat(catatan(permohonan)).containsExactly("Satu.");
        assertThat(sariSendiri.pesanTerakhir().text()).contains("Catatan telah kami simpan", permohonan.nomor());
        sariSendiri.membalas(sariSendiri.pesanTerakhir().id(), "Dua.");
        sariSendiri.berkata("/status " + permohonan.nomor());
        sariSendiri.membalas(sariSendiri.pesanTerakhir().id(), "Tiga.");
        assertThat(catatan(permohonan)).containsExactly("Satu.", "Dua.", "Tiga.");
    }

    @Test
    void theStatusIsToldOfANumberAmongOtherWordsAndOfOneAtATime() {
        Permohonan permohonan = diajukan("SITANYA");
        sari.berkata("/status nomor " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("SITANYA");
        sari.berkata(
                "/status sampai mana " + permohonan.nomor().replace("-", "").toLowerCase(Locale.ROOT) + "?");
        assertThat(sari.pesanTerakhir().text()).contains("SITANYA");
        sari.berkata("/status " + permohonan.nomor() + " dan WS-2026-9998");
        assertThat(sari.pesanTerakhir().text()).contains("satu nomor setiap kali", "/status " + permohonan.nomor());
    }

    @Test
    void inPrivateItIsANoteAlsoWhileAFormIsOpen() {
        Permohonan permohonan = diajukan("SIBUKA");
        sariSendiri.berkata("/status " + permohonan.nomor());
        int status = sariSendiri.pesanTerakhir().id();
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.membalas(status, "Mohon disegerakan.");
        assertThat(catatan(permohonan)).containsExactly("Mohon disegerakan.");
        new Formulir(sariSendiri).menekan("Batal");
    }

    @Test
    void inPrivateAReplyToWhatTellsOfSeveralIsToldSoAlsoWhileAFormIsOpen() {
        Permohonan satu = diajukan("SILIST");
        Permohonan dua = diajukan("SIDAFTAR");
        sariSendiri.berkata("/status");
        int daftar = sariSendiri.pesanTerakhir().id();
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.membalas(daftar, "Mohon yang kedua didahulukan");
        assertThat(sariSendiri.pesanTerakhir().text()).contains("beberapa permohonan", "balas kartu permohonannya");
        assertThat(catatan(satu)).isEmpty();
        assertThat(catatan(dua)).isEmpty();
        new Formulir(sariSendiri).menekan("Batal");
    }

    @Test
    void inTheGroupItIsANoteOnTheRequestThatTheConfirmationNames() {
        Permohonan permohonan = diajukan("SIGRUP");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periodenya");
        rina.membalas(rina.menyebut(permohonan.nomor() + " telah kami catat").id(), "Satu.");
        rina.membalas(
                rina.menyebut("Catatan telah kami simpan pada permohonan " + permohonan.nomor())
                        .id(),
                "Dua.");
        assertThat(catatan(permohonan)).containsExactly("Satu.", "Dua.");
    }

    @Test
    void whoMayNotKnowTheRequestLearnsNothingInPrivate() {
        Permohonan permohonan = diajukan("SIRAHASIA");
        List<String> answers = List.of(permohonan.nomor(), "WS-2026-9998").stream()
                .map(number -> {
                    Petugas asing = new Petugas(kantor, tamu, kantor.botId());
                    asing.berkata("/alur x\n📋 " + number + "\ny");
                    asing.membalas(asing.pesanTerakhir().id(), "halo");
                    return asing.pesanTerakhir().text();
                })
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("tidak kami catat");
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void aReplyToTheMenuThatNamesNothingOfItIsShownItsButtons() {
        sari.berkata("/ajukan");
        sari.membalas(sari.pesanTerakhir().id(), "yang biasa");
        assertThat(sari.pesanTerakhir().text()).endsWith("mohon tekan salah satu tombol pada pesan tersebut.");
    }

    @Test
    void aReplyToAListIsToldThatItIsNotRecordedAndThanksAreSparedTheAnswer() {
        Permohonan satu = diajukan("SISATU");
        Permohonan dua = diajukan("SIDUA");
        sari.berkata("/status");
        SeenMessage list = sari.pesanTerakhir();
        sari.membalas(list.id(), "Mohon yang kedua didahulukan");
        assertThat(sari.pesanTerakhir().text())
                .contains("tidak kami catat", "balas kartu permohonannya")
                .doesNotContain("/ajukan");
        SeenMessage thanks = sari.membalas(list.id(), "Terima kasih infonya 🙏");
        assertThat(sari.pesanTerakhir().id()).isEqualTo(thanks.id());
        assertThat(satu.run().notes()).isEmpty();
        assertThat(dua.run().notes()).isEmpty();
    }

    @Test
    void aReplyToAFormThatIsOverIsToldSo() {
        Formulir formulir = sari.mengajukan("webservice");
        int prompt = sari.prompt();
        int card = formulir.kartu().id();
        kantor.end();
        sari.warga().person().taps(kantor.akademik, formulir.kartu(), "Batal");
        sari.warga().replies(kantor.akademik, prompt, "SIAKAD");
        kantor.begin();
        kantor.settle();
        assertThat(card).isLessThan(prompt);
        assertThat(sari.pesanTerakhir().text()).contains("sudah ditutup");
    }

    @Test
    void whoseQuestionWasClosedByAnotherIsToldByReplyWhoWasFirst() {
        Permohonan permohonan = diajukan("SILOMBA");
        rina.menekan(permohonan, "Tolak");
        agus.menekan(permohonan, "Minta Perbaikan");
        int first = rina.prompt();
        int second = agus.prompt();
        kantor.end();
        rina.warga().replies(kantor.ti, first, "Sudah tersedia");
        SeenMessage late = agus.warga().replies(kantor.ti, second, "Mohon sebutkan periodenya");
        kantor.begin();
        kantor.settle();
        permohonan.di("ditolak");
        assertThat(permohonan.run().notes()).isEmpty();
        List<SeenMessage> told = agus.membaca().stream()
                .filter(message -> message.id() > late.id())
                .filter(message -> message.json()
                                .path("reply_to_message")
                                .path("message_id")
                                .asInt()
                        == late.id())
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("sudah dicatat lebih dahulu", "Rina"));
        assertThat(agus.membaca())
                .filteredOn(message -> message.id() > late.id())
                .noneMatch(message -> message.text().contains("Mohon mulai kembali"));
    }
}
