package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import org.junit.jupiter.api.Test;

/** A reply to the card by somebody who is asked something about the request answers that. */
class BalasanKartuScenarioTest extends Skenario {

    @Test
    void itGivesTheReasonThatIsAskedFor() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Tolak");
        agus.membalas(agus.kartu(permohonan).id(), "Menurut saya sudah tersedia");
        permohonan.di("analisis");
        assertThat(permohonan.run().notes()).as("of who is not asked").hasSize(1);
        rina.membalas(rina.kartu(permohonan).id(), "Sudah ada layanan yang sama");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(permohonan.run().notes()).hasSize(1);
        assertThat(rina.ditanya()).isFalse();
        assertThat(sari.kartu(permohonan).text()).contains("Sudah ada layanan yang sama");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("telah kami catat: Tolak"));
    }

    @Test
    void whatDoesNotFitIsExplainedAndAskedAgain() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Tolak");
        rina.mengirimBerkas(rina.kartu(permohonan).id(), "alasan.pdf", "");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Mohon balas dengan teks"));
        assertThat(rina.ditanya()).isTrue();
        assertThat(permohonan.run().notes()).isEmpty();
        rina.menjawab("Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
    }

    @Test
    void itGivesTheOutputThatIsAskedFor() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.memutuskan(permohonan, "Selesai");
        eko.mengirimBerkas(eko.kartu(permohonan).id(), "rancangan.pdf", "");
        permohonan.di("alokasi");
        assertThat(permohonan.run().answers().get("rancangan.rancangan")).contains("rancangan.pdf");
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void itAnswersTheQuestionOfAFormAndIsANoteWhereAButtonIsWaitedFor() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periodenya");
        Formulir formulir = sari.mengisi(permohonan);
        formulir.menekan("Ubah");
        sari.membalas(sari.kartu(permohonan).id(), "Kami periksa dahulu");
        assertThat(permohonan.run().notes()).hasSize(1);
        formulir.menekan("Data");
        sari.membalas(sari.kartu(permohonan).id(), "Data mahasiswa aktif semester ini");
        assertThat(formulir.teks()).contains("Data mahasiswa aktif semester ini", "Mohon periksa kembali");
        formulir.kirim();
        permohonan.di("analisis");
        assertThat(permohonan.run().answers()).containsEntry("permohonan.data", "Data mahasiswa aktif semester ini");
        assertThat(permohonan.run().notes()).hasSize(1);
    }

    @Test
    void ofSeveralQuestionsItAnswersNoneAndSaysWhatToDo() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Minta Perbaikan");
        int other = rina.prompt();
        rina.menekan(permohonan, "Tolak");
        SeenMessage said = rina.membalas(rina.kartu(permohonan).id(), "Sudah tersedia");
        permohonan.di("analisis");
        assertThat(permohonan.run().notes()).isEmpty();
        assertThat(rina.membaca())
                .filteredOn(message -> message.id() > said.id())
                .anyMatch(message -> message.text().contains("tidak kami simpan")
                        && message.text().contains("balas langsung pesan pertanyaannya"));
        assertThat(rina.prompt()).isNotEqualTo(other);
        rina.membalas(pertanyaan("alasan keputusan “Tolak”"), "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(rina.ditanya()).isFalse();
    }

    @Test
    void wordsThatDecideAreANoteAndItIsSaidWhatDecides() {
        Permohonan permohonan = sari.webservice();
        rina.membalas(rina.kartu(permohonan).id(), "ACC");
        permohonan.di("analisis");
        assertThat(rina.pesanTerakhir().text())
                .contains("Catatan telah kami simpan", "belum selesai", "Setujui: webservice baru", "Tolak");
        SeenMessage kata = rina.pesanTerakhir();
        assertThat(kata.buttons())
                .contains("Setujui: webservice baru", "Tolak", "Tarik catatan")
                .doesNotContain("Tanya", "Jeda");
        sari.membalas(sari.kartu(permohonan).id(), "Mohon disegerakan");
        assertThat(sari.pesanTerakhir().buttons()).containsExactly("Tarik catatan");
        assertThat(sari.pesanTerakhir().text())
                .as("to who decides nothing")
                .contains("Catatan telah kami simpan")
                .doesNotContain("belum selesai");
        assertThat(rina.menekan(kata, "Setujui: webservice baru").isAlert()).isFalse();
        permohonan.di("rancangan");
        assertThat(rina.pesan(kata.id()).buttons()).containsExactly("Kabari pemohon", "Tarik catatan");
        String tolak = kata.data().get(kata.buttons().indexOf("Tolak"));
        assertThat(agus.warga().person().forges(agus.chat(), kata.id(), tolak).isAlert())
                .as("it is stale")
                .isTrue();
        permohonan.di("rancangan");
    }

    @Test
    void theButtonsBelowANoteGoWhicheverWayTheStepIsLeft() {
        Permohonan permohonan = sari.webservice();
        rina.membalas(rina.kartu(permohonan).id(), "Sudah tersedia, bukan?");
        SeenMessage kata = rina.pesanTerakhir();
        rina.menekan(kata, "Kabari pemohon");
        rina.menekan(kata, "Tolak");
        assertThat(rina.pesan(kata.id()).buttons())
                .as("it waits for the reason")
                .contains("Tolak", "Tarik catatan");
        rina.menjawab("Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(rina.pesan(kata.id()).buttons()).containsExactly("Tarik catatan");

        Permohonan kedua = sari.webservice();
        rina.membalas(rina.kartu(kedua).id(), "Kami lihat dahulu");
        kata = rina.pesanTerakhir();
        rina.menekan(kata, "Kabari pemohon");
        agus.memutuskan(kedua, "Setujui: webservice baru");
        assertThat(rina.pesan(kata.id()).buttons()).containsExactly("Tarik catatan");
        assertThat(rina.pesan(kata.id()).text()).contains("Pemohon telah kami kabari");
    }

    @Test
    void whoeverCallsTheRequesterTakesNoButtonsFromWhoeverCanDecide() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.mengambil(permohonan.di("rancangan"));
        eko.membalas(eko.kartu(permohonan).id(), "Besok selesai");
        SeenMessage kata = eko.pesanTerakhir();
        assertThat(kata.buttons()).contains("Selesai");
        assertThat(wati.menekan(kata, "Kabari pemohon").isAlert()).isFalse();
        assertThat(eko.pesan(kata.id()).buttons()).containsExactly("Selesai", "Tarik catatan");
    }

    @Test
    void inPrivateItsButtonsDecideToo() {
        Permohonan permohonan = sari.webservice();
        Petugas rinaSendiri = rina.sendiri();
        rinaSendiri.berkata("/antrean");
        rinaSendiri.menekan(rinaSendiri.pesanTerakhir(), permohonan.nomor());
        rinaSendiri.membalas(rinaSendiri.pesanTerakhir().id(), "Ditolak saja");
        SeenMessage kata = rinaSendiri.menyebut("Catatan telah kami simpan");
        rinaSendiri.menekan(kata, "Tolak");
        rinaSendiri.menjawab("Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        rinaSendiri.menekan(rinaSendiri.menyebut("Catatan telah kami simpan"), "Tarik catatan");
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void whatCompletesARequestInReplyToItsCardIsANoteAndTheFormIsNamed() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon lampirkan suratnya");
        sari.mengirimBerkas(sari.kartu(permohonan).id(), "surat.pdf", "");
        permohonan.di("permohonan");
        assertThat(sari.pesanTerakhir().text())
                .contains("Catatan telah kami simpan", "mohon tekan Isi formulir di bawah ini, atau pada kartunya");
    }

    @Test
    void whatTheRequesterAddsOnceItIsOverCallsNobodyAndItIsSaidHowItGoesOn() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        sari.membalas(sari.kartu(permohonan).id(), "Mengapa ditolak?");
        assertThat(sari.pesanTerakhir().text())
                .contains("Catatan telah kami simpan", "sudah ditolak, sehingga tidak ada unit yang kami panggil")
                .contains("/buka " + permohonan.nomor() + " sampai", "/ajukan");
        agus.membalas(agus.kartu(permohonan).id(), "Layanannya ada di portal");
        assertThat(agus.pesanTerakhir().text())
                .as("to who calls nobody anyhow")
                .contains("Catatan telah kami simpan")
                .doesNotContain("/buka");
        waktu.maju(31, HARI);
        sari.membalas(sari.kartu(permohonan).id(), "Kami masih memerlukannya");
        assertThat(sari.pesanTerakhir().text()).contains("/ajukan").doesNotContain("/buka");
    }

    private int pertanyaan(String words) {
        return rina.membaca().reversed().stream()
                .filter(message ->
                        message.text().contains(words) && message.buttons().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
