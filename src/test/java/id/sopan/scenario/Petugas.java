package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import java.util.Map;

/** Somebody in the chat where they do their work. What they do has had all its effects when a method returns. */
record Petugas(Kantor kantor, Warga warga, long chat) {

    String name() {
        return warga.name();
    }

    /** The same person in their private chat with the bot. */
    Petugas sendiri() {
        return kantor.sendiri(warga);
    }

    SeenMessage berkata(String text) {
        SeenMessage said = warga.says(chat, text);
        kantor.settle();
        return said;
    }

    SeenMessage membalas(int message, String text) {
        SeenMessage said = warga.replies(chat, message, text);
        kantor.settle();
        return said;
    }

    /** Begins the form of what is asked for by {@code /ajukan COMMAND}. */
    Formulir mengajukan(String command) {
        berkata("/ajukan " + command);
        return new Formulir(this);
    }

    /** Asks for the webservice of an application, with all that its form wants to know. */
    Permohonan webservice() {
        return webservice("SIAKAD");
    }

    Permohonan webservice(String application) {
        return mengajukan("webservice")
                .dengan(application, "Dikirim", "Data mahasiswa aktif", "Aplikasi perpustakaan", "Lewati");
    }

    /** Fills in what a webservice needs of a server. */
    Permohonan serverBaru(Permohonan turunan) {
        return mengisi(turunan)
                .dengan(
                        "Server, database, atau hosting baru",
                        "2 CPU, 4 GB, PostgreSQL 16",
                        "Tim Pengembang: admin",
                        "Lewati");
    }

    /** Reports that a server's application does not work as it should, likewise; whoever is to mend it has it. */
    Permohonan dukungan(String masalah) {
        return mengajukan("dukungan")
                .dengan("Aplikasi presensi", "Server", masalah, "Lewati")
                .di("penanganan");
    }

    /** Asks for more of a server, likewise. */
    Permohonan server() {
        return mengajukan("server")
                .dengan("SIAKAD", "Peningkatan server yang ada", "4 CPU, 8 GB", "Tim Pengembang", "Lewati");
    }

    /** Opens the form of the step that the request is in. */
    Formulir mengisi(Permohonan permohonan) {
        menekan(permohonan, "Isi formulir");
        return new Formulir(this);
    }

    SeenMessage kartu(Permohonan permohonan) {
        return kantor.card(permohonan.run(), new Address(chat, null), warga);
    }

    TapAnswer menekan(Permohonan permohonan, String label) {
        return menekan(kartu(permohonan), label);
    }

    TapAnswer menekan(SeenMessage message, String label) {
        assertThat(message.buttons()).contains(label);
        TapAnswer answer = warga.person().taps(chat, message, label);
        kantor.settle();
        return answer;
    }

    /** Of those that the last message offers, by the number with which each button begins. */
    TapAnswer memilih(Permohonan permohonan) {
        SeenMessage offer = pesanTerakhir();
        String label = offer.buttons().stream()
                .filter(button -> button.startsWith(permohonan.nomor()))
                .findFirst()
                .orElseThrow();
        return menekan(offer, label);
    }

    void memutuskan(Permohonan permohonan, String label) {
        TapAnswer answer = menekan(permohonan, label);
        assertThat(answer.isAlert()).as(answer.text()).isFalse();
    }

    void memutuskan(Permohonan permohonan, String label, String alasan) {
        memutuskan(permohonan, label);
        menjawab(alasan);
    }

    /** Leaves the group. */
    void keluar() {
        warga.person().does("leave", Map.of("chat_id", chat));
        kantor.settle();
    }

    /** An admin takes them into the group again. */
    void kembali() {
        kantor.admin.person().does("add", Map.of("chat_id", chat, "user_id", warga.id()));
        kantor.settle();
        berkata("/antrean");
    }

    void mengambil(Permohonan permohonan) {
        memutuskan(permohonan, "Ambil");
    }

    void menyelesaikan(Permohonan permohonan, String hasil) {
        memutuskan(permohonan, "Selesai", hasil);
    }

    /** Replies to the message that asks them for a reply. */
    SeenMessage menjawab(String text) {
        return membalas(prompt(), text);
    }

    void mengirimBerkas(String fileName) {
        warga.person().sends(chat, prompt(), fileName, new byte[] {1, 2, 3});
        kantor.settle();
    }

    /** In answer to the message that asks them for a reply, with words below it. */
    void mengirimBerkas(String fileName, String words) {
        mengirimBerkas(prompt(), fileName, words);
    }

    /** In reply to a message, with words below it. */
    void mengirimBerkas(int message, String fileName, String words) {
        Map<String, Object> fields = Map.of("chat_id", chat, "reply_to_message_id", message, "caption", words);
        warga.person().sends(fields, "document", fileName, new byte[] {1, 2, 3});
        kantor.settle();
    }

    void mengirimFoto(String fileName, byte[] picture) {
        warga.person().sends(Map.of("chat_id", chat, "reply_to_message_id", prompt()), "photo", fileName, picture);
        kantor.settle();
    }

    int prompt() {
        int prompt = warga.person().prompt(chat);
        assertThat(prompt).as(() -> "prompt for " + name() + " in " + membaca()).isNotZero();
        return prompt;
    }

    boolean ditanya() {
        return warga.person().prompt(chat) != 0;
    }

    List<SeenMessage> membaca() {
        return warga.person().reads(chat);
    }

    /** The last message that says so. */
    SeenMessage menyebut(String words) {
        return membaca().reversed().stream()
                .filter(message -> message.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not in " + membaca()));
    }

    SeenMessage pesan(int id) {
        return membaca().stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow();
    }

    SeenMessage pesanTerakhir() {
        return warga.person().lastIn(chat);
    }

    /** What they were told at once: private box, and nothing is changed by it. */
    void ditolak(Permohonan permohonan, String label, String words) {
        long before = permohonan.run().seq();
        TapAnswer answer = menekan(permohonan, label);
        assertThat(answer.isAlert()).as(answer.text()).isTrue();
        assertThat(answer.text()).contains(words);
        assertThat(permohonan.run().seq()).isEqualTo(before);
    }
}
