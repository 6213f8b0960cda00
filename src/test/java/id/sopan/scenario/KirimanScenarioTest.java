package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several messages at once, and messages of kinds that cannot be read: none is lost without a word. */
class KirimanScenarioTest extends Skenario {

    private static final String TOO_EARLY = "dikirim sebelum pertanyaan";

    private Petugas sariSendiri;
    private Petugas ekoSendiri;

    @Override
    void furnish() {
        sari.warga().starts(kantor.botId());
        eko.warga().starts(kantor.botId());
        kantor.settle();
        sariSendiri = new Petugas(kantor, sari.warga(), kantor.botId());
        ekoSendiri = new Petugas(kantor, eko.warga(), kantor.botId());
    }

    private Permohonan dirancang(String application) {
        Permohonan permohonan = sari.webservice(application);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        return permohonan.di("rancangan");
    }

    /** What is sent is heard at once, before the bot has said anything. */
    private void serentak(Runnable sending) {
        kantor.end();
        sending.run();
        kantor.begin();
        kantor.settle();
    }

    private static List<SeenMessage> berisi(Petugas petugas, String words) {
        return petugas.membaca().stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    private void menyelesaikanSendiri(Permohonan permohonan) {
        ekoSendiri.berkata("/antrean");
        ekoSendiri.memilih(permohonan);
        ekoSendiri.menekan(ekoSendiri.pesanTerakhir(), "Selesai");
        assertThat(ekoSendiri.ditanya()).isTrue();
    }

    @Test
    void wordsSentBeforeTheQuestionWasShownAreNotTakenForItsAnswer() {
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.berkata("SICEPAT");
        Formulir formulir = new Formulir(sariSendiri);
        formulir.menekan("Dikirim");
        serentak(() -> {
            sariSendiri.warga().says(kantor.botId(), "Data mahasiswa wisuda");
            sariSendiri.warga().says(kantor.botId(), "untuk keperluan ijazah");
        });
        assertThat(formulir.teks()).contains("Pertanyaan 4 dari 5");
        assertThat(berisi(sariSendiri, TOO_EARLY)).hasSize(1);
        assertThat(sariSendiri.ditanya()).isTrue();
        sariSendiri.berkata("Perpustakaan");
        formulir.menekan("Lewati");
        assertThat(formulir.kirim().run().answers())
                .containsEntry("permohonan.data", "Data mahasiswa wisuda")
                .containsEntry("permohonan.tujuan", "Perpustakaan");
    }

    @Test
    void anAnswerToAQuestionThatATapHasShownIsTakenBeforeItsPromptIsKnown() {
        int refused = berisi(sariSendiri, TOO_EARLY).size();
        sariSendiri.berkata("/ajukan webservice");
        sariSendiri.berkata("SISIGAP");
        Formulir formulir = new Formulir(sariSendiri);
        Map<String, Object> tap =
                Map.of("chat_id", kantor.botId(), "message_id", formulir.kartu().id(), "button", "Dikirim");
        serentak(() -> {
            sariSendiri.warga().person().does("tap", tap);
            sariSendiri.warga().says(kantor.botId(), "Data mahasiswa aktif");
        });
        assertThat(berisi(sariSendiri, TOO_EARLY)).hasSize(refused);
        assertThat(formulir.teks()).contains("Pertanyaan 4 dari 5");
        formulir.menekan("Batal");
    }

    @Test
    void aFileIsTakenWhereOneIsAskedForHoweverSoonItComes() {
        int refused = berisi(sariSendiri, TOO_EARLY).size();
        sariSendiri.berkata("/ajukan webservice");
        Formulir formulir = new Formulir(sariSendiri).menjawab("SIBERKAS", "Dikirim", "Data mahasiswa aktif");
        serentak(() -> {
            sariSendiri.warga().says(kantor.botId(), "Perpustakaan");
            sariSendiri.warga().person().sends(kantor.botId(), 0, "surat.pdf", new byte[] {1});
        });
        assertThat(berisi(sariSendiri, TOO_EARLY)).hasSize(refused);
        assertThat(formulir.kirim().run().answers().get("permohonan.berkas")).contains("surat.pdf");
    }

    @Test
    void wordsThatFollowAnAnswerSayThatTheyAreNotKeptAndWhereTheyWouldBe() {
        Permohonan permohonan = dirancang("SILAPOR");
        menyelesaikanSendiri(permohonan);
        int greetings = berisi(ekoSendiri, "Selamat datang").size();
        serentak(() -> {
            ekoSendiri.warga().says(kantor.botId(), "Penyebab: kabel lepas.");
            ekoSendiri.warga().says(kantor.botId(), "Penanganan: kabel diganti.");
        });
        assertThat(permohonan.run().answers()).containsEntry("rancangan.rancangan", "Penyebab: kabel lepas.");
        assertThat(permohonan.run().notes()).isEmpty();
        assertThat(berisi(ekoSendiri, "Pesan ini belum kami catat"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains(permohonan.nomor()));
        assertThat(berisi(ekoSendiri, "Selamat datang")).hasSize(greetings);
        waktu.maju(1, Waktu.HARI);
        ekoSendiri.berkata("Selamat pagi");
        assertThat(ekoSendiri.pesanTerakhir().text()).contains("Pesan ini tidak kami catat");
    }

    @Test
    void thanksThatFollowAnAnswerAreReturned() {
        menyelesaikanSendiri(dirancang("SISANTUN"));
        ekoSendiri.berkata("Ada pada folder bersama tim.");
        int reproached = berisi(ekoSendiri, "Pesan ini belum kami catat").size();
        ekoSendiri.berkata("Terima kasih");
        assertThat(ekoSendiri.pesanTerakhir().text()).isEqualTo("Sama-sama, Bapak/Ibu Eko.");
        assertThat(berisi(ekoSendiri, "Pesan ini belum kami catat")).hasSize(reproached);
    }

    @Test
    void whatCannotBeReadSaysSoAndWhatToSend() {
        Permohonan permohonan = dirancang("SISTIKER");
        sari.mengajukan("webservice");
        stiker(sari);
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("tidak dapat kami baca")
                        && message.text().contains("Mohon balas dengan teks."));
        Formulir formulir = new Formulir(sari).menjawab("SIBACA", "Dikirim", "Data mahasiswa aktif", "Perpustakaan");
        stiker(sari);
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("tidak dapat kami baca")
                        && message.text().contains("dokumen atau foto."));
        formulir.menekan("Batal");
        eko.memutuskan(permohonan, "Selesai");
        stiker(eko);
        assertThat(eko.membaca())
                .anyMatch(message -> message.text().contains("tidak dapat kami baca")
                        && message.text().contains("teks, dokumen, atau foto."));
        assertThat(eko.ditanya()).isTrue();
    }

