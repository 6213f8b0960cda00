package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files that are sent together: each comes as a message of its own, in whatever order. */
class AlbumScenarioTest extends Skenario {

    private static final byte[] SMALL = {1};
    private static final byte[] TOO_LARGE = new byte[(20 << 20) + 1];
    private static final String BACK = "Tarik catatan";
    private static final String NOT_TAKEN = "yang kami lampirkan pada jawaban ini";

    private Petugas sariSendiri;
    private Petugas ekoSendiri;
    private int albums;

    @Override
    void furnish() {
        sariSendiri = sari.sendiri();
        ekoSendiri = eko.sendiri();
    }

    private Permohonan dirancang(String application) {
        Permohonan permohonan = sari.webservice(application);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        return permohonan.di("rancangan");
    }

    private String albumBaru() {
        return "album " + ++albums;
    }

    /** What is sent is heard at once, before the bot has said anything. */
    private void serentak(Petugas petugas, int replyTo, String album, String... names) {
        serentak(() -> {
            for (String name : names) {
                kirim(petugas, replyTo, album, name, "", SMALL);
            }
        });
    }

    private void serentak(Runnable sending) {
        kantor.end();
        sending.run();
        kantor.begin();
        kantor.settle();
    }

    /** What is sent is heard before the next one comes. */
    private void berturut(Petugas petugas, int replyTo, String album, String... names) {
        for (String name : names) {
            kirim(petugas, replyTo, album, name, "", SMALL);
            kantor.settle();
        }
    }

    private SeenMessage kirim(Petugas petugas, int replyTo, String album, String name, String caption, byte[] content) {
        Map<String, Object> fields = new HashMap<>(Map.of("chat_id", petugas.chat(), "media_group_id", album));
        if (replyTo != 0) {
            fields.put("reply_to_message_id", replyTo);
        }
        if (!caption.isEmpty()) {
            fields.put("caption", caption);
        }
        return petugas.warga().person().sends(fields, "document", name, content);
    }

