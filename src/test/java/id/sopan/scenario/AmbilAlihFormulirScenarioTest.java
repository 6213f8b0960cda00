package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What was sent back is filled in by one person of the unit at a time, and a colleague may take it over. */
class AmbilAlihFormulirScenarioTest extends Skenario {

    private static final String AMBIL_ALIH = "Ambil alih formulir";

    /** Is done once a form has been taken over in part: another instance may do so. */
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.DIALOGUES, this::interrupted);
    }

    private Documents interrupted(Documents documents) {
        return new ForwardingDocuments(documents) {
            @Override
            public boolean insert(Document document) {
                meanwhile.getAndSet(() -> {}).run();
                return super.insert(document);
            }
        };
    }

    /** The same answer, with more to it, as another instance stores it. */
    private void lengkapi(String answer, String more) {
        Documents dialogues = kantor.store().documents(Collection.DIALOGUES);
        for (Document form : dialogues.query(Query.of("open"))) {
            String json = form.json()
                    .replace(answer, answer + more)
                    .replace("\"version\":" + form.version(), "\"version\":" + (form.version() + 1));
            Document next = form.next(json);
            assertThat(dialogues.replace(next, form.version())).isTrue();
        }
    }

    private Permohonan dikembalikan() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periodenya");
        return permohonan.di("permohonan");
    }

    private SeenMessage terlihat(int message) {
        return budi.pesan(message);
    }

    @Test
    void theSecondIsToldWhoIsAtItAndGoesOnWithAllThatWasAnswered() {
        Permohonan permohonan = dikembalikan();
        Formulir milikSari = sari.mengisi(permohonan);
        milikSari.mengubah("Data", "Data mahasiswa aktif semester ini");
        milikSari.menekan("Ubah");
        milikSari.menekan("Aplikasi");
        int card = milikSari.kartu().id();

        budi.menekan(permohonan, "Isi formulir");
        SeenMessage told = budi.pesanTerakhir();
        assertThat(told.text()).contains("sedang diisi oleh Sari sejak", permohonan.nomor());
        assertThat(sari.ditanya()).as("it is still hers").isTrue();

        assertThat(budi.menekan(told, AMBIL_ALIH).isAlert()).isFalse();
        Formulir milikBudi = new Formulir(budi);
        assertThat(milikBudi.teks()).contains("Data mahasiswa aktif semester ini", "semula: Data mahasiswa aktif");
        assertThat(terlihat(card).text()).contains("diambil alih oleh Budi");
        assertThat(terlihat(card).buttons()).isEmpty();
        assertThat(sari.ditanya()).isFalse();
        assertThat(terlihat(told.id()).text()).contains("dilanjutkan oleh Budi, menggantikan Sari");
        assertThat(terlihat(told.id()).buttons()).isEmpty();

        milikBudi.kirim();
        assertThat(permohonan.di("analisis").run().answers())
                .containsEntry("permohonan.data", "Data mahasiswa aktif semester ini");
    }

    @Test
    void whatIsAnsweredWhileAColleagueTakesItOverIsTakenOverToo() {
        Permohonan permohonan = dikembalikan();
        Formulir milikSari = sari.mengisi(permohonan);
        milikSari.mengubah("Data", "Data mahasiswa aktif semester ini");
        kantor.settle();
        budi.menekan(permohonan, "Isi formulir");

        meanwhile.set(() -> lengkapi("Data mahasiswa aktif semester ini", " dan yang lalu"));
        budi.menekan(budi.pesanTerakhir(), AMBIL_ALIH);
        kantor.settle();

        assertThat(sari.ditanya()).isFalse();
        Formulir milikBudi = new Formulir(budi);
        assertThat(milikBudi.teks()).contains("Data mahasiswa aktif semester ini dan yang lalu");
        milikBudi.kirim();
        assertThat(permohonan.di("analisis").run().answers())
                .containsEntry("permohonan.data", "Data mahasiswa aktif semester ini dan yang lalu");
    }

    @Test
    void whatIsFilledInStaysOpenInAGroupThatIsRenamed() {
        Permohonan permohonan = dikembalikan();
        Formulir formulir = sari.mengisi(permohonan);
        formulir.mengubah("Data", "Data mahasiswa baru");
        kantor.admin.person().does("rename", Map.of("chat_id", kantor.akademik, "title", "Biro Akademik"));

        sari.menekan(permohonan, "Isi formulir");
        formulir.menekan("Lanjutkan");
        assertThat(formulir.teks()).contains("Data mahasiswa baru");
        formulir.kirim();
        assertThat(permohonan.di("analisis").run().answers()).containsEntry("permohonan.data", "Data mahasiswa baru");
        kantor.admin.person().does("rename", Map.of("chat_id", kantor.akademik, "title", "Bagian Akademik"));
    }

    @Test
    void whoOpensItInAnotherChatGoesOnThereAndTheNewestAnswersAreTakenOver() {
        Permohonan permohonan = dikembalikan();
        Formulir diGrup = sari.mengisi(permohonan);
        diGrup.mengubah("Data", "Data mahasiswa baru");
        int card = diGrup.kartu().id();

        Petugas sariSendiri = sari.sendiri();
        sariSendiri.berkata("/antrian");
        sariSendiri.memilih(permohonan);
        sariSendiri.menekan(sariSendiri.pesanTerakhir(), "Isi formulir");
        assertThat(new Formulir(sariSendiri).teks()).contains("Data mahasiswa baru");
        assertThat(terlihat(card).text()).contains("dilanjutkan pada percakapan lain");
        assertThat(terlihat(card).buttons()).isEmpty();

        Formulir milikSari = sari.mengisi(permohonan);
        milikSari.mengubah("Data", "Data mahasiswa baru dan pindahan");

        budi.menekan(permohonan, "Isi formulir");
        budi.menekan(budi.pesanTerakhir(), AMBIL_ALIH);
        assertThat(new Formulir(budi).teks()).contains("Data mahasiswa baru dan pindahan");
        new Formulir(budi).kirim();
        permohonan.di("analisis");
    }

    @Test
    void whoseFormInPrivateIsTakenOverSeesThereAtOnceThatItIsDone() {
        Permohonan permohonan = dikembalikan();
        sari.warga().starts(kantor.botId());
        Petugas sariSendiri = new Petugas(kantor, sari.warga(), kantor.botId());
        sariSendiri.berkata("/antrian");
        sariSendiri.memilih(permohonan);
        SeenMessage kartu = sariSendiri.pesanTerakhir();
        sariSendiri.menekan(kartu, "Isi formulir");
        int formulir = new Formulir(sariSendiri).kartu().id();

        budi.menekan(permohonan, "Isi formulir");
        budi.menekan(budi.pesanTerakhir(), AMBIL_ALIH);
        assertThat(sariSendiri.pesan(formulir).text()).contains("diambil alih oleh Budi");
        assertThat(sariSendiri.pesan(formulir).buttons()).isEmpty();
        assertThat(sariSendiri.pesan(kartu.id()).buttons()).contains("Isi formulir");

        new Formulir(budi).kirim();
        permohonan.di("analisis");
        assertThat(sariSendiri.pesan(kartu.id()).buttons()).doesNotContain("Isi formulir");
        assertThat(sariSendiri.pesan(kartu.id()).text()).contains("Menunggu: Unit TI");
    }

    @Test
    void whatOfferedItInPrivateDoesNotBecomeACardOnceItIsSent() {
        Permohonan permohonan = dikembalikan();
        budi.mengisi(permohonan);
        Petugas sariSendiri = sari.sendiri();
        sariSendiri.berkata("/antrian");
        sariSendiri.memilih(permohonan);
        sariSendiri.menekan(sariSendiri.pesanTerakhir(), "Isi formulir");
        sariSendiri.menekan(sariSendiri.pesanTerakhir(), AMBIL_ALIH);
        new Formulir(sariSendiri).kirim();
        permohonan.di("analisis");
        assertThat(sariSendiri
                        .menyebut("dilanjutkan oleh Sari, menggantikan Budi")
                        .buttons())
                .isEmpty();
    }

    @Test
    void aFormThatWasSentBackSaysSoAsLongAsNothingInItIsChanged() {
        Permohonan permohonan = dikembalikan();
        Formulir formulir = sari.mengisi(permohonan);
        assertThat(formulir.teks()).contains("Belum ada isian yang berubah", "lalu tekan Kirim");
        formulir.mengubah("Data", "Data mahasiswa aktif semester ini");
        assertThat(formulir.teks()).contains("lalu tekan Kirim").doesNotContain("Belum ada isian yang berubah");
        formulir.kirim();
        permohonan.di("analisis");
    }

    @Test
    void whoeverTapsTheFormOfAColleagueIsToldHowToTakeItOver() {
        Permohonan permohonan = dikembalikan();
        Formulir milikSari = sari.mengisi(permohonan);
        assertThat(budi.menekan(milikSari.kartu(), "Kirim").text())
                .contains("sedang diisi oleh Sari", "Isi formulir pada kartu")
                .doesNotContain("/ajukan");
        milikSari.kirim();
        permohonan.di("analisis");
    }

    @Test
    void itGoesBackAndForthAndWhoHasItIsNotAsked() {
        Permohonan permohonan = dikembalikan();
        sari.mengisi(permohonan);
        budi.menekan(permohonan, "Isi formulir");
        budi.menekan(budi.pesanTerakhir(), AMBIL_ALIH);
        budi.menekan(permohonan, "Isi formulir");
        assertThat(budi.pesanTerakhir().text())
                .as("their own, once more")
                .contains("Bapak/Ibu Budi, formulir ini belum selesai");
        sari.menekan(permohonan, "Isi formulir");
        assertThat(sari.pesanTerakhir().text()).contains("sedang diisi oleh Budi");
        sari.menekan(sari.pesanTerakhir(), AMBIL_ALIH);
        new Formulir(sari).kirim();
        permohonan.di("analisis");
    }

    @Test
    void itIsTakenFromNobodyElseThanTheOfferNamed() {
        Permohonan permohonan = dikembalikan();
        sari.mengisi(permohonan);
        budi.menekan(permohonan, "Isi formulir");
        SeenMessage first = budi.pesanTerakhir();
        budi.menekan(permohonan, "Isi formulir");
        SeenMessage second = budi.pesanTerakhir();
        budi.menekan(second, AMBIL_ALIH);

        sari.menekan(first, AMBIL_ALIH);
        assertThat(sari.pesanTerakhir().text()).contains("sedang diisi oleh Budi sejak");
        sari.menekan(sari.pesanTerakhir(), AMBIL_ALIH);
        new Formulir(sari).kirim();
        permohonan.di("analisis");
    }

    @Test
    void whatIsLeftMeanwhileIsFilledInAsUsual() {
        Permohonan permohonan = dikembalikan();
        Formulir milikSari = sari.mengisi(permohonan);
        budi.menekan(permohonan, "Isi formulir");
        SeenMessage told = budi.pesanTerakhir();
        milikSari.menekan("Batal");
        budi.menekan(told, AMBIL_ALIH);
        new Formulir(budi).kirim();
        permohonan.di("analisis");
        assertThat(budi.menekan(told, AMBIL_ALIH).isAlert()).as("it was sent").isTrue();
        await().until(() -> terlihat(told.id()).buttons().isEmpty());
    }
}
