package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.DialogueAction;
import id.sopan.wording.Tap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Filling in forms: one question at a time on one card, and only by whoever began it. */
class FormulirScenarioTest extends Skenario {

    @Test
    void oneCardIsEditedAndEachPromptGoesOnceItIsAnswered() {
        Formulir formulir = sari.mengajukan("webservice");
        int card = formulir.kartu().id();
        int prompt = sari.prompt();
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 5", "Mohon sebutkan nama aplikasi");
        assertThat(formulir.kartu().buttons()).containsExactly("Kembali", "Batal");
        sari.menjawab("SIAKAD");
        assertThat(formulir.kartu().id()).isEqualTo(card);
        assertThat(sari.membaca()).noneMatch(message -> message.id() == prompt);
        assertThat(sari.ditanya()).isFalse();
        assertThat(formulir.kartu().buttons())
                .containsExactly("Dikirim", "Diterima", "Dikirim dan diterima", "Kembali", "Batal");
        formulir.menjawab("Dikirim", "Data mahasiswa aktif", "Perpustakaan", "Lewati");
        assertThat(formulir.teks()).contains("SIAKAD", "Dikirim", "(kosong)", "Mohon periksa kembali");
        assertThat(formulir.kartu().id()).as("below the replies").isGreaterThan(card);
        assertThat(sari.membaca()).noneMatch(message -> message.id() == card);
        assertThat(formulir.kartu().buttons()).containsExactly("Kirim", "Ubah", "Batal");
        assertThat(formulir.kirim().langkah()).isEqualTo("analisis");
        assertThat(sari.ditanya()).isFalse();
    }