    private static List<SeenMessage> berisi(Petugas petugas, String words) {
        return petugas.membaca().stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    private static List<String> berkas(Permohonan permohonan) {
        return permohonan.run().notes().stream()
                .map(note -> String.valueOf(note.file()).replaceAll(".*:", ""))
                .toList();
    }

    private static String dicatat(int files, Permohonan permohonan) {
        return files + " berkas yang dikirim bersama telah kami simpan sebagai catatan pada permohonan "
                + permohonan.nomor();
    }

    private static String selebihnya(int files, Permohonan permohonan) {
        return "Berkas pertama menjadi jawaban; " + files
                + " berkas lain yang dikirim bersamanya kami simpan sebagai catatan pada permohonan "
                + permohonan.nomor();
    }

    @Test
    void theFilesOfAnAlbumThatGivesTheOutputAreKept() {
        Permohonan permohonan = dirancang("SIALBUM");
        eko.memutuskan(permohonan, "Selesai");
        serentak(eko, eko.prompt(), albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        permohonan.di("alokasi");
        assertThat(permohonan.run().answers().get("rancangan.rancangan")).contains("satu.pdf");
        assertThat(berkas(permohonan)).containsExactly("dua.pdf", "tiga.pdf");
        assertThat(berisi(eko, selebihnya(2, permohonan))).hasSize(1);
        assertThat(berisi(eko, "Mohon mulai kembali")).isEmpty();
        eko.menekan(eko.menyebut(selebihnya(2, permohonan)), BACK);
        assertThat(permohonan.run().notes()).isEmpty();
        permohonan.di("alokasi");
    }

    @Test
    void likewiseInPrivateWhereTheyReplyToNothing() {
        Permohonan permohonan = dirancang("SIALBUMDUA");
        ekoSendiri.berkata("/antrean");
        ekoSendiri.memilih(permohonan);
        ekoSendiri.menekan(ekoSendiri.pesanTerakhir(), "Selesai");
        assertThat(ekoSendiri.ditanya()).isTrue();
        int greetings = berisi(ekoSendiri, "Selamat datang").size();
        serentak(ekoSendiri, 0, albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(permohonan.run().answers().get("rancangan.rancangan")).contains("satu.pdf");
        assertThat(berkas(permohonan)).containsExactly("dua.pdf", "tiga.pdf");
        assertThat(berisi(ekoSendiri, selebihnya(2, permohonan))).hasSize(1);
        assertThat(berisi(ekoSendiri, "Selamat datang")).hasSize(greetings);
    }

    private Formulir sampaiBerkas(Petugas petugas, String application) {
        return petugas.mengajukan("webservice")
                .menjawab(application, "Dikirim", "Data mahasiswa aktif", "Perpustakaan");
    }

    @Test
    void ofAnAlbumThatAnswersAFormTheFirstFileIsKeptAndThatIsSaidOnce() {
        Formulir formulir = sampaiBerkas(sari, "SIFORM");
        int before = berisi(sari, NOT_TAKEN).size();
        int buttons = berisi(sari, "salah satu tombol").size();
        serentak(sari, sari.prompt(), albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(berisi(sari, NOT_TAKEN)).hasSize(before + 1);
        assertThat(sari.menyebut(NOT_TAKEN).text()).contains("satu.pdf");
        assertThat(berisi(sari, "salah satu tombol")).hasSize(buttons);
        assertThat(formulir.teks()).contains("satu.pdf").doesNotContain("dua.pdf");
        assertThat(formulir.kirim().run().notes()).isEmpty();
    }

    @Test
    void whatOfAFormsAlbumComesOnceTheFormIsSentIsANoteAndThatIsSaid() {
        Formulir formulir = sampaiBerkas(sariSendiri, "SISUSUL");
        String album = albumBaru();
        serentak(sariSendiri, 0, album, "satu.pdf", "dua.pdf");
        Permohonan permohonan = formulir.kirim();
        berturut(sariSendiri, 0, album, "tiga.pdf");
        assertThat(berkas(permohonan)).containsExactly("tiga.pdf");
        sariSendiri.menekan(sariSendiri.menyebut(dicatat(1, permohonan)), BACK);
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void theWordsBesideALaterFileOfAFormsAlbumStandBesideTheFirst() {
        Formulir formulir = sampaiBerkas(sariSendiri, "SIKETERANGAN");
        String album = albumBaru();
        serentak(() -> {
            kirim(sariSendiri, 0, album, "satu.pdf", "", SMALL);
            kirim(sariSendiri, 0, album, "dua.pdf", "Surat dan lampirannya", SMALL);
            kirim(sariSendiri, 0, album, "tiga.pdf", "", SMALL);
        });
        assertThat(formulir.kirim().run().answers().get("permohonan.berkas"))
                .contains("satu.pdf")
                .endsWith("\nSurat dan lampirannya");
    }

    @Test
    void ofAnAlbumWhoseFirstFileIsTooLargeNoneIsTheAnswer() {
        Permohonan permohonan = dirancang("SIBESAR");
        eko.memutuskan(permohonan, "Selesai");
        int prompt = eko.prompt();
        String album = albumBaru();
        int large = berisi(eko, "terlalu besar").size();
        serentak(() -> {
            kirim(eko, prompt, album, "besar.zip", "", TOO_LARGE);
            kirim(eko, prompt, album, "dua.pdf", "", SMALL);
            kirim(eko, prompt, album, "tiga.pdf", "", SMALL);
        });
        permohonan.di("rancangan");
        assertThat(permohonan.run().notes()).isEmpty();
        assertThat(berisi(eko, "terlalu besar")).hasSize(large + 1);
        assertThat(berisi(eko, "juga tidak kami ambil")).hasSize(1);
        berturut(eko, eko.prompt(), albumBaru(), "rancangan.pdf");
        permohonan.di("alokasi");
    }

    @Test
    void whatHoldsOfAllFilesOfAnAlbumIsSaidOnce() {
        Formulir formulir = sari.mengajukan("webservice");
        serentak(sari, sari.prompt(), albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        int prompt = sari.prompt();
        assertThat(berisi(sari, "Mohon balas dengan teks, bukan berkas")).hasSize(1);
        assertThat(berisi(sari, "juga tidak kami ambil")).isEmpty();
        int hints = berisi(budi, "sedang diisi").size();
        serentak(budi, prompt, albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(berisi(budi, "sedang diisi")).hasSize(hints + 1);
        formulir.menekan("Batal");
        Petugas budiSendiri = budi.sendiri();
        serentak(budiSendiri, 0, albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(berisi(budiSendiri, "Pesan ini tidak kami catat")).hasSize(1);
    }

    @Test
    void aFileForAFormThatWantsAButtonIsNotTakenAndThatIsSaidOnceOfAnAlbum() {
        Formulir formulir = sampaiBerkas(sari, "SITOMBOL");
        berturut(sari, sari.prompt(), albumBaru(), "satu.pdf");
        serentak(sari, formulir.kartu().id(), albumBaru(), "dua.pdf", "tiga.pdf");
        assertThat(berisi(sari, "Berkas ini tidak kami lampirkan")).hasSize(1);
        assertThat(formulir.kirim().run().answers().get("permohonan.berkas")).contains("satu.pdf");
    }

    @Test
    void anAlbumInReplyToACardIsConfirmedOnceAndTakenBackByOneTap() {
        Permohonan permohonan = sari.webservice("SICATAT");
        String album = albumBaru();
        int kartu = sari.kartu(permohonan).id();
        serentak(sari, kartu, album, "satu.pdf", "dua.pdf");
        berturut(sari, kartu, album, "tiga.pdf");
        assertThat(berkas(permohonan)).containsExactly("satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(berisi(sari, "sebagai catatan pada permohonan " + permohonan.nomor()))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains(dicatat(3, permohonan)));
        sari.menekan(sari.menyebut(dicatat(3, permohonan)), BACK);
        assertThat(permohonan.run().notes()).isEmpty();
        berturut(sari, kartu, album, "empat.pdf");
        assertThat(berkas(permohonan)).containsExactly("empat.pdf");
        sari.menekan(sari.menyebut(dicatat(1, permohonan)), BACK);
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void filesOfOneNameAreToldApart() {
        Permohonan permohonan = sari.webservice("SINAMA");
        serentak(sari, sari.kartu(permohonan).id(), albumBaru(), "foto.jpg", "foto.jpg", "foto.jpg");
        sari.berkata("/status " + permohonan.nomor());
        SeenMessage status = sari.pesanTerakhir();
        assertThat(status.buttons()).contains("📎 foto.jpg", "📎 foto.jpg (2)", "📎 foto.jpg (3)");
        assertThat(sari.membaca()).anyMatch(message -> message.text().contains("📎 foto.jpg (3)"));
    }

    @Test
    void anAlbumThatAnswersAQuestionCallsNobodyForItsOtherFiles() {
        Permohonan permohonan = sari.webservice("SITANYA");
        rina.memutuskan(permohonan, "Tanya", "Mohon kirim suratnya.");
        int calls = berisi(rina, "pemohon menambahkan catatan").size();
        serentak(sari, sari.kartu(permohonan).id(), albumBaru(), "satu.pdf", "dua.pdf", "tiga.pdf");
        assertThat(permohonan.run().current().orElseThrow().question()).isNull();
        assertThat(berkas(permohonan)).containsExactly("dua.pdf", "tiga.pdf");
        assertThat(berisi(sari, selebihnya(2, permohonan))).hasSize(1);
        assertThat(berisi(rina, "pemohon menambahkan catatan")).hasSize(calls);
    }

    @Test
    void whoeverChangesTheWordsBesideANoteLearnsThatItStays() {
        Permohonan permohonan = dirancang("SIUBAH");
        eko.memutuskan(permohonan, "Selesai");
        int prompt = eko.prompt();
        String album = albumBaru();
        AtomicInteger note = new AtomicInteger();
        serentak(() -> {
            kirim(eko, prompt, album, "satu.pdf", "", SMALL);
            note.set(kirim(eko, prompt, album, "dua.pdf", "Tabel", SMALL).id());
        });
        assertThat(berkas(permohonan)).containsExactly("dua.pdf");
        eko.warga()
                .person()
                .does("edit", Map.of("chat_id", eko.chat(), "message_id", note.get(), "caption", "Tabel baru"));
        kantor.settle();
        assertThat(berisi(eko, "Perubahan pesan tidak kami catat; catatannya tetap"))
                .hasSize(1);
    }
}
