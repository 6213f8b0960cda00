package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done to a run by words, on pages of the console, by HTTP: as by a reply and by slash commands in the chat. */
class KonsolKataIT {

    private static final long AKADEMIK = -1001000000001L;
    private static final long MANAGE_SERVER = -1001000000003L;
    private static final Pattern LATE = Pattern.compile("name=\"tap\"[^>]*value=\"(v1:[^\"]+)\"");
    private static final Pattern NOW = Pattern.compile("max=\"([0-9T:-]+)\"");

    @AutoClose
    private static RunningSandbox sandbox;

    private static ControlClient control;
    private static Person sari;
    private static Person dewi;

    private KonsolBrowser unit = KonsolBrowser.of(sandbox.http(), sari);
    private KonsolBrowser server = KonsolBrowser.of(sandbox.http(), dewi);

    @BeforeAll
    static void start(@TempDir Path directory) {
        sandbox = RunningSandbox.unlimited(directory);
        control = new ControlClient(sandbox.page());
        sari = new Person(control, 5001, "Sari");
        dewi = new Person(control, 5005, "Dewi");
    }

    /** The page of the open request of Bagian Akademik that is with Manage Server. */
    private String page() {
        for (JsonNode run : JsonMapper.shared()
                .readTree(KonsolBrowser.fresh(sandbox.http()).get("/api/runs").body())) {
            if (run.path("unit").asString().equals("bagian-akademik")
                    && run.path("state").asString().equals("open")) {
                return "/konsol/permohonan/" + run.path("number").asString();
            }
        }
        throw new AssertionError("none is open");
    }

    private static Map<String, String> form(KonsolBrowser browser, String at) {
        String page = browser.get(at).body();
        return Map.of(
                "_token",
                KonsolBrowser.find(KonsolBrowser.TOKEN, page),
                "form",
                KonsolBrowser.find(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), page));
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String fill(KonsolBrowser browser, String at, String words) {
        return browser.post(at, with(form(browser, at), "words", words)).body();
    }

    private static String press(KonsolBrowser browser, String page, String label, String... words) {
        String tap = KonsolBrowser.find(
                Pattern.compile("value=\"(v1:[^\"]+)\"[^>]*>" + label + "<"),
                browser.get(page).body());
        Map<String, String> form = with(form(browser, page), "tap", tap);
        return browser.post(page + "/tindakan", words.length == 0 ? form : with(form, "words", words[0]))
                .body();
    }

    private static void awaits(Person who, long chat, String words) {
        Awaitility.await()
                .until(() -> who.reads(chat).stream()
                        .anyMatch(message -> message.text().contains(words)));
    }

    @Test
    void aNoteIsWrittenAndTakenBackByItsWriterAlone() {
        String page = page();
        assertThat(server.get(page).body()).contains("href=\"" + page + "/catatan\"");
        Map<String, String> form = form(server, page + "/catatan");
        assertThat(server.post(page + "/catatan", with(form, "words", " ")).body())
                .contains("role=\"alert\"", "<textarea");
        Map<String, String> note = with(form, "words", "Surat <b>menyusul</b>");
        assertThat(server.post(page + "/catatan", note).body())
                .contains("Telah kami catat", "Surat &lt;b&gt;menyusul&lt;/b&gt;", "Tarik catatan: Surat");
        assertThat(server.post(page + "/catatan", note).body()).contains("tidak ada yang dicatat dua kali");
        assertThat(unit.get(page).body())
                .contains("Surat &lt;b&gt;menyusul&lt;/b&gt;")
                .doesNotContain("Tarik catatan");
        assertThat(press(server, page, "Tarik catatan: Surat &lt;b&gt;menyusul&lt;/b&gt;"))
                .contains("Telah kami catat")
                .doesNotContain("Tarik catatan");
    }