    @Test
    void aRecordingIsNotKeptAsTheWordsBesideIt() {
        Permohonan permohonan = dirancang("SIREKAM");
        Formulir formulir = sari.mengajukan("webservice");
        rekaman(sari, sari.prompt());
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("tidak dapat kami baca")
                        && message.text().contains("Mohon balas dengan teks."));
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari");
        formulir.menekan("Batal");
        rekaman(eko, eko.kartu(permohonan).id());
        assertThat(berisi(eko, "Catatan pada permohonan berupa teks, foto, atau dokumen"))
                .hasSize(1);
        assertThat(permohonan.run().notes()).isEmpty();
        eko.memutuskan(permohonan, "Selesai");
        rekaman(eko, eko.prompt());
        permohonan.di("rancangan");
        eko.menjawab("https://rancangan.example");
        permohonan.di("alokasi");
    }

    private void rekaman(Petugas petugas, int replyTo) {
        Map<String, Object> voice = Map.of(
                "chat_id",
                petugas.chat(),
                "voice",
                true,
                "caption",
                "Rancangan kami jelaskan dalam rekaman ini",
                "reply_to_message_id",
                replyTo);
        petugas.warga().person().does("send", voice);
        kantor.settle();
    }

    private void stiker(Petugas petugas) {
        Map<String, Object> sticker =
                Map.of("chat_id", petugas.chat(), "sticker", "👍", "reply_to_message_id", petugas.prompt());
        petugas.warga().person().does("send", sticker);
        kantor.settle();
    }
}