    @Test
    void anAnswerThatDoesNotFitIsExplainedAndAskedAgain() {
        Formulir formulir = sari.mengajukan("webservice");
        sari.menjawab("A");
        assertThat(formulir.teks())
                .contains("Pertanyaan 1 dari 5", "Jawaban terlalu pendek", "paling sedikit 3 karakter");
        assertThat(sari.pesanTerakhir().text())
                .as("what asks again says why, too")
                .contains("Jawaban terlalu pendek", "nama aplikasi", "mohon berkenan membalas pesan ini");
        sari.menjawab("\u200B\u2800\u200B");
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 5", "Jawaban tidak boleh kosong");
        sari.menjawab("x".repeat(201));
        assertThat(formulir.teks()).contains("Jawaban terlalu panjang", "paling banyak 200 karakter");
        sari.mengirimBerkas("surat.pdf");
        assertThat(sari.pesanTerakhir().text()).isNotEmpty();
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("Mohon balas dengan teks, bukan berkas"));
        sari.menjawab("SIAKAD");
        assertThat(formulir.teks()).contains("Pertanyaan 2 dari 5").doesNotContain("⚠️");
        formulir.menjawab("Dikirim", "Data mahasiswa aktif", "Perpustakaan", "bukan berkas");
        assertThat(formulir.teks()).contains("Pertanyaan 5 dari 5");
        formulir.mengirimBerkas("surat.pdf");
        assertThat(formulir.teks()).contains("surat.pdf", "Mohon periksa kembali");
        formulir.kirim();
    }

    @Test
    void aPhotoIsAnAnswerToo() throws IOException {
        Formulir formulir = budi.mengajukan("dukungan").menjawab("SIAKAD", "Database", "Tidak dapat masuk sejak pagi");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        budi.mengirimFoto("layar.png", png.toByteArray());
        assertThat(formulir.teks()).contains("📎", "Mohon periksa kembali");
        Permohonan kendala = formulir.kirim();
        String button = dewi.kartu(kendala).buttons().stream()
                .filter(label -> label.startsWith("📎"))
                .findFirst()
                .orElseThrow();
        dewi.menekan(kendala, button);
        assertThat(dewi.pesanTerakhir().json().has("photo")).isTrue();
    }

    @Test
    void whatIsWrittenBesideAFileIsKeptWithIt() {
        Formulir formulir =
                sari.mengajukan("webservice").menjawab("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Perpustakaan");
        sari.mengirimBerkas("surat.pdf", "x".repeat(1001));
        assertThat(formulir.teks()).contains("Pertanyaan 5 dari 5", "Jawaban terlalu panjang");
        sari.mengirimBerkas("surat.pdf", "Halaman 2: <b>tanda tangan</b> menyusul");
        assertThat(formulir.teks())
                .contains("📎 surat.pdf", "Halaman 2: <b>tanda tangan</b> menyusul", "Mohon periksa");
        Permohonan permohonan = formulir.kirim();
        assertThat(rina.kartu(permohonan).text()).contains("📎 surat.pdf", "Halaman 2: <b>tanda tangan</b> menyusul");

        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.memutuskan(permohonan, "Selesai");
        eko.mengirimBerkas("info.pdf", "Port 8443 dan 5432; IP 10.1.2.3");
        permohonan.di("alokasi");
        SeenMessage card = rina.kartu(permohonan);
        assertThat(card.text()).contains("📎 info.pdf", "Port 8443 dan 5432; IP 10.1.2.3");
        assertThat(card.buttons()).contains("📎 info.pdf");
        rina.menekan(card, "📎 info.pdf");
        assertThat(rina.pesanTerakhir()
                        .json()
                        .path("document")
                        .path("file_name")
                        .asString())
                .isEqualTo("info.pdf");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("📎 info.pdf", "Port 8443 dan 5432; IP 10.1.2.3");
        rina.berkata("/cari 10.1.2.3");
        assertThat(rina.pesanTerakhir().text()).contains(permohonan.nomor());
    }

    @Test
    void aDateIsReadAsItIsWrittenHere() {
        Formulir formulir = rina.mengajukan("pencadangan").menjawab("Backup database", "db-siakad");
        formulir.menjawab("minggu depan");
        assertThat(formulir.teks()).contains("Tanggal ini tidak terbaca, tidak ada");
        formulir.menjawab("31/02/2026");
        assertThat(formulir.teks())
                .contains(
                        "Tanggal ini tidak terbaca, tidak ada",
                        "misalnya "
                                + DateTimeFormatter.ofPattern("d-M-yyyy")
                                        .format(kantor.now().atZone(Balai.ZONE).plusWeeks(1)));
        formulir.menjawab("1-12-0207");
        assertThat(formulir.teks()).contains("terlalu jauh di masa lalu", "paling awal 1900");
        formulir.menjawab("1 Desember 2206");
        assertThat(formulir.teks()).contains("terlalu jauh di masa depan", "paling akhir 2100");
        formulir.menjawab("Selasa, 1 Desember 2026");
        assertThat(formulir.teks()).contains("1 Desember 2026", "Mohon periksa kembali");
        formulir.menekan("Batal");
    }

    @Test
    void kembaliGoesBackAndKeepsWhatWasAnswered() {
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD", "Dikirim");
        formulir.menekan("Kembali");
        assertThat(formulir.teks()).contains("Pertanyaan 2 dari 5", "Jawaban saat ini: Dikirim");
        formulir.menekan("Kembali");
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 5", "Jawaban saat ini: SIAKAD");
        TapAnswer first = formulir.menekan("Kembali");
        assertThat(first.text()).contains("Ini pertanyaan pertama");
        formulir.menjawab("SIAKAD 2");
        assertThat(formulir.teks()).contains("Pertanyaan 3 dari 5");
        formulir.menekan("Batal");
        assertThat(budi.ditanya()).isFalse();
        assertThat(formulir.teks()).contains("Pengisian dibatalkan dan tidak ada yang dikirim");
        assertThat(formulir.kartu().buttons()).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeStandsByOneTapAfterGoingBack() {
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD", "Dikirim", "Data mahasiswa aktf");
        formulir.menekan("Kembali");
        SeenMessage keliru = formulir.kartu();
        assertThat(keliru.buttons()).containsExactly("Tetap: Data mahasiswa aktf", "Kembali", "Batal");
        formulir.menekan("Kembali");
        assertThat(formulir.kartu().buttons())
                .as("its own button does it")
                .noneMatch(label -> label.startsWith("Tetap"));
        formulir.menekan("Kembali");
        SeenMessage pertama = formulir.kartu();
        kantor.restart();
        assertThat(formulir.menekan("Tetap: SIAKAD").isAlert()).isFalse();
        assertThat(formulir.teks()).contains("Pertanyaan 4 dari 5");
        assertThat(budi.warga()
                        .person()
                        .forges(
                                budi.chat(),
                                formulir.kartu().id(),
                                pertama.data().getFirst())
                        .text())
                .contains("Pertanyaan ini sudah dijawab");
        formulir.menekan("Kembali");
        formulir.menjawab("Data mahasiswa aktif", "Perpustakaan", "Lewati");
        assertThat(formulir.teks()).contains("SIAKAD", "Data mahasiswa aktif", "Perpustakaan");
        formulir.menekan("Batal");
    }

    @Test
    void batalHoldsAtWhicheverQuestionItWasShownUntilTheFormIsSentOrClosed() {
        Formulir formulir = sari.mengajukan("webservice");
        SeenMessage first = formulir.kartu();
        formulir.menjawab("SIAKAD");
        assertThat(menekanLama(first, "Kembali").text()).contains("Pertanyaan ini sudah dijawab");
        assertThat(menekanLama(first, "Batal").isAlert()).isFalse();
        assertThat(formulir.teks()).contains("Pengisian dibatalkan dan tidak ada yang dikirim");
        Formulir other = sari.mengajukan("webservice").menjawab("SIMPEG");
        SeenMessage second = other.kartu();
        assertThat(menekanLama(first, "Batal", second.id()).text()).contains("sudah ditutup");
        assertThat(other.teks()).contains("Pertanyaan 2 dari 5");
        Permohonan sent = other.dengan("Dikirim", "Data pegawai", "Presensi", "Lewati");
        assertThat(menekanLama(second, "Batal", sari.pesanTerakhir().id()).text())
                .contains("sudah kami catat sebelumnya");
        assertThat(sent.run().isOpen()).isTrue();
    }

    /** As the card was when it was shown. */
    private TapAnswer menekanLama(SeenMessage shown, String label) {
        return menekanLama(shown, label, shown.id());
    }

    private TapAnswer menekanLama(SeenMessage shown, String label, int message) {
        String data = shown.data().get(shown.buttons().indexOf(label));
        TapAnswer answer = sari.warga().person().forges(sari.chat(), message, data);
        kantor.settle();
        return answer;
    }

    @Test
    void aQuestionIsChangedFromTheSummaryAndAConditionalOneFollows() {
        Formulir formulir = agus.mengajukan("pencadangan").menjawab("Backup database", "db-siakad", "1 Desember 2026");
        formulir.menekan("Ubah");
        assertThat(formulir.teks()).contains("Isian mana yang hendak Bapak/Ibu ubah?");
        formulir.menekan("Keperluan");
        formulir.menjawab("Disaster recovery");
        assertThat(formulir.teks()).contains("Mohon jelaskan kendala yang memerlukan recovery.");
        formulir.menjawab("Tabel nilai terhapus");
        assertThat(formulir.teks()).contains("Tabel nilai terhapus", "Mohon periksa kembali");
        formulir.mengubah("Keperluan", "Backup database");
        assertThat(formulir.teks()).doesNotContain("Tabel nilai terhapus");
        Permohonan sent = formulir.kirim();
        assertThat(sent.run().answers()).doesNotContainKey("permohonan.kejadian");
    }

    @Test
    void onlyWhoBeganItAnswers() {
        Formulir formulir = sari.mengajukan("webservice");
        TapAnswer other = budi.menekan(formulir.kartu(), "Batal");
        assertThat(other.isAlert()).isTrue();
        assertThat(other.text()).contains("Formulir ini sedang diisi oleh Sari");
        budi.membalas(sari.prompt(), "Perpustakaan");
        assertThat(budi.pesanTerakhir().text()).contains("Formulir ini sedang diisi oleh Sari");
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 5");
        sari.membalas(formulir.kartu().id(), "SIAKAD");
        assertThat(formulir.teks()).contains("Pertanyaan 2 dari 5");
        Formulir own = budi.mengajukan("webservice").menjawab("Kepegawaian");
        formulir.menjawab("Diterima");
        assertThat(own.teks()).contains("Pertanyaan 2 dari 5");
        own.menekan("Batal");
        formulir.menekan("Batal");
    }

    @Test
    void whatIsNotSaidToTheBotIsLeftAlone() {
        sari.mengajukan("webservice");
        int before = sari.membaca().size();
        sari.berkata("Selamat pagi, Bapak/Ibu");
        budi.berkata("Selamat pagi");
        assertThat(sari.membaca()).hasSize(before + 2);
        new Formulir(sari).menekan("Batal");
    }

    @Test
    void anUnfinishedFormSurvivesARestartAndIsOfferedAgain() {
        Formulir formulir = sari.mengajukan("webservice").menjawab("SIAKAD", "Dikirim");
        SeenMessage old = formulir.kartu();
        kantor.restart();
        kantor.settle();
        assertThat(formulir.teks()).isEqualTo(old.text());
        sari.mengajukan("webservice");
        assertThat(formulir.kartu().id()).isGreaterThan(old.id());
        assertThat(formulir.teks()).contains("formulir ini belum selesai (2 jawaban tersimpan)");
        assertThat(sari.ditanya()).isFalse();
        formulir.menekan("Lanjutkan");
        assertThat(formulir.teks()).contains("Pertanyaan 3 dari 5");
        formulir.menjawab("Data mahasiswa aktif", "Perpustakaan", "Lewati");
        assertThat(formulir.kirim().run().answers()).containsEntry("permohonan.aplikasi", "SIAKAD");
    }

    @Test
    void anUnfinishedFormCanBeDropped() {
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD");
        budi.mengajukan("webservice");
        formulir.menekan("Hapus");
        assertThat(formulir.kartu().buttons()).isEmpty();
        assertThat(budi.mengajukan("webservice").teks())
                .contains("Pertanyaan 1 dari 5")
                .doesNotContain("saat ini");
        budi.berkata("/batal");
        assertThat(formulir.teks()).contains("Pengisian dibatalkan");
        assertThat(budi.pesanTerakhir().text()).contains("kami batalkan; tidak ada yang dikirim");
    }

    @Test
    void theBareCommandAsksBeforeItDropsWhatWasFilledIn() {
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD");
        budi.berkata("/batal");
        assertThat(formulir.teks()).contains("formulir ini belum selesai (1 jawaban tersimpan)");
        formulir.menekan("Lanjutkan");
        assertThat(formulir.teks()).contains("Pertanyaan 2 dari 5");
        budi.berkata("/batal");
        formulir.menekan("Hapus");
        assertThat(formulir.teks()).contains("Pengisian dibatalkan");
    }

    @Test
    void whoEditsAnAnswerInAFormLearnsWhereTheFormTakesAnother() {
        Formulir formulir = sari.mengajukan("webservice");
        int jawaban = sari.menjawab("SIAKAT").id();
        sari.warga().person().does("edit", Map.of("chat_id", sari.chat(), "message_id", jawaban, "text", "SIAKAD"));
        kantor.settle();
        assertThat(sari.pesanTerakhir().text()).contains("tekan Kembali pada formulir, atau Ubah sebelum Kirim");
        assertThat(formulir.kartu().buttons()).contains("Kembali").doesNotContain("Ubah");
        formulir.menekan("Batal");
    }

    @Test
    void bareCommandsOfferTheRequestsThatComeIntoQuestion() {
        Permohonan satu = diajukan("SISATU");
        Permohonan dua = diajukan("SIDUA");
        rina.memutuskan(dua, "Tolak", "Sudah tersedia");
        for (String perintah : List.of("/batal", "/ubah", "/kenapa", "/susulan")) {
            Petugas siapa = perintah.equals("/susulan") ? rina : sari;
            siapa.berkata(perintah);
            assertThat(siapa.pesanTerakhir().text()).contains("mohon pilih permohonannya", perintah);
            assertThat(siapa.pesanTerakhir().buttons())
                    .as(perintah)
                    .contains(satu.nomor() + " · SISATU")
                    .noneMatch(label -> label.contains(dua.nomor()));
        }
        rina.berkata("/ubah");
        assertThat(rina.pesanTerakhir().text()).as("of others").contains("Mohon sertakan nomor");
        eko.berkata("/kenapa");
        assertThat(eko.pesanTerakhir().buttons())
                .as("not seen by /status")
                .noneMatch(label -> label.contains(satu.nomor()));
        sari.berkata("/kenapa");
        sari.memilih(satu);
        assertThat(sari.pesanTerakhir().text()).contains(satu.nomor()).doesNotContain("mohon pilih permohonannya");
        sari.berkata("/buka");
        assertThat(sari.pesanTerakhir().buttons())
                .contains(dua.nomor() + " · SIDUA")
                .noneMatch(label -> label.contains(satu.nomor()));
        sari.memilih(dua);
        sari.menjawab("Masih diperlukan");
        dua.di("analisis");
        sari.berkata("/batal");
        sari.memilih(satu);
        int kartu = sari.kartu(satu).id();
        sari.menjawab("Tidak jadi diperlukan");
        satu.berakhir(Ending.DIBATALKAN);
        assertThat(sari.kartu(satu).id())
                .as("they are answered, and not called besides")
                .isEqualTo(kartu);
        sari.berkata("/batal " + dua.nomor() + " Tidak jadi");
    }

    @Test
    void theSummarySaysWhichRequestOfTheUnitIsAboutTheSameAndStillRuns() {
        Permohonan satu = diajukan("SI KEMBAR");
        Formulir formulir =
                budi.mengajukan("webservice").menjawab("sikembar", "Dikirim", "Data kembar", "Perpustakaan", "Lewati");
        assertThat(formulir.teks())
                .contains("Permohonan serupa masih berjalan: " + satu.nomor() + " · SI KEMBAR, diajukan Sari, ");
        formulir.menekan("Batal");
        Formulir lain =
                budi.mengajukan("webservice").menjawab("SIBEDA", "Dikirim", "Data lain", "Perpustakaan", "Lewati");
        assertThat(lain.teks()).doesNotContain("serupa");
        lain.menekan("Batal");
        sari.berkata("/batal " + satu.nomor() + " Tidak jadi");
        Formulir sesudah =
                budi.mengajukan("webservice").menjawab("SIKEMBAR", "Dikirim", "Data kembar", "Perpustakaan", "Lewati");
        assertThat(sesudah.teks()).as("it was withdrawn").doesNotContain("serupa");
        sesudah.menekan("Batal");
    }

    private Permohonan diajukan(String application) {
        return sari.webservice(application).di("analisis");
    }

    @Test
    void whatTheOpenQuestionDoesNotOfferIsNoButtonOfOurs() {
        Formulir formulir = sari.mengajukan("webservice").menjawab("SIPALSU");
        SeenMessage card = formulir.kartu();
        String data = card.data().get(card.buttons().indexOf("Dikirim"));
        Tap.OnDialogue dikirim = (Tap.OnDialogue) Tap.parse(data).orElseThrow();
        for (DialogueAction action : List.of(DialogueAction.CHOOSE, DialogueAction.SKIP, DialogueAction.CHANGE_FIELD)) {
            Tap forged = new Tap.OnDialogue(dikirim.dialogue(), dikirim.question(), action, "entah");
            TapAnswer answer = sari.warga().person().forges(sari.chat(), card.id(), forged.data());
            assertThat(answer.isAlert()).as(action.name()).isTrue();
            assertThat(answer.text()).as(action.name()).contains("Tombol ini tidak kami kenali");
        }
        assertThat(formulir.menjawab("Dikirim").teks()).contains("Pertanyaan 3 dari 5");
        formulir.menekan("Batal");
    }

    @Test
    void whatIsTypedInReplyToTheMenuIsAChoiceWhereItIsOnIt() {
        sari.berkata("/ajukan");
        int menu = sari.pesanTerakhir().id();
        sari.membalas(menu, "Dukungan teknis");
        assertThat(new Formulir(sari).teks()).contains("Dukungan Teknis", "Pertanyaan 1 dari 4");
        new Formulir(sari).menekan("Batal");
        sari.membalas(menu, "pencadangan");
        assertThat(sari.pesanTerakhir().text()).contains("hanya dapat diajukan oleh Unit TI");
    }

    @Test
    void theMenuOffersWhatThisUnitMayStart() {
        sari.berkata("/ajukan");
        SeenMessage menu = sari.pesanTerakhir();
        assertThat(menu.buttons())
                .containsExactlyInAnyOrder("Webservice", "Server, database, hosting", "Dukungan teknis");
        sari.menekan(menu, "Dukungan teknis");
        assertThat(new Formulir(sari).teks()).contains("Dukungan Teknis", "Pertanyaan 1 dari 4");
        new Formulir(sari).menekan("Batal");
        sari.berkata("/ajukan pencadangan");
        assertThat(sari.pesanTerakhir().text()).contains("hanya dapat diajukan oleh Unit TI");
        sari.berkata("/ajukan@sopan_bot webservice");
        assertThat(new Formulir(sari).teks()).contains("Pertanyaan 1 dari 5");
        new Formulir(sari).menekan("Batal");
    }

    @Test
    void aRequestIsSubmittedWhenKirimIsPressedAndItsFirstStepBeginsWithAjukan() {
        Formulir formulir = sari.mengajukan("webservice");
        String begun = jam();
        waktu.maju(7, Waktu.MENIT);
        String sent = jam();
        Permohonan permohonan = formulir.dengan("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Perpustakaan", "Lewati");
        waktu.maju(1, Waktu.MENIT);

        assertThat(rina.kartu(permohonan).text()).contains("Diajukan: " + sent);
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("Diajukan: " + sent, "Dibuka: " + begun, sent + ": Dikirim, oleh Sari")
                .contains("Sejak langkah pertama dibuka: 8 menit menurut waktu kalender");
    }

    private String jam() {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm 'WIB'", Locale.ENGLISH)
                .withZone(Balai.ZONE)
                .format(kantor.now());
    }

    @Test
    void aProcedureIsFoundByItsNameAndElseTheMenuIsOffered() {
        rina.berkata("/sop pintu geser");
        assertThat(rina.pesanTerakhir().text()).contains("Prosedur “pintu geser” tidak ditemukan");
        assertThat(rina.pesanTerakhir().buttons()).contains("Backup dan Recovery");
        sari.berkata("/ajukan pintu geser");
        assertThat(sari.pesanTerakhir().text()).contains("Prosedur “pintu geser” tidak ditemukan");
        assertThat(sari.pesanTerakhir().buttons()).contains("Dukungan teknis");
        rina.mengajukan("Backup dan recovery").menekan("Batal");
    }

    @Test
    void aFormIsFilledInPrivateByPlainMessages() {
        Petugas privately = kantor.sendiri(kantor.sari);
        Formulir formulir = privately.mengajukan("webservice");
        List.of("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Perpustakaan").forEach(answer -> {
            if (formulir.kartu().hasButton(answer)) {
                formulir.menekan(answer);
            } else {
                privately.berkata(answer);
            }
        });
        privately.berkata("tidak ada");
        kantor.sari.sees(kantor.botId(), "Apabila tidak ada, mohon tekan Lewati");
        formulir.menekan("Lewati");
        Permohonan permohonan = formulir.kirim();
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        assertThat(privately.pesanTerakhir().text())
                .contains("belum dapat disetujui", "Sudah tersedia", "/buka " + permohonan.nomor());
        assertThat(sari.kartu(permohonan).text()).contains("Sudah tersedia");
    }

    private void keluar(Petugas petugas) {
        petugas.warga().person().does("leave", Map.of("chat_id", petugas.chat()));
        kantor.settle();
    }

    private void kembali(Petugas petugas) {
        petugas.warga().person().does("join", Map.of("chat_id", petugas.chat()));
        kantor.settle();
    }

    private static SeenMessage menunggu(Petugas reader, Permohonan permohonan) {
        return reader.membaca().reversed().stream()
                .filter(seen -> seen.text().contains("pertanyaan tentang permohonan " + permohonan.nomor()))
                .findFirst()
                .orElseThrow();
    }

    /** The process died after it stored the request, and other words were heard before the tap was delivered again. */
    @Test
    void aFormWhoseRequestIsStoredIsSentHoweverItIsTouched() {
        Formulir formulir = budi.mengajukan("webservice")
                .menjawab("SIMPATI", "Dikirim", "Data mahasiswa aktif", "Perpustakaan", "Lewati");
        SeenMessage before = formulir.kartu();
        Document open = kantor.store().documents(Collection.DIALOGUES).query(Query.all()).stream()
                .filter(document -> document.json().contains("SIMPATI"))
                .findFirst()
                .orElseThrow();
        Permohonan permohonan = formulir.kirim();
        kantor.end();
        try (Store store = store()) {
            Documents dialogues = store.documents(Collection.DIALOGUES);
            Document sent = dialogues.find(open.id()).orElseThrow();
            assertThat(dialogues.delete(sent.id(), sent.version())).isTrue();
            assertThat(dialogues.insert(open)).isTrue();
        }
        kantor.begin();
        budi.berkata("/ajukan webservice");
        assertThat(formulir.teks()).contains("jawaban tersimpan");

        TapAnswer again = budi.warga()
                .person()
                .forges(
                        budi.chat(),
                        formulir.kartu().id(),
                        before.data().get(before.buttons().indexOf("Kirim")));

        assertThat(again.isAlert()).isFalse();
        assertThat(again.text()).contains("sudah kami catat");
        kantor.settle();
        assertThat(budi.membaca()).noneMatch(message -> message.hasButton("Lanjutkan"));
        assertThat(permohonan.langkah()).isEqualTo("analisis");
        assertThat(kantor.store().documents(Collection.RUNS).query(Query.all()))
                .filteredOn(document -> document.json().contains("SIMPATI"))
                .hasSize(1);
    }

    @Test
    void theFormOfSomebodyWhoLeavesTheGroupWaitsAndIsOfferedWhenTheyAreBack() {
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD");
        int card = formulir.kartu().id();
        keluar(budi);
        assertThat(sari.pesan(card).text())
                .contains("Budi sedang tidak berada di grup ini", "tetap tersimpan", "/ajukan");
        assertThat(sari.pesan(card).buttons()).isEmpty();
        sari.mengajukan("webservice").menekan("Batal");

        kembali(budi);
        assertThat(formulir.kartu().id()).as("below").isGreaterThan(card);
        assertThat(formulir.teks()).contains("1 jawaban tersimpan");
        formulir.menekan("Lanjutkan");
        assertThat(formulir.teks()).contains("Pertanyaan 2 dari 5");
        formulir.menekan("Batal");
    }

    /** That they left was not heard, since the bot was not there. */
    @Test
    void aFormWaitsAsWellWhereTelegramTellsOnlyWhenAskedThatSomebodyLeft() {
        Petugas budiSendiri = new Petugas(kantor, kantor.budi, kantor.botId());
        kantor.budi.starts(kantor.botId());
        Formulir formulir = budi.mengajukan("webservice").menjawab("SIAKAD");
        int card = formulir.kartu().id();
        kantor.admin.person().does("kick", Map.of("chat_id", kantor.akademik, "user_id", kantor.botId()));
        keluar(budi);
        kantor.admin.person().does("add", Map.of("chat_id", kantor.akademik, "user_id", kantor.botId()));
        kantor.admin.person().does("promote", Map.of("chat_id", kantor.akademik, "user_id", kantor.botId()));
        kantor.settle();
        kantor.restart();
        assertThat(sari.pesan(card).text()).contains("Pertanyaan 2 dari 5");

        budiSendiri.berkata("/antrian");
        assertThat(sari.pesan(card).text()).contains("Budi sedang tidak berada di grup ini");

        kembali(budi);
        assertThat(formulir.teks()).contains("1 jawaban tersimpan");
        formulir.menekan("Lanjutkan");
        formulir.menekan("Batal");
    }

    @Test
    void aQuestionWaitsForWhoLeftAndAColleagueMayAct() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.memutuskan(permohonan, "Selesai");
        int prompt = eko.prompt();
        keluar(eko);
        assertThat(wati.membaca()).noneMatch(seen -> seen.id() == prompt);
        assertThat(menunggu(wati, permohonan).text())
                .contains("Eko sedang tidak berada di grup ini", "Belum ada yang berubah");

        kembali(eko);
        eko.menjawab("https://rancangan.example/eko");
        permohonan.di("alokasi");
    }

    @Test
    void whatWaitsForWhoLeftIsClosedWhenAColleagueActs() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.memutuskan(permohonan, "Selesai");
        keluar(eko);
        int card = menunggu(wati, permohonan).id();
        wati.menyelesaikan(permohonan, "https://rancangan.example/wati");
        permohonan.di("alokasi");
        assertThat(wati.pesan(card).text()).contains("ini ditutup", "Wati");
        kembali(eko);
        assertThat(eko.ditanya()).isFalse();
    }
}
