package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.Filing;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code Tanya}: whoever must act asks the requester, and the clock waits for the answer. */
class TanyaScenarioTest extends Skenario {

    private static Visit.Hold pertanyaan(Permohonan permohonan) {
        return permohonan.run().visits().get(1).holds().getLast();
    }

    private static String jawaban(Permohonan permohonan) {
        return Objects.requireNonNull(Objects.requireNonNull(
                        Objects.requireNonNull(pertanyaan(permohonan).question())
                                .reply())
                .text());
    }

    @Test
    void theRequesterIsCalledAndTheAnswerCallsWhoeverAsked() {
        Permohonan permohonan = sari.webservice();
        int before = sari.kartu(permohonan).id();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        permohonan.di("analisis");
        assertThat(rina.membaca())
                .anyMatch(message -> message.text()
                        .contains("Pertanyaan tentang " + permohonan.nomor() + " telah kami teruskan kepada pemohon"));
        SeenMessage asked = sari.kartu(permohonan);
        assertThat(asked.id()).as("a new card, so that phones ring").isGreaterThan(before);
        assertThat(asked.text())
                .startsWith("Yth. Bapak/Ibu Sari, mohon berkenan menjawab pertanyaan Rina (Unit TI)")
                .contains(
                        "Menunggu jawaban Bagian Akademik, sejak",
                        "Untuk semester mana?",
                        "waktu langkah ini berhenti");
        assertThat(asked.buttons()).contains("Jawab").doesNotContain("Batalkan pertanyaan");
        SeenMessage asking = rina.kartu(permohonan);
        assertThat(asking.text())
                .startsWith("📋")
                .contains("Menunggu jawaban Bagian Akademik")
                .doesNotContain("Menunggu: Unit TI");
        assertThat(asking.buttons()).contains("Batalkan pertanyaan").doesNotContain("Tanya", "Jawab");
        Petugas sariSendiri = sari.sendiri();
        sariSendiri.berkata("/antrian");
        assertThat(sariSendiri.pesanTerakhir().text()).contains(permohonan.nomor());
        waktu.maju(1, HARI);
        kantor.restart();
        budi.memutuskan(permohonan, "Jawab", "Semester gasal 2026/2027");
        permohonan.di("analisis");
        SeenMessage answered = rina.kartu(permohonan);
        assertThat(answered.id()).isGreaterThan(asking.id());
        assertThat(answered.text())
                .startsWith("Yth. Bapak/Ibu Rina, pertanyaan Bapak/Ibu telah dijawab.")
                .contains("Pertanyaan Rina (Unit TI)", "Jawaban Budi", "Semester gasal 2026/2027");
        assertThat(answered.buttons()).contains("Tanya", "Setujui: webservice baru");
        assertThat(sari.kartu(permohonan).buttons()).doesNotContain("Jawab");
        assertThat(Duration.between(
                        pertanyaan(permohonan).from(),
                        Objects.requireNonNull(pertanyaan(permohonan).until())))
                .isEqualTo(Duration.ofDays(1));
        rina.berkata("/kenapa " + permohonan.nomor() + " 2");
        assertThat(rina.pesanTerakhir().text())
                .contains("jeda, menunggu jawaban pemohon atas pertanyaan Rina (Unit TI): Untuk semester mana?");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Untuk semester mana?", "Semester gasal 2026/2027");
    }