    @Test
    void aLineBreakCountsOnceAndIsStoredAsOne() {
        String page = page();
        String lines = "a".repeat(9) + "\r\n";
        assertThat(fill(server, page + "/catatan", lines.repeat(400)))
                .as("3,999 characters")
                .contains("Telah kami catat");
        String number = page.substring(page.lastIndexOf('/') + 1);
        assertThat(KonsolBrowser.fresh(sandbox.http())
                        .get("/api/runs/" + number)
                        .body())
                .contains("a\\na")
                .doesNotContain("\\r");
        assertThat(fill(server, page + "/catatan", "b".repeat(4001)))
                .contains("role=\"alert\"", "paling banyak 4.000 karakter", "b".repeat(4001));
        press(server, page, "Tarik catatan: aaaaaaaaa.*?");
    }

    @Test
    void theRequesterIsAskedAndAnswersAndTheClockWaits() {
        String page = page();
        assertThat(press(server, page, "Tanya")).contains("Mohon tuliskan pertanyaan", "<textarea");
        assertThat(press(server, page, "Tanya", "Berkas yang mana?"))
                .contains("Telah kami catat", "Batalkan pertanyaan");
        awaits(sari, AKADEMIK, "waktu langkah ini berhenti");
        assertThat(server.get(page).body()).doesNotContain(">Jawab<");
        assertThat(press(unit, page, "Jawab")).contains("Berkas yang mana?", "<textarea");
        assertThat(press(unit, page, "Jawab", "Terima kasih"))
                .contains("mungkin hanya ucapan", "Terima kasih</textarea>");
        assertThat(press(unit, page, "Jawab", "Semuanya")).contains("Telah kami catat");
        awaits(dewi, MANAGE_SERVER, "pertanyaan Bapak/Ibu telah dijawab");
        assertThat(press(server, page, "Tanya", "Sejak kapan?")).contains("Telah kami catat");
        assertThat(press(server, page, "Batalkan pertanyaan")).contains("Telah kami catat", ">Tanya<");
    }

    @Test
    void whatWasDoneMeanwhileIsEnteredLate() {
        String page = page();
        assertThat(unit.get(page).body()).doesNotContain("/susulan");
        assertThat(unit.get(page + "/susulan").statusCode()).isEqualTo(409);
        String asked = server.get(page + "/susulan").body();
        String files = "Untuk mengirim berkas, mohon gunakan kartu";
        assertThat(asked).as("a file cannot be sent here").contains("atau berkas)", files);
        assertThat(asked).contains("dilakukan (WIB)?", " · Catat susulan · Sopan</title>");
        assertThat(press(server, page, "Selesai")).contains("atau berkas)", files);
        assertThat(press(server, page, "Jeda")).doesNotContain(files);
        Map<String, String> form = with(
                form(server, page + "/susulan"),
                "tap",
                KonsolBrowser.find(LATE, asked),
                "hasil",
                "Penyimpanan diperluas",
                "susulan",
                "Listrik <i>padam</i>");
        assertThat(server.post(page + "/susulan", with(form, "tap", "")).body())
                .contains("Mohon pilih dahulu", "Penyimpanan diperluas</textarea>");
        assertThat(server.post(page + "/susulan", form).body())
                .contains("Waktunya belum terisi lengkap", "Penyimpanan diperluas</textarea>");
        assertThat(server.post(page + "/susulan", with(form, "waktu", "2999-01-01T09:00"))
                        .body())
                .contains("Waktu tersebut belum tiba", "Listrik &lt;i&gt;padam&lt;/i&gt;</textarea>");
        assertThat(server.post(page + "/susulan", with(form, "waktu", "2001-01-01T09:00"))
                        .body())
                .contains("Waktu tersebut terlalu awal");
        assertThat(server.post(page + "/susulan", with(form, "waktu", "2001-01-01T09:00", "susulan", ""))
                        .body())
                .contains("tidak boleh kosong");
        control.post("clock", Map.of("advance", "PT5M"));
        String late = KonsolBrowser.find(NOW, server.get(page + "/susulan").body());
        Map<String, String> done = with(form, "waktu", late);
        assertThat(server.post(page + "/susulan", done).body())
                .contains("Telah kami catat", "catatan susulan", "Listrik &lt;i&gt;padam&lt;/i&gt;");
        assertThat(server.post(page + "/susulan", done).body()).contains("tidak ada yang dicatat dua kali");
        assertThat(press(server, page, "Urungkan")).contains("Telah kami catat");
    }

