package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;

/** The people of the webservice story, each doing by hand what their card asks, and seeing what their group sees. */
record Players(ChatPage page) {

    /** Sari asks for a webservice; the answer is its number. */
    String ask() {
        page.be("sari");
        page.say("/ajukan");
        page.tap("Webservice");
        assertThat(page.button("Webservice")).hasCount(0);
        reply("nama aplikasi", "SIAKAD");
        page.tap("Dikirim");
        reply("data yang dipertukarkan", "Nilai dan kehadiran taruna, untuk rekapitulasi semester");
        reply("aplikasi lain", "Aplikasi presensi taruna");
        page.tap("Lewati");
        assertThat(card("Mohon periksa kembali")).containsText("Aplikasi: SIAKAD");
        int before = page.message("Permohonan telah kami terima").count();
        page.tap("Kirim");
        assertThat(page.message("Permohonan telah kami terima")).hasCount(before + 1);
        String number = StoryIT.number(card("Permohonan telah kami terima"));
        assertThat(card("Menunggu: Unit TI")).containsText("Langkah 2 dari 7");
        return number;
    }

    /** Rina of Unit TI approves, takes the design, and hands it in. */
    void design(String number) {
        page.be("rina");
        assertThat(card(number)).containsText("Yth. Bapak/Ibu Rina dan Agus, mohon berkenan memberikan keputusan");
        page.tap("Setujui: webservice baru");
        assertThat(card("Langkah 3 dari 7")).containsText("Setujui: webservice baru, oleh Rina (Unit TI)");
        task(number, "rancangan arsitektur", "https://dokumen.example.go.id/rancangan-siakad");
    }

    /** She fills in the form of the server request that follows; the answer is its number. */
    String askForAServer() {
        page.tap("Isi formulir");
        page.tap("Server, database, atau hosting baru");
        reply("spesifikasi", "2 CPU, 4 GB memory, 40 GB storage, PostgreSQL");
        reply("hak akses", "Eko dan Wati sebagai pengembang");
        page.tap("Lewati");
        page.tap("Kirim");
        assertThat(page.button("Setujui: deploy/peningkatan")).isVisible();
        String number = card("Bagian dari permohonan").innerText().replaceAll("(?s).*?(SV-\\d{4}-\\d{4}).*", "$1");
        page.be("agus");
        page.tap("Setujui: deploy/peningkatan");
        task(number, "informasi bagi Manage Server", "Server aplikasi untuk SIAKAD: 2 CPU, 4 GB, PostgreSQL 17");
        return number;
    }

    /** Dewi of Manage Server approves, Joko gives the server. */
    void grantTheServer(String number) {
        page.be("dewi");
        assertThat(card(number)).containsText("Yth. Bapak/Ibu Dewi dan Joko");
        page.tap("Setujui");
        page.be("joko");
        task(number, "alamat server", "siakad-ws.example.go.id");
        assertThat(card("Terima kasih, Bapak/Ibu")).containsText(number);
    }

    /** Eko of the developers builds it. */
    void build(String number) {
        page.be("eko");
        assertThat(card(number)).containsText("mohon berkenan menindaklanjuti");
        task(number, "alamat webservice", "https://siakad.example.go.id/api/nilai");
        assertThat(page.button("Selesai")).hasCount(0);
    }

    /** Agus of Unit TI tests it. */
    void test(String number) {
        page.be("agus");
        assertThat(card("Langkah 6 dari 7")).containsText(number);
        page.tap("Lulus uji");
        assertThat(page.button("Lulus uji")).hasCount(0);
    }

    /** Sari confirms, and hears that it is done. */
    void confirm(String number) {
        page.be("sari");
        assertThat(card("mohon berkenan memberikan konfirmasi")).containsText("Yth. Bapak/Ibu Sari,");
        page.tap("Sudah terhubung");
        assertThat(card("telah selesai diproses")).containsText("permohonan " + number);
        assertThat(page.button("Sudah terhubung")).hasCount(0);
    }

    /** Once its card is there: another request waits for Manage Server, too. */
    private void task(String request, String question, String output) {
        page.tap("Ambil", request);
        assertThat(page.button("Lepas")).isVisible();
        page.tap("Selesai");
        reply(question, output);
        assertThat(page.button("Lepas")).hasCount(0);
    }

    void reply(String question, String answer) {
        assertThat(page.with("reply-bar=prompt")).containsText(question);
        page.say(answer);
    }

    /** The newest message of the bot with this text. */
    Locator card(String text) {
        return page.page()
                .locator("[data-message]:not([data-outgoing])")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }
}