    @Test
    void aReplyToTheCardThatAsksIsTheAnswerAndOthersWriteNotes() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Mana surat pengantarnya?");
        agus.membalas(agus.kartu(permohonan).id(), "Saya kira sudah dikirim");
        assertThat(permohonan.run().notes()).hasSize(1);
        assertThat(permohonan.run().current().orElseThrow().question()).isNotNull();
        sari.mengirimBerkas(sari.kartu(permohonan).id(), "surat.pdf", "Ini suratnya");
        assertThat(sari.pesanTerakhir().text()).contains("telah kami teruskan kepada Rina");
        assertThat(jawaban(permohonan)).isEqualTo("Ini suratnya");
        assertThat(rina.kartu(permohonan).text()).contains("📎 surat.pdf", "Ini suratnya");
        rina.berkata("/status " + permohonan.nomor());
        rina.menekan(rina.pesanTerakhir(), "📎 surat.pdf");
        assertThat(rina.pesanTerakhir()
                        .json()
                        .path("document")
                        .path("file_name")
                        .asString())
                .isEqualTo("surat.pdf");
        sari.membalas(sari.kartu(permohonan).id(), "Aslinya menyusul");
        assertThat(permohonan.run().notes()).hasSize(2);
    }

    @Test
    void whoeverAsksWhatWaitsForTheUnitFindsTheQuestionWithAButton() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        sari.berkata("/antrean");
        SeenMessage daftar = sari.pesanTerakhir();
        assertThat(daftar.text())
                .contains(permohonan.nomor(), "menunggu jawaban Bagian Akademik sejak")
                .doesNotContain("Mohon maaf", "ditangani oleh", "menunggu Unit TI");
        sari.menekan(daftar, "Jawab " + permohonan.nomor());
        sari.menjawab("Semester gasal");
        assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");
        rina.berkata("/antrean");
        assertThat(rina.pesanTerakhir().buttons()).noneMatch(label -> label.startsWith("Jawab"));
    }

    @Test
    void anAnswerToAQuestionFarUpIsConfirmedBelowToo() {
        Permohonan permohonan = sari.webservice();
        String diteruskan = "Jawaban tentang permohonan " + permohonan.nomor() + " telah kami teruskan";
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        sari.memutuskan(permohonan, "Jawab");
        assertThat(dibawah(sari.menjawab("Semester gasal"))).noneMatch(text -> text.contains(diteruskan));
        assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");

        rina.memutuskan(permohonan, "Tanya", "Untuk tahun berapa?");
        sari.memutuskan(permohonan, "Jawab");
        for (int pesan = 0; pesan < 25; pesan++) {
            budi.warga().says(budi.chat(), "Rapat pukul sembilan");
        }
        assertThat(dibawah(sari.menjawab("Tahun 2026"))).anyMatch(text -> text.contains(diteruskan));

        rina.memutuskan(permohonan, "Tanya", "Untuk fakultas mana?");
        sari.memutuskan(permohonan, "Jawab");
        waktu.maju(3, HARI);
        assertThat(dibawah(sari.menjawab("Semuanya"))).anyMatch(text -> text.contains(diteruskan));
    }

    /** What was said below that message since. */
    private List<String> dibawah(SeenMessage said) {
        return sari.membaca().stream()
                .filter(message -> message.id() > said.id())
                .map(SeenMessage::text)
                .toList();
    }

    @Test
    void thanksAloneAreNoAnswerUntilTheyAreWrittenAsASentence() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        for (String ucapan : List.of("Terima kasih", "Baik", "Oke, siap Bu")) {
            sari.membalas(sari.kartu(permohonan).id(), ucapan);
            assertThat(sari.pesanTerakhir().text())
                    .as(ucapan)
                    .contains("belum kami catat sebagai jawaban atas pertanyaan Rina", "kalimat yang lengkap");
            assertThat(pertanyaan(permohonan).until()).as("still asked").isNull();
        }
        sari.memutuskan(permohonan, "Jawab");
        sari.menjawab("Baik, terima kasih 🙏");
        assertThat(sari.membaca()).anyMatch(message -> message.text().contains("mungkin hanya ucapan"));
        assertThat(pertanyaan(permohonan).until()).as("still asked").isNull();
        sari.menjawab("Baik, untuk semester gasal");
        assertThat(jawaban(permohonan)).isEqualTo("Baik, untuk semester gasal");
    }

    @Test
    void thePrivateCardThatAsksDoesSoNoMoreOnceAReplyToItHasAnswered() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        Petugas sendiri = sari.sendiri();
        int kartu = membukaKartu(sendiri, permohonan);
        sendiri.membalas(kartu, "Semester gasal");
        assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");
        assertThat(sendiri.pesan(kartu).buttons()).doesNotContain("Jawab");
    }

    @Test
    void thePrivateCardThatAsksDoesSoNoMoreOnceAColleagueHasAnsweredElsewhere() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        Petugas sendiri = sari.sendiri();
        int kartu = membukaKartu(sendiri, permohonan);
        waktu.maju(3, HARI);
        kantor.restart();
        kantor.bot().tick();
        kantor.settle();
        sendiri.menekan(sendiri.pesan(kartu), "Jawab");
        assertThat(sendiri.ditanya()).isTrue();
        int terakhir = sendiri.pesanTerakhir().id();

        budi.memutuskan(permohonan, "Jawab", "Semester gasal");

        assertThat(sendiri.pesan(kartu).buttons()).doesNotContain("Jawab");
        assertThat(sendiri.pesan(kartu).text()).contains("Jawaban Budi", "Semester gasal");
        assertThat(sendiri.ditanya()).isFalse();
        assertThat(sendiri.pesanTerakhir().id()).as("by a change in place").isLessThanOrEqualTo(terakhir);
    }

    /** Its id. */
    private static int membukaKartu(Petugas sendiri, Permohonan permohonan) {
        sendiri.berkata("/antrean");
        SeenMessage antrean = sendiri.pesanTerakhir();
        sendiri.menekan(
                antrean,
                antrean.buttons().stream()
                        .filter(label -> label.contains(permohonan.nomor()))
                        .findFirst()
                        .orElseThrow());
        SeenMessage kartu = sendiri.pesanTerakhir();
        assertThat(kartu.buttons()).contains("Jawab");
        return kartu.id();
    }

    @Test
    void theButtonsOfAListStayAsLongAsTheListDoes() {
        List<Permohonan> ditanyakan = List.of(sari.webservice(), sari.webservice());
        for (Permohonan permohonan : ditanyakan) {
            rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        }
        sari.berkata("/antrean");
        int daftar = sari.pesanTerakhir().id();
        waktu.maju(2, HARI);
        kantor.bot().tick();
        kantor.settle();
        for (Permohonan permohonan : ditanyakan) {
            sari.menekan(sari.pesan(daftar), "Jawab " + permohonan.nomor());
            sari.menjawab("Semester gasal");
            assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");
        }
    }

    @Test
    void whoEditsTheAnswerLearnsHowToCorrectIt() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Berapa?");
        int kartu = sari.kartu(permohonan).id();
        int jawaban = sari.membalas(kartu, "20.000").id();
        sari.warga().person().does("edit", Map.of("chat_id", sari.chat(), "message_id", jawaban, "text", "2.000"));
        kantor.settle();
        assertThat(sari.pesanTerakhir().text()).contains("balas kartu permohonannya");
        sari.membalas(sari.kartu(permohonan).id(), "Maksud saya 2.000");
        assertThat(permohonan.run().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Maksud saya 2.000"));
    }

    @Test
    void whoEditsTheQuestionLearnsHowToTakeItBackAsLongAsItWaits() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya");
        int pertanyaan = rina.menjawab("Untuk smester mana?").id();
        assertThat(mengubah(pertanyaan, "Untuk semester mana?")).contains("tekan Batalkan pertanyaan", "lalu Tanya");
        sari.memutuskan(permohonan, "Jawab", "Semester gasal");
        rina.memutuskan(permohonan, "Tanya");
        int kedua = rina.menjawab("Tahun brp?").id();
        sari.memutuskan(permohonan, "Jawab", "2026");
        assertThat(mengubah(kedua, "Tahun berapa?")).doesNotContain("Batalkan pertanyaan");
    }

    private String mengubah(int message, String text) {
        rina.warga().person().does("edit", Map.of("chat_id", rina.chat(), "message_id", message, "text", text));
        kantor.settle();
        return rina.menyebut("Perubahan pesan tidak kami catat").text();
    }

    @Test
    void whereWhoAskedLeavesTheGroupTheirColleaguesAreAsked() {
        budi.berkata("/antrean");
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        int before = sari.kartu(permohonan).id();
        sari.keluar();
        permohonan.di("analisis");
        SeenMessage asked = budi.kartu(permohonan);
        assertThat(asked.id()).as("a new card, so that phones ring").isGreaterThan(before);
        assertThat(asked.text())
                .startsWith("Yth. Bapak/Ibu Budi")
                .contains("Sari sebagai pemohon sudah tidak berada di grup ini", "Untuk semester mana?");
        budi.memutuskan(permohonan, "Jawab", "Semester gasal 2026/2027");
        permohonan.di("analisis");
        sari.kembali();
    }

    @Test
    void whoAskedInPrivateIsCalledThereNoMoreOnceTheyHaveLeftTheGroup() {
        Petugas sariSendiri = sari.sendiri();
        Permohonan permohonan = sariSendiri.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        sari.keluar();
        permohonan.di("analisis");
        assertThat(budi.kartu(permohonan).text()).contains("Sari sebagai pemohon sudah tidak berada di grup ini");
        SeenMessage tersisa = sariSendiri.menyebut("Bapak/Ibu sudah tidak berada di grup unit");
        assertThat(tersisa.text()).contains(permohonan.nomor()).doesNotContain("Untuk semester mana?", "SIAKAD");
        assertThat(tersisa.buttons()).isEmpty();
        int terakhir = sariSendiri.pesanTerakhir().id();
        budi.memutuskan(permohonan, "Jawab", "Semester gasal 2026/2027");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon dilengkapi");
        permohonan.di("permohonan");
        assertThat(sariSendiri.pesanTerakhir().id()).isEqualTo(terakhir);
        sari.kembali();
        permohonan.di("permohonan");
        assertThat(sariSendiri.menyebut(permohonan.nomor()).buttons()).contains("Isi formulir");
    }

    @Test
    void aQuestionThatIsTakenBackClosesThePromptOfWhoeverWasAnswering() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        sari.memutuskan(permohonan, "Jawab");
        rina.memutuskan(permohonan, "Batalkan pertanyaan");
        permohonan.di("analisis");
        assertThat(sari.ditanya()).isFalse();
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("ini ditutup")
                        && message.text().contains("Pertanyaan dibatalkan, oleh Rina"));
        assertThat(permohonan.run().current().orElseThrow().isPaused()).isFalse();
        assertThat(sari.kartu(permohonan).text()).doesNotContain("Untuk semester mana?");
        rina.memutuskan(permohonan, "Tanya", "Untuk apa?");
        sari.memutuskan(permohonan, "Jawab");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        assertThat(sari.ditanya()).isFalse();
        assertThat(pertanyaan(permohonan).until()).isNotNull();
    }

    @Test
    void whoeverLetsItGoOnIsToldThatTheAnswerIsStillMissing() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        rina.berkata("/lanjut " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Pemohon sudah ditanya oleh Rina", "belum menjawab");
        rina.berkata("/jeda " + permohonan.nomor() + " Rapat");
        agus.berkata("/lanjut " + permohonan.nomor());
        assertThat(agus.pesanTerakhir().text()).contains(permohonan.nomor() + " masih berhenti", "belum dijawab");
        rina.berkata("/jeda " + permohonan.nomor() + " Rapat lagi");
        assertThat(rina.menekan(rina.kartu(permohonan), "Lanjutkan").text()).contains("belum dijawab");
        rina.memutuskan(permohonan, "Batalkan pertanyaan");
        rina.berkata("/jeda " + permohonan.nomor() + " Rapat terakhir");
        rina.berkata("/lanjut " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("dilanjutkan").doesNotContain("berhenti");
    }

    @Test
    void whatIsInTheWayIsSaid() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya");
        agus.memutuskan(permohonan, "Tanya", "Siapa penanggung jawabnya?");
        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Pemohon sudah ditanya oleh Agus"));
        assertThat(pertanyaan(permohonan).reason()).isEqualTo("Siapa penanggung jawabnya?");
        rina.memutuskan(permohonan, "Batalkan pertanyaan");
        Permohonan sendiri = rina.mengajukan("pencadangan").dengan("Backup database", "db-siakad", "2026-12-01");
        assertThat(rina.kartu(sendiri).buttons()).doesNotContain("Tanya");
    }

    @Test
    void aFullRequestTakesTheAnswerToItsQuestionAndNoOtherAndGoesOn() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        Procedure procedure =
                kantor.bot().procedures().byHash(permohonan.run().definition()).orElseThrow();
        new Filing().fill(kantor.store().documents(Collection.RUNS), procedure, permohonan.run(), 1 << 19);
        sari.membalas(sari.kartu(permohonan).id(), "Semester gasal");
        assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");
        rina.memutuskan(permohonan, "Tanya", "Untuk apa?");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("sudah penuh (512 KB)"));
        assertThat(pertanyaan(permohonan).reason()).isEqualTo("Untuk semester mana?");
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
    }

    @Test
    void theRequesterIsRemindedEachThirdWorkingDay() {
        kantor.denganJadwal();
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        waktu.maju(5, HARI);
        SeenMessage reminder = pengingat(permohonan);
        assertThat(reminder.text()).contains(permohonan.nomor(), "Untuk semester mana?", "Bapak/Ibu Sari");
        sari.menekan(reminder, "Jawab");
        sari.menjawab("Semester gasal");
        waktu.maju(1, MENIT);
        await().untilAsserted(() -> assertThat(sari.pesan(reminder.id()).text()).contains("telah ditindaklanjuti"));
        assertThat(jawaban(permohonan)).isEqualTo("Semester gasal");
        rina.memutuskan(permohonan, "Tanya", "Untuk tahun berapa?");
        waktu.maju(5, HARI);
        sari.membalas(pengingat(permohonan).id(), "Tahun 2026");
        assertThat(jawaban(permohonan)).as("by a reply to the reminder").isEqualTo("Tahun 2026");
    }

    private SeenMessage pengingat(Permohonan permohonan) {
        return sari.membaca().reversed().stream()
                .filter(message -> message.text().contains("menunggu Bapak/Ibu")
                        && message.text().contains(permohonan.nomor()))
                .findFirst()
                .orElseThrow();
    }
}