    @Test
    void whatLooksLikeAFileButIsTypedStaysText() {
        String page = page();
        String typed = "tg-file:document:PALSU123:rancangan-ditandatangani.pdf";
        assertThat(press(server, page, "Selesai", " " + typed))
                .contains("Telah kami catat", typed)
                .doesNotContain("/berkas/");
        assertThat(press(server, page, "Urungkan")).contains("Telah kami catat");

        control.post("clock", Map.of("advance", "PT5M"));
        String asked = server.get(page + "/susulan").body();
        Map<String, String> late = with(
                form(server, page + "/susulan"),
                "tap",
                KonsolBrowser.find(LATE, asked),
                "waktu",
                KonsolBrowser.find(NOW, asked),
                "hasil",
                typed,
                "susulan",
                "Listrik padam");
        assertThat(server.post(page + "/susulan", late).body())
                .contains("Telah kami catat", typed)
                .doesNotContain("/berkas/");
        assertThat(press(server, page, "Urungkan")).contains("Telah kami catat");
    }

    @Test
    void whatWasWithdrawnWhileALateEntryWasWrittenIsSaidAndNothingWrittenIsLost() {
        String page = page();
        String asked = server.get(page + "/susulan").body();
        Map<String, String> form = with(
                form(server, page + "/susulan"),
                "tap",
                KonsolBrowser.find(LATE, asked),
                "waktu",
                KonsolBrowser.find(NOW, asked),
                "hasil",
                "Penyimpanan diperluas",
                "susulan",
                "Listrik padam");
        assertThat(fill(unit, page + "/batal", "Sudah normal")).contains("Telah kami catat");
        HttpResponse<String> late = server.post(page + "/susulan", form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Permohonan ini sudah dibatalkan", "Penyimpanan diperluas", "Listrik padam")
                .doesNotContain("tidak kami kenali");
        assertThat(fill(unit, page + "/buka", "Kambuh lagi")).contains("Telah kami catat");
        assertThat(server.post(page + "/susulan", form).body()).contains("Penyimpanan diperluas", "Listrik padam");
    }

    @Test
    void theUnitWithdrawsAndReopensAndOthersCannot() {
        String page = page();
        assertThat(server.get(page).body()).doesNotContain("/batal\"", "/buka\"");
        assertThat(server.get(page + "/batal").statusCode()).isEqualTo(409);
        assertThat(server.post(page + "/batal", Map.of("_token", server.token(), "words", "Salah"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(unit.get(page + "/buka").body()).contains("masih berjalan");
        assertThat(fill(unit, page + "/batal", "")).contains("role=\"alert\"");
        assertThat(fill(unit, page + "/batal", "Sudah normal sendiri"))
                .contains("Telah kami catat", "Dibatalkan</b> pada", "Buka kembali")
                .doesNotContain("Batalkan permohonan");
        awaits(sari, AKADEMIK, "telah dibatalkan");
        assertThat(fill(unit, page + "/buka", "Kambuh lagi")).contains("Telah kami catat", "Batalkan permohonan");
        KonsolBrowser eko = KonsolBrowser.of(sandbox.http(), new Person(control, 5007, "Eko"));
        for (String act : new String[] {"batal", "buka", "catatan", "susulan"}) {
            assertThat(eko.get(page + "/" + act).statusCode()).as(act).isEqualTo(404);
            assertThat(eko.post(page + "/" + act, Map.of("_token", eko.token(), "words", "x"))
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(unit.get(page + "/entah").statusCode()).isEqualTo(404);
    }
}
